import type { CodedView, FieldName } from '#lib/desk'
import { otherFields } from '../state/open-field'
import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

/** The keys of the fields, in the order in which they are listed. */
const KEYS = '123456789abcdefghijkl'

type Props = { item: CodedView; onField: (field: FieldName) => void; onClose: () => void }

/** Which other field of a claim the text says something of, each by one key. */
export function AlsoSheet({ item, onField, onClose }: Props) {
  const tell = useTell()
  const names = otherFields(item)
  return (
    <DeskSheet
      title={tell('also.title')}
      onClose={onClose}
      onKey={(key) => {
        const name = key.length === 1 ? names[KEYS.indexOf(key)] : undefined
        if (name) onField(name)
        return name !== undefined
      }}
    >
      <ol className={styles.reasons}>
        {names.map((name, i) => (
          <li key={name}>
            <button type="button" data-first={i === 0 || undefined} onClick={() => onField(name)}>
              <kbd>{KEYS[i]}</kbd> {tell(`field.${name}`)}
            </button>
          </li>
        ))}
      </ol>
    </DeskSheet>
  )
}
