import { lruCache } from '#lib/util'

/** Keys that are remembered; the one seen longest ago makes room. */
const REMEMBERED = 10_000
/** The longest wait, in seconds, after which a wrong try is forgotten as well. */
const LONGEST = 900

/**
 * Counts wrong tries by key, such as a name or an address. Some are free; after each further one the
 * next has to wait, twice as long each time, up to a quarter of an hour.
 * @param free how many wrong tries nobody waits after
 */
export function wrongTries(free: number, now: () => number) {
  const kept = lruCache<string, { wrong: number; at: number }>(REMEMBERED)
  const none = () => ({ wrong: 0, at: 0 })
  const of = (key: string) => kept.get(key, none)
  return {
    /** Seconds that a key has still to wait; 0 where it may try. */
    wait(key: string): number {
      // Whoever is only asked about takes nobody's room: made-up names would push a real one out.
      const { wrong, at } = kept.peek(key) ?? none()
      if (wrong < free) return 0
      const seconds = Math.min(LONGEST, 2 ** (wrong - free + 1))
      return Math.max(0, Math.ceil(seconds - (now() - at) / 1000))
    },
    /** Counts a try before anybody knows whether it is right, so that tries at once count too. */
    begin(key: string): void {
      const tries = of(key)
      if (now() - tries.at > LONGEST * 2000) tries.wrong = 0
      tries.wrong = Math.min(tries.wrong + 1, free + 20)
      tries.at = now()
    },
    /** Takes a try back that was right; `all` forgets the wrong ones before it too. */
    right(key: string, all: boolean): void {
      const tries = of(key)
      tries.wrong = all ? 0 : Math.max(0, tries.wrong - 1)
    },
  }
}
