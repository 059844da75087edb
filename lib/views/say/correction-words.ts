import { intervalWords } from '#lib/filter'
import type { Correction } from '#lib/model'
import type { Words } from '#lib/words'

/** A correction as a page shows it: which field, the values it had and got, and who says why. */
export type CorrectionLine = {
  field: string
  from?: string
  to?: string
  why: string
  by: string
  on: string
}

/** A field of a record in words, by its path: `count.low` -> "count (low)". */
export function fieldWords(path: string, { term }: Words): string {
  const [field = '', ...rest] = path.split('.')
  return `${term('field', field)}${rest.length ? ` (${rest.join(' ')})` : ''}`
}

/** A value of a record as text: what a list of texts holds side by side, all else as it is kept. */
function valueWords(value: unknown, { join }: Words): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? join(value)
    : JSON.stringify(value)
}

/** The corrections of a record in words, oldest first; none where it was never corrected. */
export function correctionLines(
  corrections: readonly Correction[] | undefined,
  words: Words,
): CorrectionLine[] {
  return (corrections ?? []).map(({ on, by, what, from, to, why }) => ({
    field: fieldWords(what, words),
    ...(from !== undefined && { from: valueWords(from, words) }),
    ...(to !== undefined && { to: valueWords(to, words) }),
    why,
    by,
    on: intervalWords(on, words),
  }))
}
