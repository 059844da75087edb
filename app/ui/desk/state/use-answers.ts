import type { DeskCommand, DeskOption, DeskView, FieldName } from '#lib/desk'
import { askedField } from './open-field'
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

/** What answers do to the claim at hand, and where a coder is after each. */
export function useAnswers({ view, act }: DraftOnScreen, cursor: Cursor) {
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
    if (source) act({ do: 'source', claim, ...source, ...from }, then)
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
      if (!isShift) return give(key, field, option, toNext(key, field))
      const several = item.fields.some((one) => one.name === field && one.several)
      if (several || option.value === undefined)
        return give(key, field, option, () => toField(field))
      const own = decided(field, option)
      const taken = own.map((one) => one.field)
      // the sentence that is shown is that of the other fields as they are: an answer makes another one
      if (item.fields.some(({ name, told }) => told && taken.includes(name))) taken.push('summary')
      const offers = takenOffers(item).filter((one) => !taken.includes(one.field))
      act({ do: 'fill', claim: key, fields: [...own, ...offers] }, (next) => goOn(next, key))
    },
    /** Accepts the proposal at hand, with an answer to what is asked of it first. */
    acceptWith(name: FieldName, option: DeskOption) {
      if (!view || !item?.proposed) return
      const known = new Set(view.claims.map(({ key }) => key))
      act({ do: 'accept', proposal: item.key }, (next) => {
        const claim = next.claims.find(({ key }) => !known.has(key))
        if (!claim) return
        toItem(claim.key)
        give(claim.key, name, option, toNext(claim.key, name))
      })
    },
  }
}
