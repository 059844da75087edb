/** @jest-environment ./tests/time-zone-environment.js */
import type { ProjectSettings } from '#lib/model'

declare const setTimeZone: (zone: string) => void

/** The zones of machines that a server may stand in. */
const MACHINES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia'] as const

/** Towns, each with its zone and how far that is ahead of UTC on 1 May 2024. */
const TOWNS = [
  ['khartoum', [32.5333, 15.5518], 'Africa/Khartoum', '+02:00'],
  ['kyiv', [30.5238, 50.4547], 'Europe/Kyiv', '+03:00'],
  ['kabul', [69.1723, 34.5281], 'Asia/Kabul', '+04:30'],
  ['port-au-prince', [-72.335, 18.5392], 'America/Port-au-Prince', '-04:00'],
] as const

const DAY = '2024-05-01'
const LATE = `${DAY}T23:30/${DAY}T23:45`

/** A project of one claim a town, each at 23:30 on the same day of its own clock. */
async function outputs(clock: Pick<ProjectSettings, 'timeZone' | 'defaultTimeZone'>) {
  const { checkProject } = await import('#lib/check')
  const { claimsAtLateHour } = await import('./late-hour')
  const { project, issues } = checkProject(claimsAtLateHour(TOWNS, LATE, clock))
  expect(issues).toEqual([])
  const { writtenEverywhere } = await import('./late-hour')
  return writtenEverywhere(project, DAY)
}

test.each(MACHINES)(
  'a claim of 23:30 stays on its day in every output, by the clock of its place, on a machine in %s',
  async (machine) => {
    setTimeZone(machine)
    jest.resetModules()
    const made = await outputs({ timeZone: 'by-place', defaultTimeZone: 'Africa/Khartoum' })
    for (const [town, , zone, offset] of TOWNS) {
      const { kml, geojson, csv, ogc, ogcBefore, ogcInstant, words } = made.of(town)
      expect([town, kml]).toEqual([
        town,
        {
          begin: `${DAY}T00:00:00${offset}`,
          end: `2024-05-02T00:00:00${offset}`,
        },
      ])
      expect([town, geojson, csv]).toEqual([town, LATE, LATE])
      expect([town, ogc, ogcBefore]).toEqual([town, true, false])
      expect([zone, ogcInstant(`${DAY}T23:40:00${offset}`)]).toEqual([zone, true])
      expect([zone, ogcInstant(`${DAY}T22:40:00${offset}`)]).toEqual([zone, false])
      expect([town, words]).toEqual([town, 'Wed 1 May 2024, 23:30 to 23:45'])
    }
    expect(made.feedDays).toEqual([`${DAY}T00:00:00+02:00`])
    expect(made.extent).toEqual([`${DAY}T23:30:00+04:30`, `${DAY}T23:45:00-04:00`])
    expect(made.picture).toContain('1 May')
  },
)

test.each(TOWNS)(
  'with one zone for the project every claim is in it: %s, %j, %s',
  async (_town, _point, zone, offset) => {
    const made = await outputs({ timeZone: zone })
    for (const [town] of TOWNS)
      expect(made.of(town).kml).toEqual({
        begin: `${DAY}T00:00:00${offset}`,
        end: `2024-05-02T00:00:00${offset}`,
      })
    expect(made.feedDays).toEqual([`${DAY}T00:00:00${offset}`])
  },
)
