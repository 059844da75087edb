import { Fragment } from 'react'
import type { CodedView, FieldName, FieldView } from '#lib/desk'
import { deskPieces } from '#lib/words'
import type { DeskKey } from '#lib/words'
import { useWords } from '../../base/words/words-context'
import { saidFields } from '../state/open-field'
import { useTell } from '../state/use-tell'
import styles from './coded-sentence.module.css'

type Props = {
  item: CodedView
  field: FieldName | undefined
  onField: (field: FieldName) => void
  onPoint: (field: FieldView | undefined) => void
}

/**
 * A claim as a sentence to complete: each field a button, red with its name where it is missing.
 * What else the text says of it stands below.
 */
export function CodedSentence(props: Props) {
  const { item } = props
  const words = useWords()
  const tell = useTell()
  const key: DeskKey = `template.${item.template as 'incident'}`
  const pieces = deskPieces(words, key)
  const inSentence = new Set(pieces.map((piece) => (typeof piece === 'string' ? '' : piece.slot)))
  const also = item.fields.filter(
    ({ name, words: said, offer }) =>
      !inSentence.has(name) && (said !== undefined || offer || name === props.field),
  )
  return (
    <>
      <p className={styles.sentence} data-proposed={item.proposed || undefined}>
        {pieces.map((piece, i) => {
          if (typeof piece === 'string') return <Fragment key={i}>{piece}</Fragment>
          const found = item.fields.find(({ name }) => name === piece.slot)
          return found && <FieldButton key={i} {...props} found={found} />
        })}
      </p>
      {also.length > 0 && (
        <dl className={styles.also} aria-label={tell('claim.also')}>
          {also.map((found) => (
            <div key={found.name}>
              <dt>{tell(`field.${found.name}`)}</dt>
              <dd>
                <FieldButton {...props} found={found} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** A field of a claim: its words, or its name where nobody has decided it. */
function FieldButton({ item, field, onField, onPoint, found }: Props & { found: FieldView }) {
  const tell = useTell()
  // while no field is at hand, a digit opens one
  const number =
    field === undefined && !item.proposed ? saidFields(item).indexOf(found.name) + 1 : 0
  return (
    <button
      type="button"
      className={styles.field}
      data-field={found.name}
      data-missing={(found.missing && (!found.guess || found.offer)) || undefined}
      data-guess={found.guess}
      data-offer={found.offer && ''}
      data-empty={found.words === undefined || undefined}
      aria-pressed={found.name === field}
      disabled={item.proposed}
      title={[tell(`ask.${found.name}`), ...found.asks].join(' ')}
      onClick={() => onField(found.name)}
      onPointerEnter={() => onPoint(found)}
      onPointerLeave={() => onPoint(undefined)}
    >
      {number > 0 && number <= 9 && <kbd aria-hidden>{number}</kbd>}
      <bdi>{found.words ?? found.offer?.words ?? tell(`field.${found.name}`)}</bdi>
      {(found.guess ?? found.offer) && ' ?'}
      {found.offer?.before && <small> {tell('offer.before')}</small>}
      {found.offer?.published && <small> {tell('option.published')}</small>}
    </button>
  )
}
