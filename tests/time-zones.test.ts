import { execFileSync } from 'node:child_process'

const ZONES = ['UTC', 'Asia/Damascus', 'America/Los_Angeles', 'Pacific/Kiritimati']
const under = (zone: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/cases/dates.ts'], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })

test('days, words, bars and matches are the same in every time zone', () => {
  const [utc, ...others] = ZONES.map(under)
  expect(JSON.parse(utc!)).toMatchObject({
    words: expect.arrayContaining([
      'Fri 7 March 2025',
      'Thu 6 to Fri 7 March 2025',
      'the night of Thu 6 March 2025',
    ]),
    fridayBars: 4,
  })
  for (const other of others) expect(other).toBe(utc)
})
