import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import type { Role } from '#lib/desk'
import { ownSession, readDesk, whyNot, writeDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import pageStyles from '../desk.module.css'
import { WhoLine } from '../who-line'
import { NewPassword, RoleOptions } from './people-fields'
import { PersonRow } from './person-row'
import type { WantedOfPerson, ListedPerson } from './person-row'
import styles from './people.module.css'

/** Who may be at the desk, and as what: for admins, with what `npm run desk -- people` does. */
export function PeoplePage({ onBack }: { onBack: () => void }) {
  const tell = useTell()
  const [people, setPeople] = useState<ListedPerson[]>()
  const [said, setSaid] = useState<{ refused?: string; done?: string }>({})
  useEffect(
    function load() {
      void readDesk<ListedPerson[]>('people').then((reply) =>
        'done' in reply ? setPeople(reply.done) : setSaid({ refused: whyNot(reply, tell) }),
      )
    },
    [tell],
  )
  const change = async (asked: WantedOfPerson): Promise<boolean> => {
    const reply = await writeDesk<ListedPerson[]>('people', asked)
    if (!('done' in reply)) {
      setSaid({ refused: whyNot(reply, tell) })
      return false
    }
    setPeople(reply.done)
    setSaid({ done: tell(`people.done.${asked.do}`, { name: asked.name }) })
    return true
  }
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = Object.fromEntries(new FormData(form)) as Omit<ListedPerson, 'role'> & {
      role: Role
      password: string
    }
    if (await change({ do: 'add', ...given })) form.reset()
  }
  return (
    <main className={pageStyles.page}>
      <h1>{tell('people.title')}</h1>
      <div className={styles.top}>
        <button type="button" onClick={onBack}>
          {tell('inbox.back')}
        </button>
        <WhoLine />
      </div>
      <p className={styles.note}>{tell('people.note')}</p>
      <div role="status">{said.done && <p data-done>{said.done}</p>}</div>
      {said.refused && (
        <p role="alert" className={styles.refused} dir="auto">
          {said.refused}
        </p>
      )}
      {people && (
        <ul className={styles.people}>
          {people.map((person) => (
            <PersonRow
              key={person.name}
              person={person}
              isOwn={person.name === ownSession()?.name}
              onChange={change}
            />
          ))}
        </ul>
      )}
      <form className={styles.add} onSubmit={(event) => void add(event)}>
        <h2>{tell('people.add')}</h2>
        <label>
          {tell('people.name')}
          <input name="name" required maxLength={60} dir="auto" autoComplete="off" />
        </label>
        <label>
          {tell('people.role')}
          <select name="role" defaultValue="coder">
            <RoleOptions />
          </select>
        </label>
        <label>
          {tell('people.password')}
          <NewPassword />
        </label>
        <button type="submit">{tell('people.add')}</button>
      </form>
    </main>
  )
}
