import type { CodedView, DeskCommand, DeskOption, DeskView, FieldName } from '#lib/desk'
import { askedField, claimMade } from './open-field'
import { takenOffers } from './taken-offers'
import type { Cursor } from './use-cursor'
import type { DraftOnScreen } from './use-draft'

type Fill = Extract<DeskCommand, { do: 'fill' }>['fields']
type Then = (view: DeskView) => void

/** What an answer decides: its field first, then what it says of others. */
const decided = (field: FieldName, { value, from, also }: DeskOption): Fill => [
  { field, value: value as string, ...(from && { from }) },
  ...Object.entries(also ?? {}).map(([name, other]) => ({
    field: name as FieldName,
    value: other as string,
  })),
]

/**
 * An answer with all else that is shown as offered for a claim or a proposal, and with the sentence that
 * is shown with it: that of the claim is the one of its fields as they are, and an answer makes another.
 */
function withOffers(item: CodedView, field: FieldName, option: DeskOption): Fill {
  const own = decided(field, option)
  const taken = own.map((one) => one.field)
  const isOther = item.fields.some(({ name, told }) => told && taken.includes(name))
  const offers = takenOffers(item).filter(
    (one) => !taken.includes(one.field) && !(isOther && one.field === 'summary'),
  )
  const made =
    option.makes === undefined ? [] : [{ field: 'summary' as const, value: option.makes }]
  return [...own, ...offers, ...made]
}

/**
 * What answers do to the claim at hand, and where a coder is after each.
 * @param protect asks whether the speaker of the claim at hand is protected
 */
export function useAnswers({ view, act }: DraftOnScreen, cursor: Cursor, protect: () => void) {
  const { sentence, item, field, toItem, toField, goOn } = cursor

  /** Goes to what is asked after a field, else to what the rules propose of the same sentence. */
  const toNext =
    (key: string, after: FieldName, isKept = false): Then =>
    (next) => {
      const claim = next.claims.find((one) => one.key === key)
      const fields = claim?.fields ?? []
      const at = fields.findIndex(({ name }) => name === after)
      // after what fills several fields the one at hand may be missing still
      const left = askedField(fields, isKept ? at : at + 1)
      const proposal = next.sentences.find(({ start }) => start === sentence?.start)?.proposals[0]
      if (claim?.missing === 0 && proposal !== undefined) toItem(proposal)
      else toField(left)
    }

  const give = (claim: string, name: FieldName, option: DeskOption, then: Then) => {
    const { source, place, party, from: span } = option
    const from = span && { from: span }
    if (option.witness) protect()
    else if (source) act({ do: 'source', claim, ...source, ...from }, then)
    else if (place) act({ do: 'place', claim, ...place, ...from }, then)
    else if (party !== undefined)
      act({ do: 'party', claim, field: name as 'target', name: party }, then)
    else {
      const fields = decided(name, option)
      act(
        fields.length > 1 ? { do: 'fill', claim, fields } : { do: 'set', claim, ...fields[0]! },
        then,
      )
    }
  }

  return {
    toNext,
    /**
     * Answers the field at hand. With Shift the field stays there for one more, or, where it has one
     * value, all that is offered for the claim is taken with it, and the next open thing comes.
     */
    answer(option: DeskOption, isShift: boolean) {
      if (!item || !field) return
      const { key } = item
      if (!isShift || option.witness) return give(key, field, option, toNext(key, field))
      const several = item.fields.some((one) => one.name === field && one.several)
      if (several || option.value === undefined)
        return give(key, field, option, () => toField(field))
      act({ do: 'fill', claim: key, fields: withOffers(item, field, option) }, (next) =>
        goOn(next, key),
      )
    },
    /**
     * Accepts the proposal at hand, with an answer to what is asked of it first; with Shift also all that
     * it shows as offered, and the next open thing comes.
     */
    acceptWith(name: FieldName, option: DeskOption, isShift: boolean) {
      if (!view || !item?.proposed) return
      act({ do: 'accept', proposal: item.key }, (next) => {
        const claim = claimMade(view, next)
        if (!claim) return
        const { key } = claim
        toItem(key)
        if (!isShift || option.witness) return give(key, name, option, toNext(key, name))
        act({ do: 'fill', claim: key, fields: withOffers(item, name, option) }, (after) =>
          goOn(after, key),
        )
      })
    },
  }
}
