import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkProject, issueLine } from '#lib/check'
import { runCheck } from '#lib/cli/check/run'
import { readFiles } from '#lib/store'
import { inProcess } from '../cli/in-process'

let root: string
const at = (file: string) => join(root, file)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-damaged-'))
  for (const part of ['project.json', 'seeds', 'data']) cpSync(part, at(part), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const issues = async () => checkProject(await readFiles(root)).issues.map(issueLine)
type Features = { features: ({ geometry: { type: string; coordinates: unknown } } | null)[] }
function edit(file: string, change: (json: never) => void) {
  const json = JSON.parse(readFileSync(at(file), 'utf8')) as never
  change(json)
  writeFileSync(at(file), JSON.stringify(json))
}

test.each([
  'project.json',
  'seeds/judgements.json',
  'seeds/ap-2025-03-07.json',
  'data/sources.json',
  'data/parties.json',
  'data/gazetteer.geojson',
  'data/boundaries.geojson',
  'data/basemap.geojson',
  'data/story.json',
])('%s that cannot be read, or is no UTF-8, is named', async (file) => {
  rmSync(at(file), { force: true })
  writeFileSync(at(file), Buffer.from([0x7b, 0xff, 0x7d]))
  expect(await issues()).toContain(`${file}: is not UTF-8. Put the file back from a copy.`)
  rmSync(at(file))
  mkdirSync(at(file))
  expect(await issues()).toContain(
    `${file}: cannot be read (EISDIR). Put the file back from a copy.`,
  )
})

test('a project without judgements has none, and that is no issue', async () => {
  rmSync(at('seeds/judgements.json'), { force: true })
  expect(await issues()).toEqual([])
})

test.each(['data/boundaries.geojson', 'data/basemap.geojson'])(
  'features of %s that are none, or lie off the Earth, are named and do not end the check',
  async (file) => {
    edit(file, ({ features }: Features) => void (features[1] = null))
    expect(await issues()).toContainEqual(
      expect.stringMatching(new RegExp(`^${file}: in features.1: Invalid input: expected object`)),
    )
    edit(file, ({ features }: Features) => {
      features[1] = {
        ...features[0]!,
        geometry: {
          type: 'LineString',
          coordinates: [
            [0, 91],
            [0, 90],
          ],
        },
      }
    })
    expect(await issues()).toContainEqual(
      expect.stringMatching(new RegExp(`^${file}: '91' in features.1.geometry.coordinates.0.1: `)),
    )
  },
)

test('whoever else said it, and what a party is part of, must be known', async () => {
  edit('seeds/ap-2025-03-07.json', ({ claims }: { claims: { alsoSaidBy?: string[] }[] }) => {
    claims[0]!.alsoSaidBy = ['sohr', 'sohrr']
  })
  edit('data/parties.json', ({ parties }: { parties: { id: string; partOf?: string }[] }) => {
    parties[0]!.partOf = 'nobody'
  })
  expect(await issues()).toEqual([
    expect.stringMatching(/^data\/parties.json: .*: 'nobody' is no party id\./),
    expect.stringMatching(
      /^seeds\/ap-2025-03-07.json: .*: 'sohrr' is no source id\. Did you mean 'sohr'\?/,
    ),
  ])
})

test('the check says what is not released, and a deleted document is named with its claims', async () => {
  rmSync(at('seeds/ztc-2025-03-07.json'))
  rmSync(at('data/story.json')) // it rests on claims of that document
  const { status, stdout } = await inProcess(() => runCheck([], { root }))
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\d+ records changed since release [0-9a-f]{8} of 2026-/)
  expect(stdout).toMatch(/\n {2}claims: ztc-2025-03-07\/[a-z0-9-]+: missing\n/)
  expect(stdout).toMatch(/\n4 documents, .*: 0 issues\n$/)
})

test('versions that cannot be read are an issue', async () => {
  writeFileSync(at('data/versions.json'), '{"licence": 1')
  const { status, stderr } = await inProcess(() => runCheck([], { root }))
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /^data\/versions.json: is not JSON: .* it is written by npm run release only\.$/m,
    ),
  ])
})
