/**
 * Minutes since 1970 of a moment's wall clock. UTC is used only to count: no time zone
 * enters. `T24:00` is the next midnight.
 */
export function toMinutes(moment: string): number {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number) as [number, number, number]
  const [hour, minute] = (moment.slice(11) || '00:00').split(':').map(Number) as [number, number]
  return Date.UTC(year, month - 1, day, hour, minute) / 60000
}

/**
 * The moment of a number of minutes, `2024-05-01T12:00`. The inverse of `toMinutes`, but for
 * `T24:00`.
 */
export function fromMinutes(minutes: number): string {
  return new Date(minutes * 60000).toISOString().slice(0, 16)
}
