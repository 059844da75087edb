import { numberOf } from './numbers'

const MOVES =
  /(?<![\p{L}\d])(?:(?<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?(?<unit>hours?|days?|weeks?|months?|years?) (?<way>after|before) [^,;.]{0,60}$/u

/**
 * By how many days the clause in front of a place of a sentence moves the day of the sentence: back
 * for "two days after the army retook", on for "a week before". Where it does not say how many,
 * nobody can tell.
 */
export function daysMoved(sentence: string, at: number): number | 'unknown' | undefined {
  const found = MOVES.exec(sentence.slice(Math.max(0, at - 110), at))?.groups
  if (!found) return undefined
  const { n, unit, way } = found
  if (n === undefined || !/^(?:day|week)/.test(unit!)) return 'unknown'
  const many = (/^an?$/.test(n) ? 1 : numberOf(n)) * (unit!.startsWith('week') ? 7 : 1)
  return way === 'after' ? -many : many
}
