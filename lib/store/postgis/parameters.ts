/** Values of a statement: each is given to the server apart from the text, and stands there as `$1`, `$2` and so on. */
export type Parameters = { values: unknown[]; add: (value: unknown, type: string) => string }

/** An empty list of values. */
export function parameters(): Parameters {
  const values: unknown[] = []
  return {
    values,
    add(value, type) {
      values.push(value)
      return `$${values.length}::${type}`
    },
  }
}
