import { DESK_KEYS, FIELD_KEYS, OPENING_KEYS } from '../state/desk-keys'
import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

/** Every key of the desk and what it does. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const tell = useTell()
  return (
    <DeskSheet title={tell('keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {[...DESK_KEYS, ...OPENING_KEYS, ...FIELD_KEYS].map(({ does, shown }) => [
          <dt key={`${does} key`}>
            <kbd dir="ltr">{shown}</kbd>
          </dt>,
          <dd key={does}>{tell(`key.${does}`)}</dd>,
        ])}
      </dl>
    </DeskSheet>
  )
}
