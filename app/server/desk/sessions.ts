import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who is at the desk: the name that signs, and what every write has to bring along. */
export type DeskSession = { name: string; csrf: string }

/** So many wrong tokens are heard in a minute. */
const WRONG_PER_MINUTE = 10

const secret = () => randomBytes(32).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

/**
 * Sessions of the desk, kept in memory: a restart ends them all. A token opens the desk once; using
 * it makes the next one, which `onToken` is told of.
 */
export function deskSessions(now: () => number, onToken: (token: string) => void) {
  const sessions = new Map<string, DeskSession>()
  let token = secret()
  let wrong: number[] = []
  onToken(token)
  return {
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
      const [id, session] = [secret(), { name, csrf: secret() }]
      sessions.set(digest(id).toString('hex'), session)
      return { id, session }
    },
    /** The session of a cookie; looked up by its hash, so that no comparison tells letters. */
    find: (id: string | undefined): DeskSession | undefined =>
      id === undefined ? undefined : sessions.get(digest(id).toString('hex')),
    /** Whether a write brought what its session was given. */
    isOwn: ({ csrf }: DeskSession, given: string) => same(csrf, given),
  }
}
/** The sessions of a desk. */
export type DeskSessions = ReturnType<typeof deskSessions>
