import { readFileSync } from 'node:fs'
import { claimSchema, kindOf } from '#lib/claims'
import { checkProject, issueLine, verifyTexts } from '#lib/check'
import { intervalBounds, placeSchema, sourceSchema } from '#lib/model'
import type { Claim, Issue } from '#lib/model'
import { readFiles, readTexts } from '#lib/store'

const raw = {
  seeds: readSeeds(),
  places: read('data/gazetteer.geojson').features,
  sources: read('data/sources.json').sources,
}
const TEXTS = process.env.TEXTS_DIR || undefined

function read(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
function readSeeds(): { document: { id: string }; claims: Claim[] }[] {
  return [
    'ap-2025-03-07',
    'unnamed-a-2025-03-07',
    'unnamed-b-2025-03-07',
    'unnamed-c-2025-03-08',
    'ztc-2025-03-07',
  ].map((id) => read(`seeds/${id}.json`))
}
const claims = raw.seeds.flatMap(({ document, claims: list }) =>
  list.map((claim) => ({ ...claim, document: document.id })),
)

let issues: Issue[]
beforeAll(async () => {
  issues = checkProject(await readFiles(process.cwd())).issues
})
const issuesOf = (record: string) =>
  issues.filter((issue) => issue.record === record).map(issueLine)

test('the data has no issue at all', () => {
  expect(issues.map(issueLine)).toEqual([])
})

test.each(claims.map((claim) => [claim.id, claim] as const))(
  'claim %s is well formed',
  (id, claim) => {
    expect(claimSchema(claim)?.safeParse(claim).error?.issues ?? []).toEqual([])
    expect(issuesOf(id)).toEqual([])
    expect(claim.evidence.quote.split(/\s+/).length).toBeLessThanOrEqual(12)
    expect(kindOf(claim)).toBeDefined()
    for (const time of [claim.eventTime, claim.asOf, claim.reportedAt])
      if (time) expect(intervalBounds(time)).toBeDefined()
  },
)

test.each((raw.places as { id: string }[]).map((place) => [place.id, place] as const))(
  'place %s is well formed',
  (id, place) => {
    expect(placeSchema.safeParse(place).error?.issues ?? []).toEqual([])
    expect(issuesOf(id)).toEqual([])
  },
)

test.each((raw.sources as { id: string }[]).map((source) => [source.id, source] as const))(
  'source %s is well formed',
  (id, source) => {
    expect(sourceSchema.safeParse(source).error?.issues ?? []).toEqual([])
    expect(issuesOf(id)).toEqual([])
  },
)

const verified = TEXTS ? test : test.skip
describe('against the texts', () => {
  verified('hashes, lengths, lines, quotes and phrases are those of the texts', async () => {
    const { project } = checkProject(await readFiles(process.cwd()))
    const found = verifyTexts(project, await readTexts(TEXTS, project.documents))
    expect(found.issues.map(issueLine)).toEqual([])
    expect(found.verified).toHaveLength(5)
  })

  verified('every line of every text is coded, or says why it is not', async () => {
    const { project } = checkProject(await readFiles(process.cwd()))
    for (const [id, text] of await readTexts(TEXTS, project.documents)) {
      const seen = new Set(
        [
          ...project.claims.map((claim) => ({ ...claim.evidence, document: claim.document })),
          ...project.notCoded,
        ]
          .filter((at) => at.document === id)
          .map((at) => at.line),
      )
      expect([
        id,
        text.split('\n').flatMap((line, i) => (line.trim() && !seen.has(i + 1) ? [i + 1] : [])),
      ]).toEqual([id, []])
    }
  })
})

test('the traps of the texts are kept apart', () => {
  const by = (id: string) =>
    claims.find((claim) => claim.id === id) as unknown as Claim & { scope?: string }
  expect(by('unnamed-a-2025-03-07/villages-stormed')).toMatchObject({
    perpetrator: ['assad-loyalists'],
    speaker: 'unattributed',
    standing: 'alleged',
  })
  expect(by('unnamed-b-2025-03-07/villages-assaulted')).toMatchObject({
    perpetrator: ['government-allied'],
    speaker: 'sohr',
  })
  expect(by('unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh')).toMatchObject({
    perpetrator: ['government'],
    count: { low: 52, high: 52 },
    reportedAt: '2025-03-07',
  })
  expect(
    by('unnamed-c-2025-03-08/sohr-52-shir-mukhtariyeh').places.map((item) => item.place),
  ).toEqual(['shir', 'mukhtariyeh'])
  expect(by('ap-2025-03-07/outskirts-loyalists').speaker).toBe(
    by('unnamed-c-2025-03-08/cities-government-control').speaker,
  )
  expect(
    raw.sources.find((source: { id: string }) => source.id === 'qardaha-resident'),
  ).toMatchObject({ protected: true })
  expect(
    raw.sources.find((source: { id: string }) => source.id === 'qardaha-resident').names,
  ).toBeUndefined()
  expect(by('ap-2025-03-07/half-a-million-since-2011').scope).toBe('background')
  expect(by('unnamed-c-2025-03-08/curfews-several-towns')).toMatchObject({
    places: [],
    placeWords: 'several towns',
  })
})
