import { z } from 'zod'
import { coderId, isPassword, nobodysHash, personNamed } from '#lib/desk'
import type { DeskPerson } from '#lib/desk'
import type { DeskAnswer } from './answers'
import type { DeskSession, DeskSessions } from './sessions'
import { wrongTries } from './wrong-tries'

const bodies = {
  token: z.strictObject({ token: z.string().max(100), name: z.string().trim().min(1).max(60) }),
  password: z.strictObject({
    name: z.string().trim().min(1).max(60),
    password: z.string().min(1).max(1000),
  }),
}

/** So many passwords wait for their turn; each takes the machine's memory while it is tried. */
const MOST_WAITING = 8

/** What became of somebody who wants in: an answer, and the id of the session where there is one. */
export type SignedIn = { answer: DeskAnswer; id?: string; wait?: number }

const refused = (status: number, error: string): SignedIn => ({
  answer: { status, body: { error } },
})
const entered = ({ id, session }: { id: string; session: DeskSession }): SignedIn => ({
  answer: { status: 200, body: session },
  id,
})

/** Who is let in: with the address that the terminal printed, or with name and password. */
export function signInDesk(sessions: DeskSessions, now: () => number) {
  const byName = wrongTries(5, now)
  const byAddress = wrongTries(20, now)
  let [turn, waiting] = [Promise.resolve(), 0]

  /** One password after the other is tried. */
  function isRight(password: string, hashed: string): Promise<boolean> {
    waiting++
    const tried = turn.then(() => isPassword(password, hashed)).finally(() => void waiting--)
    turn = tried.then(
      () => undefined,
      () => undefined,
    )
    return tried
  }

  return {
    /** For the one coder of a desk without people. */
    withToken(body: unknown): SignedIn {
      const read = bodies.token.safeParse(body)
      if (!read.success) return refused(422, 'A name is missing.')
      coderId(read.data.name)
      const made = sessions.enter(read.data.token, read.data.name)
      if (made === 'wait') return refused(429, 'Too many wrong addresses; wait a minute.')
      if (made === 'wrong')
        return refused(
          403,
          'This address opens nothing, or was used already. The terminal prints the next one.',
        )
      return entered(made)
    },
    /**
     * For somebody of a team. A name that nobody has takes as long as a wrong password, and both are
     * answered alike.
     * @param client the address that asks
     */
    async withPassword(
      people: readonly DeskPerson[],
      body: unknown,
      client: string,
    ): Promise<SignedIn> {
      const read = bodies.password.safeParse(body)
      if (!read.success) return refused(422, 'A name and a password are missing.')
      const { name, password } = read.data
      const key = coderId(name)
      const wait = Math.max(byName.wait(key), byAddress.wait(client))
      if (wait > 0) return { ...refused(429, `Too many wrong passwords; wait ${wait} s.`), wait }
      if (waiting >= MOST_WAITING)
        return { ...refused(429, 'Too many sign in at once; wait 5 s.'), wait: 5 }
      byName.begin(key)
      byAddress.begin(client)
      const person = personNamed(people, name)
      const hashed = person?.password ?? nobodysHash(people[0]?.password)
      if (!(await isRight(password, hashed)) || !person)
        return refused(403, 'No such name with this password.')
      byName.right(key, true)
      byAddress.right(client, false)
      return entered(sessions.open(person))
    },
  }
}
