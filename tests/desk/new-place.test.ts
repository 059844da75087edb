import { commandChanges, commandSchema, optionsFor, planPublication } from '#lib/desk'
import { applyChanges } from '#lib/desk/changes'
import { projectGazetteer } from '#lib/gazetteer'
import { readFiles } from '#lib/store'
import { deskEntries, projectDictionary, tellOf, wordsOf } from '#lib/words'
import type { DeskContext } from '#lib/desk'
import type { DeskClaim } from '#lib/desk/draft'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { ownProject } from '../project'
import { bodyOfText } from './invented'

const { folder } = EXAMPLE_PROJECTS[0]!
const TEXT = 'Hospital staff said that shells fell on Umm Qosair on Monday.'
const CLAIM: DeskClaim = {
  kind: 'incident',
  span: { start: 0, end: TEXT.length },
  quote: { start: 25, end: 50 },
  fields: {
    speaker: { value: 'hospital-staff' },
    type: { value: 'Shelling/artillery/missile attack' },
    perpetrator: { value: ['unstated'] },
    target: { value: ['unstated'] },
    eventTime: { value: '2024-05-06' },
    standing: { value: 'stated' },
    summary: { value: 'Shells fell on Umm Qosair.' },
  },
}
const BODY = {
  ...bodyOfText('wadi-2024-05-07', TEXT),
  claims: { c1: CLAIM },
  sources: { gull: { id: 'gull', kind: 'newspaper' as const, names: ['The Gull'] } },
}
let context: DeskContext

beforeAll(async () => {
  const { project } = await ownProject(folder)
  const words = wordsOf('en', {
    ...projectDictionary(project.settings, 'en'),
    ...deskEntries('en'),
  })
  context = { project, gazetteer: projectGazetteer(project), words, tell: tellOf(words) }
})
const asked = (typed: string) =>
  optionsFor('places', { draft: BODY, text: TEXT, claim: CLAIM, typed, context })
const pins = (typed: string) => asked(typed).filter(({ place }) => place)

test('words of the text with a point and a radius are a new place of a kind that is chosen', () => {
  const [village] = pins('Umm Qosair 14.123456 25.654321 2')
  expect(village).toMatchObject({
    from: { start: 40, end: 50 },
    place: { name: 'Umm Qosair', kind: 'village', lat: 14.123, lon: 25.654, extentMetres: 2000 },
    label: expect.stringContaining('within 2 km'),
  })
  expect(village!.hint).toBeUndefined()
})

test.each([
  ['words that the text does not have', 'Nowhere 14.1 25.6 2'],
  ['no radius', 'Umm Qosair 14.1 25.6'],
  ['a radius of nothing', 'Umm Qosair 14.1 25.6 0'],
  ['a point outside of the map', 'Umm Qosair 48.2 16.4 2'],
])('%s make none', (_name, typed) => {
  expect(pins(typed)).toEqual([])
})

test('a place within the radius, or of the name, is warned of', () => {
  const elFasher = context.gazetteer.place('el-fasher')!.geometry!.coordinates
  const [near] = pins(`Umm Qosair ${elFasher[1]} ${elFasher[0]} 5`)
  expect(near!.hint).toContain('El Fasher')
})

test('it is a record of the draft, with no more digits than its radius is known to', () => {
  const command = commandSchema.parse({
    do: 'place',
    claim: 'c1',
    ...{ name: 'Umm Qosair', kind: 'village', lon: 25.654321, lat: 14.123456, extentMetres: 20000 },
    from: { start: 40, end: 50 },
  })
  const { body } = applyChanges(
    BODY,
    commandChanges(BODY, TEXT, command, () => false),
  )
  expect(body.places!['umm-qosair']!.geometry!.coordinates).toEqual([25.65, 14.12])
  expect(body.claims.c1!.fields.places).toMatchObject({
    value: [{ place: 'umm-qosair', part: 'whole', phrase: 'Umm Qosair' }],
  })
})

test('a publication writes it into the gazetteer, and the check has nothing against it', async () => {
  const { place } = pins('Umm Qosair 14.123456 25.654321 2')[0]!
  const command = commandSchema.parse({ do: 'place', claim: 'c1', ...place })
  const { body } = applyChanges(
    BODY,
    commandChanges(BODY, TEXT, command, () => false),
  )
  const draft = { coder: 'Ann', revision: 2, ...body }
  const plan = planPublication(await readFiles(folder), draft, TEXT, '2024-05-08')
  expect(plan.issues).toEqual([])
  expect(plan.after.places.find(({ id }) => id === 'umm-qosair')).toMatchObject({
    geometry: { coordinates: [25.654, 14.123] },
    properties: { kind: 'village', extentMetres: 2000 },
  })
  expect(plan.files.map(({ file }) => file)).toContain('data/gazetteer.geojson')
})

test('a publication tells which relations appear: of two speakers who say the same of a new place', async () => {
  const { place } = pins('Umm Qosair 14.123456 25.654321 2')[0]!
  const place1 = commandSchema.parse({ do: 'place', claim: 'c1', ...place })
  const { body } = applyChanges(
    BODY,
    commandChanges(BODY, TEXT, place1, () => false),
  )
  const { c1 } = body.claims
  const c2 = { ...c1!, fields: { ...c1!.fields, speaker: { value: 'gull' } } }
  const publish = async (claims: typeof body.claims) =>
    planPublication(
      await readFiles(folder),
      { coder: 'Ann', revision: 2, ...body, claims },
      TEXT,
      '2024-05-08',
    )
  expect((await publish({ c1: c1! })).relations).toEqual({ appear: [], vanish: [] })
  const { ids, relations } = await publish({ c1: c1!, c2 })
  expect(relations.vanish).toEqual([])
  expect(relations.appear.map(({ from, to }) => [from, to].sort())).toContainEqual(
    [...ids.values()].sort(),
  )
})
