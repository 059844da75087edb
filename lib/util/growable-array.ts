type Typed = Uint16Array | Uint32Array | Float64Array

/**
 * Values in one piece. An array grows by pieces, since one that doubles is held twice while it is
 * copied.
 */
const PIECE = 1 << 16

/** A typed array that grows. */
export type GrowableArray<T extends Typed> = {
  push: (value: number) => void
  /** What was pushed at a position; `undefined` beyond the last. */
  at: (position: number) => number | undefined
  length: () => number
  /**
   * Exactly what was pushed, in one array. The pieces are given back on the way, so nothing may be
   * pushed or read after.
   */
  done: () => T
}

/** Starts an empty array of one type. */
export function growableArray<T extends Typed>(make: new (length: number) => T): GrowableArray<T> {
  const pieces: T[] = []
  let length = 0
  return {
    push(value) {
      if (length % PIECE === 0) pieces.push(new make(PIECE))
      pieces[length >> 16]![length & (PIECE - 1)] = value
      length++
    },
    at: (position) =>
      position < length ? pieces[position >> 16]![position & (PIECE - 1)] : undefined,
    length: () => length,
    done() {
      const values = new make(length)
      for (let begin = 0; begin < length; begin += PIECE)
        values.set(pieces.shift()!.subarray(0, length - begin), begin)
      return values
    },
  }
}
