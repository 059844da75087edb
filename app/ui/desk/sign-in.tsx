import { useState } from 'react'
import styles from './inbox/inbox.module.css'
import pageStyles from './desk.module.css'
import { writeDesk } from './state/desk-api'
import type { OwnSession } from './state/desk-api'
import { useTell } from './state/use-tell'

type Props = { token: string; onSession: (session: OwnSession) => void }

/** Asks a coder's name once, and exchanges the token of the printed address for a session. */
export function SignIn({ token, onSession }: Props) {
  const tell = useTell()
  const [name, setName] = useState('')
  const [refused, setRefused] = useState('')
  const enter = async () => {
    const reply = await writeDesk<OwnSession>('session', { token, name })
    if ('done' in reply) onSession(reply.done)
    else setRefused('refused' in reply ? reply.refused : tell('saved.noserver'))
  }
  return (
    <main className={pageStyles.page}>
      <h1>{tell('title')}</h1>
      {token === '' ? (
        <p>{tell('signin.ask')}</p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void enter()
          }}
        >
          <label>
            {tell('signin.name')}
            <input
              required
              autoFocus
              dir="auto"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <p className={styles.note}>{tell('signin.why')}</p>
          {refused && (
            <p role="alert" className={styles.refused}>
              {refused}
            </p>
          )}
          <button type="submit">{tell('signin.go')}</button>
        </form>
      )}
    </main>
  )
}
