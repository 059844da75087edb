import { useState } from 'react'
import type { FormEvent } from 'react'
import styles from './inbox/inbox.module.css'
import { writeDesk } from './state/desk-api'
import type { NoSession, OwnSession } from './state/desk-api'
import { useTell } from './state/use-tell'

type Props = NoSession & {
  /** What the printed address brought; empty where the page was opened without it. */
  token: string
  /** Who signs in again, since what they did waits to be sent; nobody else can. */
  name?: string
  onSession: (session: OwnSession) => void
}

/**
 * Lets somebody in: with name and password where people are configured, else a coder's name once,
 * with the token of the printed address.
 */
export function SignIn({ by, token, name, onSession }: Props) {
  const tell = useTell()
  const [refused, setRefused] = useState('')
  const [waiting, setWaiting] = useState(false)
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(new FormData(event.currentTarget))
    setWaiting(true)
    const reply = await writeDesk<OwnSession>(
      'session',
      by === 'token' ? { ...given, token } : given,
    )
    setWaiting(false)
    if ('done' in reply) return onSession(reply.done)
    setRefused('refused' in reply ? reply.refused : tell('saved.noserver'))
  }
  if (by === 'token' && token === '') return <p>{tell('signin.ask')}</p>
  return (
    <form className={styles.form} onSubmit={(event) => void enter(event)}>
      <label>
        {tell('signin.name')}
        <input
          name="name"
          required
          autoFocus={name === undefined}
          readOnly={name !== undefined}
          defaultValue={name}
          dir="auto"
          maxLength={60}
          autoComplete="username"
        />
      </label>
      {by === 'password' && (
        <label>
          {tell('signin.password')}
          <input
            name="password"
            type="password"
            required
            autoFocus={name !== undefined}
            data-first={name !== undefined || undefined}
            dir="ltr"
            maxLength={200}
            autoComplete="current-password"
          />
        </label>
      )}
      <p className={styles.note}>{tell(by === 'token' ? 'signin.why' : 'signin.forgot')}</p>
      {refused && (
        <p role="alert" className={styles.refused} dir="auto">
          {refused}
        </p>
      )}
      <button type="submit" disabled={waiting}>
        {tell(by === 'token' ? 'signin.go' : 'signin.enter')}
      </button>
    </form>
  )
}
