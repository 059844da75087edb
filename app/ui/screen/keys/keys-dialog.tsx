import { Dialog } from '../../base/dialog'
import { useWords } from '../../base/words/words-context'
import styles from './keys-dialog.module.css'

/** The keys of the screen, each with what it does: `keys.<name>` in the dictionaries. */
const KEYS = [
  ['/', 'keys.search'],
  ['Esc', 'keys.close'],
  ['?', 'keys.help'],
  ['Alt ←', 'keys.back'],
  ['Tab', 'keys.tab'],
  ['← →', 'keys.arrows'],
] as const

/** The list of keys. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('keys.title')} narrow onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{say('keys.note')}</p>
    </Dialog>
  )
}
