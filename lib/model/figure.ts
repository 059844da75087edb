/**
 * A number of people as a text gives it: bounds where the words have them (`null` where that side
 * is open), and the words.
 */
export type Figure = { low: number | null; high: number | null; words: string }

/**
 * Whether two counts are one figure in different words, for relations and for the steps of a toll
 * ladder alike. An open count from 131 on is "at least 131" or "over 130", so it names 131 or 130;
 * a count that is closed names its bounds. "At least 130", "over 130" and "130" are one figure; 130
 * and 131 are two. Words without a figure ("dozens") are one figure where the words are the same.
 */
export function oneFigure(a: Figure, b: Figure): boolean {
  if (a.low === null || b.low === null)
    return a.low === b.low && a.high === b.high && (a.high !== null || a.words === b.words)
  if (a.high !== null && b.high !== null) return a.low === b.low && a.high === b.high
  if (a.high === null && b.high === null) return Math.abs(a.low - b.low) <= 1
  const [open, closed] = a.high === null ? [a.low, b.low] : [b.low, a.low]
  return closed === open || closed === open - 1
}
