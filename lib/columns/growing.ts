type Typed = Uint16Array | Uint32Array

/** A typed column that grows as rows come, doubling; `done` gives exactly what was pushed. */
export function growing<T extends Typed>(make: new (length: number) => T): { push: (value: number) => void; length: () => number; done: () => T } {
  let values = new make(1024)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const wider = new make(length * 2)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    length: () => length,
    done: () => values.slice(0, length) as T,
  }
}
