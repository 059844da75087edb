/** @jest-environment ./tests/time-zone-environment.js */

declare const setTimeZone: (zone: string) => void

/**
 * Each zone with the hours that its clocks are ahead of UTC in January, by which it is known that
 * the process is there.
 */
const ZONES = [
  ['Asia/Damascus', 3],
  ['America/Los_Angeles', -8],
  ['Pacific/Kiritimati', 14],
] as const

/**
 * Everything that days pass through, with modules loaded anew in a zone, so that nothing is kept
 * from another.
 */
async function datesIn(zone: string) {
  setTimeZone(zone)
  jest.resetModules()
  const { dates } = await import('./dates')
  return dates()
}

test('words and bars of days are right in UTC', async () => {
  expect(await datesIn('UTC')).toMatchObject({
    words: expect.arrayContaining([
      'Fri 7 March 2025',
      'Thu 6 to Fri 7 March 2025',
      'the night of Thu 6 March 2025',
    ]),
    fridayBars: 4,
  })
})

test.each(ZONES)('days, words, bars and matches are the same in %s', async (zone, ahead) => {
  const utc = await datesIn('UTC')
  const there = await datesIn(zone)
  expect(new Date('2025-01-15T00:00Z').getTimezoneOffset()).toBe(-60 * ahead || 0)
  expect(there).toEqual(utc)
})
