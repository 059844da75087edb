import { DESK_KEYS } from './state/desk-keys'
import type { DeskDeed } from './state/desk-keys'
import { useTell } from './state/use-tell'
import styles from './desk.module.css'

/** Everything that a key does, as buttons that name the key. What cannot be done now is pale. */
export function CommandBar({ deeds }: { deeds: Partial<Record<DeskDeed, () => void>> }) {
  const tell = useTell()
  return (
    <div className={styles.commands} role="toolbar" aria-label={tell('keys.title')}>
      {DESK_KEYS.filter(({ does }) => does !== 'fields').map(({ does, shown }) => (
        <button
          key={does}
          type="button"
          data-deed={does}
          disabled={!deeds[does]}
          onClick={(event) => {
            event.currentTarget.blur()
            deeds[does]?.()
          }}
        >
          {tell(`key.${does}`)} <kbd>{shown}</kbd>
        </button>
      ))}
    </div>
  )
}
