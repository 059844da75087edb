import type { Ignored } from '#lib/filter'
import styles from './notices.module.css'

/** Says which parameters of the address were not taken, and why. */
export function Notices({ ignored, onClose }: { ignored: readonly Ignored[]; onClose: () => void }) {
  if (ignored.length === 0) return null
  return (
    <div className={styles.notice} role="status">
      <p>Ignored in the address:</p>
      <ul>
        {ignored.slice(0, 5).map((item, i) => (
          <li key={i}>
            <code><bdi>{item.name}={item.value}</bdi></code>: {item.why}
          </li>
        ))}
      </ul>
      {ignored.length > 5 && <p>and {ignored.length - 5} more</p>}
      <button type="button" onClick={onClose}>Close</button>
    </div>
  )
}
