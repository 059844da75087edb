import { ignoredReason } from '#lib/filter'
import type { Ignored } from '#lib/filter'
import styles from '../base/notice.module.css'
import { useWords } from '../base/words/words-context'

/** Says which parameters of the address were ignored, and why. */
export function Notices({
  ignored,
  onClose,
}: {
  ignored: readonly Ignored[]
  onClose: () => void
}) {
  const words = useWords()
  const { say } = words
  if (ignored.length === 0) return null
  return (
    <div className={styles.notice} role="status">
      <p>{say('notices.title')}</p>
      <ul>
        {ignored.slice(0, 5).map((item, i) => (
          <li key={i}>
            <code>
              <bdi>
                {item.name}={item.value}
              </bdi>
            </code>
            : {ignoredReason(item, words)}
          </li>
        ))}
      </ul>
      {ignored.length > 5 && <p>{say('notices.more', { rest: ignored.length - 5 })}</p>}
      <button type="button" onClick={onClose}>
        {say('notices.close')}
      </button>
    </div>
  )
}
