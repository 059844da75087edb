import { useTell } from '../state/use-tell'
import styles from './sheet.module.css'

/** What is said of a release: a note, and from when it is shown. */
export type ReleaseSaid = { note?: string | undefined; from?: string | undefined }

type Props = { said: ReleaseSaid; onSaid: (said: ReleaseSaid) => void }

/** Asks for a note on a release, and for a moment before which nothing of it is shown. */
export function ReleaseFields({ said, onSaid }: Props) {
  const tell = useTell()
  return (
    <div className={styles.release}>
      <label>
        {tell('release.note')}
        <input
          dir="auto"
          maxLength={400}
          data-release-note
          onChange={({ target }) => onSaid({ ...said, note: target.value.trim() || undefined })}
        />
      </label>
      <label>
        {tell('release.from')}
        <input
          type="datetime-local"
          data-release-from
          onChange={({ target }) => {
            const moment = new Date(target.value)
            const from = Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
            onSaid({ ...said, from })
          }}
        />
      </label>
    </div>
  )
}
