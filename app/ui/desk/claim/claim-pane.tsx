import { useMemo } from 'react'
import type { FieldView } from '#lib/desk'
import type { TextSpan } from '#lib/model'
import { wordsBehind } from '../state/open-field'
import { takenOffers } from '../state/taken-offers'
import { useAnswers } from '../state/use-answers'
import { useTell } from '../state/use-tell'
import type { Deeds } from '../state/use-deeds'
import type { Cursor } from '../state/use-cursor'
import type { DraftOnScreen } from '../state/use-draft'
import { CodedSentence } from './coded-sentence'
import { FieldAnswers } from './field-answers'
import { FirstAnswers } from './first-answers'
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
  /** Asks whether the speaker of the claim at hand is protected. */
  onProtect: () => void
}

/** The claims of the sentence at hand: one as a sentence to complete, the field at hand with its answers. */
export function ClaimPane(props: Props) {
  const { draft, cursor, deeds, picked, onLight, onHelp, onProtect } = props
  const { view, act } = draft
  const tell = useTell()
  const { items, item, field, toItem, toField } = cursor
  const { answer, acceptWith, toNext } = useAnswers(draft, cursor, onProtect)
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
  const isOffering = deeds.reject !== undefined && takenOffers(item).length > 0
  const onPoint = (found: FieldView | undefined) => onLight(found && wordsBehind(found))
  const onMove = (by: 1 | -1) =>
    toField(names[(names.indexOf(field!) + by + names.length) % names.length])
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
          {isOffering && (
            <p className={styles.note}>{tell(item.proposed ? 'offer.proposal' : 'offer.note')}</p>
          )}
          <CodedSentence item={item} field={field} onField={toField} onPoint={onPoint} />
          {field && (
            <FieldAnswers
              key={`${item.key} ${field} ${picked.times}`}
              document={view.document.id}
              revision={view.revision}
              item={item}
              field={field}
              selected={picked.words}
              onAnswer={answer}
              onClear={() => act({ do: 'clear', claim: item.key, field })}
              onLeave={() => toField(undefined)}
              onCarry={() => act({ do: 'carry', claim: item.key }, toNext(item.key, field, true))}
              onTake={deeds.take}
              onOnward={cursor.onward}
              onMove={onMove}
              onLight={onLight}
              onHelp={onHelp}
            />
          )}
          {item.proposed && deeds.reject && (
            <FirstAnswers
              key={item.key}
              document={view.document.id}
              revision={view.revision}
              proposal={item.key}
              isOffering={isOffering}
              onAnswer={acceptWith}
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
