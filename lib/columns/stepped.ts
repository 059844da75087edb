/** What takes long and is made in steps of some milliseconds: `step` says whether there is more to do, `left` how many rows are still to be looked at, `all` does the rest at once and gives what is made. */
export type Stepped<T> = { step: () => boolean; left: () => number; all: () => T }

/** Rows looked at in one step: some two milliseconds. */
const CHUNK = 1 << 17

/** Goes over rows `passes` times; `over` is given a stretch of one pass, in order. */
export function stepped<T>(
  length: number,
  passes: number,
  over: (pass: number, first: number, end: number) => void,
  made: () => T,
): Stepped<T> {
  let done = 0
  function step(): boolean {
    if (done >= length * passes) return false
    const pass = Math.floor(done / length)
    const first = done - pass * length
    const end = Math.min(length, first + CHUNK)
    over(pass, first, end)
    done = pass * length + end
    return done < length * passes
  }
  return {
    step,
    left: () => length * passes - done,
    all() {
      while (step()) continue
      return made()
    },
  }
}
