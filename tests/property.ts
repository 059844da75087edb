import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'

export { fc }

/** How many cases a property is tried with: `RUNS` of the environment, else 100. */
const RUNS = Number(process.env.RUNS ?? 100)
if (!Number.isInteger(RUNS) || RUNS < 1)
  throw new Error(`RUNS: '${process.env.RUNS}' is no number of cases; give a whole number from 1`)
/**
 * Which cases they are: `SEED` of the environment, a whole number, tries others. Without it they
 * are the same every time, so that a commit which passed once passes again.
 */
const SEED = Number(process.env.SEED ?? 1)
if (!Number.isInteger(SEED))
  throw new Error(`SEED: '${process.env.SEED}' is no seed; give a whole number`)
fc.configureGlobal({ numRuns: RUNS, seed: SEED })

/** The number of cases of a property whose single case is dear: a share of `RUNS`, at least one. */
export const runs = (share: number): number => Math.max(1, Math.round(RUNS * share))

const jestExpect = (globalThis as unknown as { expect: jest.Expect }).expect
type Matchers = Record<string, (...args: unknown[]) => unknown>
type Found = { found: unknown }

/**
 * What a matcher says, as a plain comparison that is at most stricter. Building Jest's own matchers
 * takes longer than most properties.
 */
const PLAIN: Record<string, (found: never, expected: never) => boolean> = {
  toBe: Object.is,
  toEqual: isDeepStrictEqual,
  toBeLessThan: (found: number, limit: number) => found < limit,
  toBeLessThanOrEqual: (found: number, limit: number) => found <= limit,
  toBeGreaterThan: (found: number, limit: number) => found > limit,
  toBeGreaterThanOrEqual: (found: number, limit: number) => found >= limit,
}

const prototype = {}
for (const name of Object.keys(jestExpect(undefined)).filter((one) => !(one in PLAIN)))
  Object.defineProperty(prototype, name, {
    get(this: Found) {
      return (jestExpect(this.found) as unknown as Matchers)[name]
    },
  })
for (const [name, holds] of Object.entries(PLAIN))
  Object.defineProperty(prototype, name, {
    value(this: Found, expected: unknown) {
      if (!holds(this.found as never, expected as never))
        (jestExpect(this.found) as unknown as Matchers)[name]!(expected)
    },
  })

/**
 * Jest's `expect` for tests of properties: it compares plainly, and leaves to Jest what that finds
 * unequal, and every other matcher.
 */
export const expect = Object.assign(
  (found: unknown): Found => Object.assign(Object.create(prototype) as object, { found }),
  jestExpect,
) as unknown as jest.Expect
