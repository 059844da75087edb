/** What is read again when it has changed, and what is kept while it cannot be read. */
export type LastGood<T> = {
  /** What is there now; while that is wrong, what was there before. Throws where nothing ever was. */
  get: () => Promise<T>
  /**
   * That what is there now cannot be served, in the first line of why: the next ones tell what stands
   * in records that nobody has published. `undefined` while all is well.
   */
  problem: () => string | undefined
}

type Reading<T> = {
  /** A text that changes when what is read does. */
  state: () => Promise<string>
  /** Whether reading takes so long that nobody waits for it where there is something good. */
  isLong?: () => Promise<boolean>
  /** @param before what is served until it is read, where that takes long. */
  read: (before?: T) => Promise<T>
  /** Told once about each change: what was read, or the error and that the last good is kept. */
  onChange: (change: { read: T } | { error: Error }) => void
  /** How long a look at the state holds, in milliseconds. */
  everyMs: number
  /** The time in milliseconds. */
  now: () => number
}

/**
 * Reads something anew whenever its state has changed. A change that cannot be read leaves what was
 * read before in place. Whoever asks while it is read waits for it, so that a page that is loaded
 * again shows what was written before; where reading takes long, what was there before is given
 * until it is read, and the next change is looked for then.
 */
export function lastGood<T>({
  state,
  isLong,
  read,
  onChange,
  everyMs,
  now,
}: Reading<T>): LastGood<T> {
  let good: { value: T } | undefined
  let failed: Error | undefined
  let known: string | undefined
  let looked = -Infinity
  let looking: Promise<void> | undefined
  let readingLong = false

  async function look(): Promise<void> {
    if (readingLong) return
    const present = await state()
    looked = now()
    if (present === known) return
    const isFirst = known === undefined
    known = present
    if (!good || !(await isLong?.())) return take(isFirst)
    readingLong = true
    void take(isFirst, good.value).finally(() => (readingLong = false))
  }

  async function take(isFirst: boolean, before?: T): Promise<void> {
    try {
      const value = await read(before)
      good = { value }
      failed = undefined
      if (!isFirst) onChange({ read: value })
    } catch (error) {
      failed = error as Error
      if (good) onChange({ error: failed })
    }
  }

  return {
    async get() {
      if (looking || now() - looked >= everyMs)
        await (looking ??= look().finally(() => (looking = undefined)))
      if (good) return good.value
      throw failed!
    },
    problem: () => failed?.message.split('\n')[0]?.replace(/:$/, ''),
  }
}
