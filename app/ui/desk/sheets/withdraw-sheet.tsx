import { useState } from 'react'
import { whyLater, writeDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

type Props = { document: string; revision: number; onDone: () => void; onClose: () => void }

/** Asks why a published document is withdrawn, and withdraws it: a reason is always given. */
export function WithdrawSheet({ document: id, revision, onDone, onClose }: Props) {
  const tell = useTell()
  const [why, setWhy] = useState('')
  const [refused, setRefused] = useState('')
  const withdraw = async () => {
    const reply = await writeDesk(`documents/${id}/withdrawal`, { why }, revision)
    if ('done' in reply) return onDone()
    setRefused(
      'refused' in reply
        ? reply.refused
        : 'conflict' in reply
          ? tell('saved.conflict')
          : whyLater(reply.failed, tell),
    )
  }
  return (
    <DeskSheet title={tell('withdraw.title')} onClose={onClose}>
      <p>{tell('withdraw.what')}</p>
      <form
        className={styles.go}
        onSubmit={(event) => {
          event.preventDefault()
          if (why.trim()) void withdraw()
        }}
      >
        <label>
          {tell('withdraw.why')}
          <input
            data-first
            required
            dir="auto"
            maxLength={400}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        </label>
        {refused && (
          <p role="alert" className={styles.issues} dir="auto">
            {refused}
          </p>
        )}
        <p className={styles.go}>
          <button type="submit" data-primary>
            {tell('withdraw.go')}
          </button>
        </p>
      </form>
    </DeskSheet>
  )
}
