import { useMemo } from 'react'
import type { DeskOption, FieldName, FieldView } from '#lib/desk'
import type { TextSpan } from '#lib/model'
import { openField, wordsBehind } from '../state/open-field'
import { useTell } from '../state/use-tell'
import type { Deeds } from '../state/use-deeds'
import type { Cursor } from '../state/use-cursor'
import type { DraftOnScreen } from '../state/use-draft'
import { CodedSentence } from './coded-sentence'
import { FieldAnswers } from './field-answers'
import styles from './claim-pane.module.css'

type Props = {
  draft: DraftOnScreen
  cursor: Cursor
  deeds: Deeds
  /** Words picked in the text while a field is decided, and how often. */
  picked: { words: string; times: number }
  onLight: (span: TextSpan | undefined) => void
  /** Opens the codebook at the field at hand. */
  onHelp: () => void
}

/** The claims of the sentence at hand: one as a sentence to complete, the field at hand with its answers. */
export function ClaimPane({ draft, cursor, deeds, picked, onLight, onHelp }: Props) {
  const { view, act } = draft
  const tell = useTell()
  const { sentence, items, item, field, toItem, toField } = cursor
  // Tab goes through the sentence, and through what else is said of the claim
  const names = useMemo(
    () =>
      item?.fields
        .filter(
          ({ name, optional, words }) =>
            !optional || name === 'via' || words !== undefined || name === field,
        )
        .map(({ name }) => name) ?? [],
    [item, field],
  )
  if (!view) return null
  const onPoint = (found: FieldView | undefined) => onLight(found && wordsBehind(found))
  const onMove = (by: 1 | -1) =>
    toField(names[(names.indexOf(field!) + by + names.length) % names.length])
  const nextMissing =
    (key: string, after: FieldName, isKept = false) =>
    (next: typeof view) => {
      const claim = next.claims.find((one) => one.key === key)
      const fields = claim?.fields ?? []
      const at = fields.findIndex(({ name }) => name === after)
      // after what fills several fields the one at hand may be missing still
      const begin = isKept ? at : at + 1
      const left = openField(fields, begin)
      const proposal = next.sentences.find(({ start }) => start === sentence?.start)?.proposals[0]
      // what is decided makes way for what the rules propose of the same sentence
      if (left === undefined && proposal !== undefined) toItem(proposal)
      else toField(left)
    }
  const onAnswer = (option: DeskOption, isMore: boolean) => {
    if (!item || !field) return
    const from = option.from && { from: option.from }
    const then = isMore ? () => toField(field) : nextMissing(item.key, field)
    if (option.also) {
      const also = Object.entries(option.also).map(([name, value]) => ({
        field: name as FieldName,
        value: value as string,
      }))
      const own = { field, value: option.value as string, ...from }
      act({ do: 'fill', claim: item.key, fields: [own, ...also] }, then)
    } else if (option.source)
      act({ do: 'source', claim: item.key, ...option.source, ...from }, then)
    else if (option.place) act({ do: 'place', claim: item.key, ...option.place, ...from }, then)
    else if (option.party !== undefined)
      act({ do: 'party', claim: item.key, field: field as 'target', name: option.party }, then)
    else act({ do: 'set', claim: item.key, field, value: option.value as string, ...from }, then)
  }
  return (
    <section
      className={styles.pane}
      aria-label={tell('claim.pane')}
      data-pane="claim"
      data-item={item?.key}
    >
      {items.length === 0 && <p className={styles.none}>{tell('claim.choose')}</p>}
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((one) => (
            <li key={one.key}>
              <button type="button" aria-pressed={one === item} onClick={() => toItem(one.key)}>
                {tell(`kind.${one.kind}`)}
                <small>
                  {one.proposed
                    ? '?'
                    : one.missing > 0
                      ? tell('claim.missing', { count: one.missing })
                      : '✓'}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {item && (
        <>
          {item.proposed && (
            <p className={styles.note}>
              {tell('proposal.note')}
              {item.fields.some(({ guess }) => guess) && ` ${tell('proposal.guesses')}`}
            </p>
          )}
          {deeds.take && <p className={styles.note}>{tell('offer.note')}</p>}
          <CodedSentence item={item} field={field} onField={toField} onPoint={onPoint} />
          {field && (
            <FieldAnswers
              key={`${item.key} ${field} ${picked.times}`}
              document={view.document.id}
              revision={view.revision}
              item={item}
              field={field}
              selected={picked.words}
              onAnswer={onAnswer}
              onClear={() => act({ do: 'clear', claim: item.key, field })}
              onLeave={() => toField(undefined)}
              onCarry={() =>
                act({ do: 'carry', claim: item.key }, nextMissing(item.key, field, true))
              }
              onTake={deeds.take}
              onOnward={cursor.onward}
              onMove={onMove}
              onLight={onLight}
              onHelp={onHelp}
            />
          )}
          {!item.proposed && !field && (
            <p className={styles.note}>
              {item.missing > 0
                ? tell('claim.missing', { count: item.missing })
                : tell('claim.whole')}
            </p>
          )}
        </>
      )}
    </section>
  )
}
