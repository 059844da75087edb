/**
 * Controls that turn the direction of what follows: embeddings, overrides and isolates (Unicode UAX
 * #9). Names and words are isolated where they stand, so none is ever needed in a record; one that
 * is there anyway can make a line read as something else.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/
const EACH = new RegExp(TURNING.source, 'g')

/** What stands for a control: one sign for one, so that positions in a text stay what they are. */
const MARK = '\u2426'

/**
 * Text or records, for pages to show, with every direction control as a mark that can be seen
 * (`␦`). What holds none is given back as it is; exports keep what was written.
 */
export function visibleControls<T>(value: T): T {
  if (typeof value === 'string')
    return (TURNING.test(value) ? value.replace(EACH, MARK) : value) as T
  if (Array.isArray(value)) {
    const seen = value.map(visibleControls)
    return (seen.some((item, i) => item !== value[i]) ? seen : value) as T
  }
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.getPrototypeOf(value) !== Object.prototype
  )
    return value
  const entries = Object.entries(value)
  const seen = entries.map(([key, item]) => [key, visibleControls(item)] as const)
  return (
    seen.some(([, item], i) => item !== entries[i]![1]) ? Object.fromEntries(seen) : value
  ) as T
}
