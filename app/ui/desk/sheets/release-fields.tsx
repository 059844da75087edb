import { useTell } from '../state/use-tell'
import styles from './sheet.module.css'

/** What is said of a release: a note, and from when it is shown. */
export type ReleaseSaid = { note?: string | undefined; from?: string | undefined }

type Props = {
  said: ReleaseSaid
  onSaid: (said: ReleaseSaid) => void
  /** Whether the note is the reason that readers are told for what changed. */
  needsNote: boolean
}

/** Asks for a note on a release, and for a moment before which nothing of it is shown. */
export function ReleaseFields({ said, onSaid, needsNote }: Props) {
  const tell = useTell()
  return (
    <div className={styles.release}>
      <label>
        {tell(needsNote ? 'release.reason' : 'release.note')}
        <input
          dir="auto"
          maxLength={400}
          required={needsNote}
          data-release-note
          data-first={needsNote || undefined}
          autoFocus={needsNote}
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
