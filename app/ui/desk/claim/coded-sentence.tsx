import { Fragment } from 'react'
import type { CodedView, FieldName, FieldView } from '#lib/desk'
import { deskPieces } from '#lib/words'
import type { DeskKey } from '#lib/words'
import { useWords } from '../../base/words/words-context'
import { useTell } from '../state/use-tell'
import styles from './coded-sentence.module.css'

type Props = {
  item: CodedView
  field: FieldName | undefined
  onField: (field: FieldName) => void
  onPoint: (field: FieldView | undefined) => void
}

/** A claim as a sentence to complete: each field a button, red with its name where it is missing. */
export function CodedSentence({ item, field, onField, onPoint }: Props) {
  const words = useWords()
  const tell = useTell()
  const key: DeskKey = `template.${item.template as 'incident'}`
  return (
    <p className={styles.sentence} data-proposed={item.proposed || undefined}>
      {deskPieces(words, key).map((piece, i) => {
        if (typeof piece === 'string') return <Fragment key={i}>{piece}</Fragment>
        const found = item.fields.find(({ name }) => name === piece.slot)
        if (!found) return null
        return (
          <button
            key={i}
            type="button"
            className={styles.field}
            data-field={found.name}
            data-missing={found.missing || undefined}
            data-empty={found.words === undefined || undefined}
            aria-pressed={found.name === field}
            disabled={item.proposed}
            title={[
              tell(`ask.${found.name}`),
              ...found.asks.map((ask) => tell(`question.${ask as 'where'}`)),
            ].join(' ')}
            onClick={() => onField(found.name)}
            onPointerEnter={() => onPoint(found)}
            onPointerLeave={() => onPoint(undefined)}
          >
            <bdi>{found.words ?? tell(`field.${found.name}`)}</bdi>
          </button>
        )
      })}
    </p>
  )
}
