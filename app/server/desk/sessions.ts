import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { coderId, personNamed, rightsOf } from '#lib/desk'
import type { DeskPerson, DeskRight, Role } from '#lib/desk'

/**
 * Who is at the desk: the name that signs, its role where people are configured, what that may
 * do, and what every write has to bring along.
 */
export type DeskSession = { name: string; role?: Role; rights: DeskRight[]; csrf: string }

/** So many wrong tokens are heard in a minute. */
const WRONG_PER_MINUTE = 10
const HOUR = 3_600_000
/**
 * How long a session lasts without a deed and in all, in milliseconds: somebody of a team signs in
 * again with the password; the one coder of a machine would need the terminal for it.
 */
const LASTS = {
  password: { idle: HOUR, all: 12 * HOUR },
  token: { idle: 12 * HOUR, all: 24 * HOUR },
} as const
/** The most sessions at once; the oldest makes room. */
const MOST = 1000

const secret = () => randomBytes(32).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

const sessionOf = (name: string, role: Role | undefined, csrf: string): DeskSession => ({
  name,
  ...(role && { role }),
  rights: rightsOf(role),
  csrf,
})

type Kept = {
  session: DeskSession
  /** The password that it was opened with, hashed; another one ends it. */
  password: string | undefined
  opened: number
  used: number
}

/**
 * Sessions of the desk, kept in memory: a restart ends them all. Nothing about them is in the
 * cookie but a number that nobody guesses, so that signing out, a new password and an end of
 * somebody's part count at once. A token opens the desk once; using it makes the next one, which
 * `onToken` is told of.
 */
export function deskSessions(now: () => number, onToken: (token: string) => void) {
  const sessions = new Map<string, Kept>()
  let token = secret()
  let wrong: number[] = []
  onToken(token)
  const keyOf = (id: string) => digest(id).toString('hex')

  function open(name: string, person?: DeskPerson) {
    const id = secret()
    const session = sessionOf(name, person?.role, secret())
    const moment = now()
    sessions.set(keyOf(id), { session, password: person?.password, opened: moment, used: moment })
    if (sessions.size > MOST) sessions.delete(sessions.keys().next().value!)
    return { id, session }
  }

  return {
    /** Opens a session for somebody who gave the own password. */
    open: (person: DeskPerson) => open(person.name, person),
    /**
     * Exchanges a token for a session under a name. `wrong` for one that was never given or was
     * used already, `wait` where too many wrong ones came.
     */
    enter(given: string, name: string): { id: string; session: DeskSession } | 'wrong' | 'wait' {
      wrong = wrong.filter((moment) => now() - moment < 60_000)
      if (wrong.length >= WRONG_PER_MINUTE) return 'wait'
      if (!same(given, token)) return (wrong.push(now()), 'wrong')
      token = secret()
      onToken(token)
      return open(name)
    },
    /**
     * The session of a cookie; looked up by its hash, so that no comparison tells letters.
     * @param people who may be at the desk now; `undefined` where it is for one
     * @param isDeed whether it counts as a deed, which looking again by itself does not
     */
    find(
      id: string | undefined,
      people: readonly DeskPerson[] | undefined,
      isDeed = true,
    ): DeskSession | undefined {
      const key = id === undefined ? '' : keyOf(id)
      const kept = sessions.get(key)
      if (!kept) return undefined
      const { idle, all } = LASTS[kept.password === undefined ? 'token' : 'password']
      const person = people && personNamed(people, kept.session.name)
      const stands = people ? person?.password === kept.password : kept.password === undefined
      if (!stands || now() - kept.used > idle || now() - kept.opened > all) {
        sessions.delete(key)
        return undefined
      }
      if (isDeed) kept.used = now()
      return sessionOf(kept.session.name, person?.role, kept.session.csrf)
    },
    /** Ends the session of a cookie. */
    end: (id: string | undefined): void => void (id !== undefined && sessions.delete(keyOf(id))),
    /** Ends all that somebody has open, by name. */
    endOf(name: string): void {
      const id = coderId(name)
      for (const [key, { session }] of sessions)
        if (coderId(session.name) === id) sessions.delete(key)
    },
    /** Whether a write brought what its session was given. */
    isOwn: ({ csrf }: DeskSession, given: string) => same(csrf, given),
  }
}
/** The sessions of a desk. */
export type DeskSessions = ReturnType<typeof deskSessions>
