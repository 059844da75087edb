import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#lib/util'
import { seeded } from '../shared/seeded'

/** How many claims the project has, in documents of a hundred, over a year and so many villages. */
export const CLAIMS = 10_000
const [A_DOCUMENT, VILLAGES, DAYS] = [100, 2_000, 365]
/** Where the villages lie: inland Syria, west, south, east, north. */
export const GROUND = [36, 34, 40, 36.5] as const
const FIRST_DAY = '2024-01-01'

/** A day of the project's year, `2024-03-07`. */
export const dayOf = (index: number) => addDays(FIRST_DAY, index)

const SORTS = [
  ['Battles', 'Armed clash'],
  ['Violence against civilians', 'Attack'],
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  ['Strategic developments', 'Other'],
] as const

function village(i: number, random: () => number) {
  const round = (value: number) => Number(value.toFixed(3))
  const [lon, lat] = [
    round(GROUND[0] + random() * (GROUND[2] - GROUND[0])),
    round(GROUND[1] + random() * (GROUND[3] - GROUND[1])),
  ]
  const names = [
    { text: `Village ${i}`, lang: 'en', script: 'Latn', role: 'preferred' },
    { text: `قرية ${i}`, lang: 'ar', script: 'Arab', role: 'preferred' },
  ]
  return {
    type: 'Feature',
    id: `village-${i}`,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      kind: 'village',
      names,
      ids: {},
      admin: ['syria'],
      points: [{ source: 'made up', lon, lat }],
      extentMetres: 2000,
    },
  }
}

function claim(document: string, i: number, published: number, random: () => number) {
  const place = Math.floor(random() * VILLAGES)
  const [eventType, subEventType] = SORTS[Math.floor(random() * SORTS.length)]!
  const day = dayOf(Math.max(0, published - Math.floor(random() * 20)))
  return {
    id: `${document}/claim-${i}`,
    kind: 'incident',
    summary: `What is said to have happened in village ${place} on ${day}, as one sentence of ours.`,
    speaker: 'sohr',
    standing: 'reported',
    places: [
      {
        place: `village-${place}`,
        part: random() < 0.7 ? 'whole' : 'near',
        phrase: `village ${place}`,
      },
    ],
    eventTime: day,
    reportedAt: dayOf(published),
    eventType,
    subEventType,
    perpetrator: [random() < 0.5 ? 'government' : 'assad-loyalists'],
    target: ['civilians'],
    evidence: { line: 1, start: 0, end: 50, quote: `words about village ${place}` },
  }
}

/**
 * A project of 10,000 made-up incidents, the same for the same seed, in a folder to be served
 * (`PROJECT_DIR`).
 */
export function syntheticProject(seed: number): string {
  const random = seeded(seed)
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-items-'))
  cpSync('project.json', join(folder, 'project.json'))
  cpSync('data', join(folder, 'data'), { recursive: true })
  rmSync(join(folder, 'data/story.json'), { force: true }) // it is told of other documents
  mkdirSync(join(folder, 'seeds'))
  const gazetteer = JSON.parse(readFileSync('data/gazetteer.geojson', 'utf8')) as {
    features: unknown[]
  }
  gazetteer.features.push(...Array.from({ length: VILLAGES }, (_, i) => village(i, random)))
  writeFileSync(join(folder, 'data/gazetteer.geojson'), JSON.stringify(gazetteer))
  for (let n = 0; n < CLAIMS / A_DOCUMENT; n++) {
    const [id, published] = [`made-up-${n}`, Math.floor(random() * DAYS)]
    const document = {
      id,
      outlet: 'ap',
      label: `Made up ${n}`,
      published: dayOf(published),
      publishedBasis: 'stated',
      language: 'en',
      text: { sha256: String(n).padStart(64, '0'), characters: 100 },
      coder: { by: 'made up', on: '2025-01-01' },
    }
    writeFileSync(
      join(folder, `seeds/${id}.json`),
      JSON.stringify({
        licence: 'CC0-1.0',
        document,
        claims: Array.from({ length: A_DOCUMENT }, (_, i) => claim(id, i, published, random)),
        notCoded: [],
      }),
    )
  }
  return folder
}
