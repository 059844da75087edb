type Typed = Uint16Array | Uint32Array

/** Values of one piece: a column grows by pieces, since one that doubles is held twice while it is copied. */
const PIECE = 1 << 16

/** A typed column that grows as rows come. */
export type Growing<T extends Typed> = {
  push: (value: number) => void
  /** What was pushed at a position; `undefined` beyond the last. */
  at: (position: number) => number | undefined
  length: () => number
  /** Exactly what was pushed, in one array; its pieces are given back, so that nothing may be pushed or read after. */
  done: () => T
}

/** Starts a column of one type. */
export function growing<T extends Typed>(make: new (length: number) => T): Growing<T> {
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
