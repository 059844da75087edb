import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

type Props = { onProtect: () => void; onClose: () => void }

/** Says what protecting a speaker does before it is done, since it cannot be taken back. */
export function ProtectSheet({ onProtect, onClose }: Props) {
  const tell = useTell()
  return (
    <DeskSheet title={tell('key.protect')} onClose={onClose}>
      <p>{tell('protect.ask')}</p>
      <div className={styles.go}>
        <button type="button" data-first data-primary onClick={onProtect}>
          {tell('protect.go')}
        </button>
      </div>
    </DeskSheet>
  )
}
