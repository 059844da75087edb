import { useState } from 'react'
import type { FormEvent } from 'react'
import type { PeopleChange, Role } from '#lib/desk'
import { useTell } from '../state/use-tell'
import { NewPassword, RoleOptions } from './people-fields'
import styles from './people.module.css'

/** Somebody of the desk, as an admin sees them. */
export type ListedPerson = { name: string; role: Role }
/** What an admin changes; `sign-out` ends what somebody has open. */
export type WantedOfPerson = PeopleChange | { do: 'sign-out'; name: string }

type Props = {
  person: ListedPerson
  /** Whether it is whoever looks. */
  isOwn: boolean
  onChange: (change: WantedOfPerson) => Promise<boolean>
}

/** Somebody of the desk: another role, another password, signed out, taken from the desk. */
export function PersonRow({ person: { name, role }, isOwn, onChange }: Props) {
  const tell = useTell()
  const [asks, setAsks] = useState<'password' | 'remove'>()
  const setPassword = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    if (await onChange({ do: 'password', name, password })) setAsks(undefined)
  }
  return (
    <li data-person={name}>
      <bdi className={styles.name}>{name}</bdi>
      <select
        aria-label={tell('people.roleOf', { name })}
        value={role}
        onChange={(event) => void onChange({ do: 'role', name, role: event.target.value as Role })}
      >
        <RoleOptions />
      </select>
      <span className={styles.deeds}>
        <button type="button" data-do="password" onClick={() => setAsks('password')}>
          {tell('people.newPassword')}
        </button>
        {!isOwn && (
          <button
            type="button"
            data-do="sign-out"
            onClick={() => void onChange({ do: 'sign-out', name })}
          >
            {tell('people.signOut')}
          </button>
        )}
        <button type="button" data-do="remove" onClick={() => setAsks('remove')}>
          {tell('people.remove')}
        </button>
      </span>
      {asks === 'password' && (
        <form className={styles.asked} onSubmit={(event) => void setPassword(event)}>
          <label>
            {tell('people.passwordOf', { name })}
            <NewPassword autoFocus />
          </label>
          <button type="submit">{tell('people.set')}</button>
          <button type="button" onClick={() => setAsks(undefined)}>
            {tell('key.close')}
          </button>
        </form>
      )}
      {asks === 'remove' && (
        <p className={styles.asked}>
          {tell('people.removeWhat', { name })}{' '}
          <button
            type="button"
            autoFocus
            data-sure
            onClick={() => void onChange({ do: 'remove', name })}
          >
            {tell('people.remove')}
          </button>{' '}
          <button type="button" onClick={() => setAsks(undefined)}>
            {tell('key.close')}
          </button>
        </p>
      )}
    </li>
  )
}
