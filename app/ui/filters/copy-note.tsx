'use client'
import styles from './copy-note.module.css'
import { useServices } from '../base/services'

/**
 * The note on a copy without a server, with links to its data files. Renders nothing on a server.
 */
export function CopyNote() {
  const { copy } = useServices()
  if (!copy) return null
  return (
    <div className={styles.copy} data-copy>
      <p>{copy.note}</p>
      {copy.files.length > 0 && (
        <p>
          {copy.files.map(({ href, text }) => (
            <a key={href} href={href}>
              {text}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
