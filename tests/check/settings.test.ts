import { readFileSync } from 'node:fs'
import { checkProject, issueLine, projectNotes } from '#lib/check'
import { NEUTRAL_SETTINGS } from '#lib/model'
import { readFiles } from '#lib/store'
import { snapshotOf } from '#lib/versions'

const own = JSON.parse(readFileSync('project.json', 'utf8')) as Record<string, unknown>

/** The project's own records with other settings, checked; `undefined` takes the file away. */
async function checkedWith(settings: object | undefined) {
  const raw = await readFiles(process.cwd())
  const text = settings ? JSON.stringify(settings) : ''
  return checkProject({ ...raw, settings: { file: 'project.json', text } })
}
const linesWith = async (change: object) =>
  (await checkedWith({ ...own, ...change })).issues.map(issueLine)

test.each<[string, object, string]>([
  ['id', { id: 'My Map' }, "project.json: 'My Map' in id: a readable id"],
  ['title', { title: {} }, 'project.json: in title: names no language: write {"en": "…"}'],
  ['countries', { countries: ['Sudan'] }, "'Sudan' in countries.0: no country code"],
  ['countries', { countries: ['QX'] }, "'QX' in countries.0: no country code"],
  ['timeZone', { timeZone: 'Africa/Kartoum' }, 'in timeZone: '],
  ['timeZone', { timeZone: '+02:00' }, 'in timeZone: '],
  ['timeZone', { timeZone: 'by-place' }, 'in defaultTimeZone: defaultTimeZone goes with timeZone'],
  ['defaultTimeZone', { defaultTimeZone: 'UTC' }, 'in defaultTimeZone: defaultTimeZone goes with'],
  ['region', { region: { box: [44, 39, 31, 30] } }, 'in region.box: no box: write [west, south'],
  [
    'region',
    { region: { box: [31, 30, 44, 39], home: [20, 31, 32, 32] } },
    "'20, 31, 32, 32' in region.home lies outside region.box",
  ],
  ['languages', { languages: [{ id: 'a b' }] }, "'a b' in languages.0.id: no language tag"],
  ['calendar', { calendar: 'mayan' }, "'mayan' in calendar: "],
  ['roles', { roles: { state: 'goverment' } }, "Did you mean 'government'?"],
  ['feedTag', { feedTag: 'example.org' }, 'in feedTag: no authority of a tag URI'],
  ['map', { map: { minZoom: 9, maxZoom: 3 } }, "'3' in map.maxZoom: is less than minZoom"],
  ...[
    '/etc/passwd',
    '../x.pmtiles',
    'a/../../x',
    'private/x.pmtiles',
    'C:/x',
    './x',
    '.git/x',
  ].flatMap((path): [string, object, string][] => [
    ['map', { map: { streets: path } }, `'${path}' in map.streets: not a file of the project`],
    ['pack', { gazetteer: { pack: path } }, `'${path}' in gazetteer.pack: not a file of`],
  ]),
  ['licence', { licence: { id: 'x', name: 'x', url: 'javascript:1' } }, 'in licence.url: '],
  ['a stray field', { colour: 'red' }, 'Unrecognized key: "colour"'],
])('a wrong %s is named with its value and its cure', async (_, change, words) => {
  const lines = await linesWith(change)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(words)
  expect(lines[0]).toMatch(/^project\.json: /)
})

test.each<[string, object]>([
  ['zones by place', { timeZone: 'by-place', defaultTimeZone: 'Africa/Kinshasa' }],
  [
    'a box over the antimeridian',
    { region: { box: [176, -20, -178, -15], home: [178, -19, -179, -16] } },
  ],
  ['Kosovo and Palestine', { countries: ['XK', 'PS'] }],
  ['another calendar', { calendar: 'ethiopic' }],
])('%s: no issue', async (_, change) => {
  expect(await linesWith(change)).toEqual([])
})

test('a folder without project.json is neutral, which is a note with its cure and no issue', async () => {
  const { project, issues } = await checkedWith(undefined)
  expect(issues).toEqual([])
  expect(project.settings).toBe(NEUTRAL_SETTINGS)
  expect(NEUTRAL_SETTINGS).toMatchObject({
    title: { en: 'Claims map' },
    timeZone: 'UTC',
    countries: [],
  })
  expect(projectNotes(project).map(issueLine)).toEqual([
    expect.stringMatching(/^project\.json: is not there: .* Write \{"\$schema"/),
  ])
  expect(snapshotOf(project).records.settings).toEqual({})
})

test('the settings are part of the version, field by field', async () => {
  const { project } = await checkedWith(own)
  const { project: other } = await checkedWith({ ...own, timeZone: 'Africa/Khartoum' })
  expect(projectNotes(project)).toEqual([])
  const [before, after] = [snapshotOf(project), snapshotOf(other)]
  expect(after.version).not.toBe(before.version)
  const [was, now] = [before, after].map(({ fields }) => fields.settings['syrian-coast']!)
  expect(Object.keys(now!).filter((name) => now![name] !== was![name])).toEqual(['timeZone'])
})
