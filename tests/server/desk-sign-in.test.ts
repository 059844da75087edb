import { performance } from 'node:perf_hooks'
import { hashPassword } from '#lib/desk'
import { reachLines, requireReach } from '../../app/server/desk/guard'
import { deskSessions } from '../../app/server/desk/sessions'
import { signInDesk } from '../../app/server/desk/sign-in'
import { wrongTries } from '../../app/server/desk/wrong-tries'
import { PASSWORD, cheapHash } from './desk-host'

const HOUR = 3_600_000
const ANN = { name: 'Ann', role: 'coder' as const, password: cheapHash(PASSWORD) }

/** A desk's door with a clock that the test sets. */
function door() {
  const clock = { now: 1_700_000_000_000 }
  const now = () => clock.now
  let token = ''
  const sessions = deskSessions(now, (made) => void (token = made))
  return { clock, sessions, token: () => token, ...signInDesk(sessions, now) }
}

describe('how long a session lasts', () => {
  test('an hour without a deed, twelve in all; looking again by itself is no deed', () => {
    const { clock, sessions } = door()
    const { id } = sessions.open(ANN)
    clock.now += HOUR - 1
    expect(sessions.find(id, [ANN], false)).toMatchObject({ name: 'Ann', role: 'coder' })
    clock.now += 2
    expect(sessions.find(id, [ANN])).toBeUndefined()
    const other = sessions.open(ANN).id
    for (let i = 0; i < 12; i++) {
      clock.now += HOUR - 1
      expect(sessions.find(other, [ANN])).toBeDefined()
    }
    clock.now += HOUR - 1
    expect(sessions.find(other, [ANN])).toBeUndefined()
  })
  test('a token opens once; a replayed one, and a session of it once people are named, open nothing', () => {
    const { sessions, token } = door()
    const first = token()
    const entered = sessions.enter(first, 'Bo')
    if (typeof entered === 'string') throw new Error(entered)
    expect(sessions.enter(first, 'Bo')).toBe('wrong')
    expect(sessions.find(entered.id, undefined)).toEqual(entered.session)
    expect(sessions.find(entered.id, [{ ...ANN, name: 'Bo' }])).toBeUndefined()
  })
  test.each(['', 'A'.repeat(43), '__proto__', '\0'])('a guessed session (%j) is none', (id) => {
    const { sessions } = door()
    sessions.open(ANN)
    expect(sessions.find(id, [ANN])).toBeUndefined()
  })
})

describe('wrong passwords', () => {
  const wrong = { name: 'Ann', password: 'something else' }
  test('five are heard of a name, then each waits twice as long, and the wait is said', async () => {
    const { clock, withPassword } = door()
    for (let i = 0; i < 5; i++)
      expect((await withPassword([ANN], wrong, `192.0.2.${i}`)).answer).toEqual({
        status: 403,
        body: { error: 'No such name with this password.' },
      })
    const right = { name: 'Ann', password: PASSWORD }
    const waits: number[] = []
    for (let i = 0; i < 12; i++) {
      const { answer, wait } = await withPassword([ANN], right, '192.0.2.9')
      expect(answer).toEqual({
        status: 429,
        body: { error: `Too many wrong passwords; wait ${wait} s.` },
      })
      waits.push(wait!)
      clock.now += wait! * 1000
      await withPassword([ANN], { ...wrong, name: ' ANN ' }, '192.0.2.9')
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    clock.now += 900_000
    expect((await withPassword([ANN], right, '192.0.2.9')).answer.status).toBe(200)
  })
  test('an address that tries many names waits as well, whoever it is', async () => {
    const { withPassword } = door()
    for (let i = 0; i < 20; i++) await withPassword([ANN], { ...wrong, name: `N${i}` }, '192.0.2.1')
    const right = { name: 'Ann', password: PASSWORD }
    expect((await withPassword([ANN], right, '192.0.2.1')).answer.status).toBe(429)
    expect((await withPassword([ANN], right, '192.0.2.2')).answer.status).toBe(200)
  })
  test('tries at once count at once', async () => {
    const { withPassword } = door()
    const tried = await Promise.all(
      Array.from({ length: 40 }, () => withPassword([ANN], wrong, '192.0.2.1')),
    )
    expect(tried.filter(({ answer }) => answer.status === 403)).toHaveLength(5)
  })
  test('what is counted is bounded, and long ago is forgotten', () => {
    let now = 0
    const tries = wrongTries(1, () => now)
    tries.begin('a')
    expect(tries.wait('a')).toBe(2)
    now = 2_000_000
    tries.begin('a')
    expect(tries.wait('a')).toBe(2)
    for (let i = 0; i < 10_001; i++) tries.begin(`b${i}`)
    expect(tries.wait('a')).toBe(0)
  })
  test('names that are only asked about push out nobody who tried', () => {
    const tries = wrongTries(1, () => 0)
    tries.begin('ann')
    for (let i = 0; i < 10_001; i++) tries.wait(`made-up-${i}`)
    expect(tries.wait('ann')).toBe(2)
  })
  test('an unknown name takes as long as a wrong password', async () => {
    const person = { ...ANN, password: await hashPassword(PASSWORD) }
    const took = async (name: string) => {
      const { withPassword } = door()
      const before = performance.now()
      await withPassword([person], { name, password: 'something else' }, '192.0.2.1')
      return performance.now() - before
    }
    await took('Ann')
    const [known, unknown] = [await took('Ann'), await took('Nobody')]
    expect(unknown).toBeGreaterThan(known / 4)
    expect(known).toBeGreaterThan(unknown / 4)
  })
})

describe('where a desk may listen', () => {
  test.each(['0.0.0.0', '::', '192.0.2.7', 'map.example.org'])(
    'on %s with people alone, and says the cure',
    (host) => {
      expect(() => requireReach(host, false)).toThrow('npm run desk -- people add')
      expect(() => requireReach(host, true)).not.toThrow()
    },
  )
  test.each(['127.0.0.1', '::1', 'localhost'])('on %s without', (host) => {
    expect(() => requireReach(host, false)).not.toThrow()
  })
  test('https is expected of a team, and said where it is missing', () => {
    const lines = (host: string, origin?: string) => reachLines(host, { team: true, origin }).length
    expect(lines('0.0.0.0', 'https://map.example.org')).toBe(0)
    expect(lines('0.0.0.0', 'http://map.example.org')).toBe(1)
    expect(lines('0.0.0.0')).toBe(1)
    expect(lines('127.0.0.1')).toBe(0)
  })
})
