import { readFileSync } from 'node:fs'
import { ogcAnswer } from '#lib/exports'
import type { FeedEntry } from '#lib/exports'
import { aboutFigures, contestedPlaces, contradictingPairs, contradictionCases } from '#lib/views'
import type { Case } from '#lib/views'
import { wordsIn } from '#lib/words'
import { collectionsOf, feedOf } from '../exports/seen'
import { ownProject } from '../project'

const words = wordsIn('en')
type Properties = Record<string, unknown>

let own: Awaited<ReturnType<typeof ownProject>>
let cases: Case[]
let features: (collection: string) => Properties[]
let entries: (about: FeedEntry['about']) => number
const place = (id: string) => own.map.places.find((one) => one.id === id)
beforeAll(async () => {
  own = await ownProject()
  cases = contradictionCases(own.map.claims, { place, parties: own.map.parties, words })
  const collections = collectionsOf(own)
  features = (collection) => {
    const { body } = ogcAnswer(collections, {
      path: ['collections', collection, 'items'],
      params: new URLSearchParams('limit=10000'),
      base: 'http://map.example/ogc',
      now: new Date('2025-03-09T10:00:00Z'),
      settings: own.project.settings,
    })
    const found = JSON.parse(Buffer.concat(body).toString('utf8'))
    return found.features.map(({ properties }: { properties: Properties }) => properties)
  }
  const feed = feedOf(own)
  entries = (about) => feed.entries.filter((entry) => entry.about === about).length
})
const distinct = (values: readonly unknown[]) => new Set(values).size
const claimFeatures = () => ['incidents', 'casualties', 'control'].flatMap(features)

test('page, API and feed count the same claims, documents and speakers', () => {
  const { claims, documents } = own.map
  expect(claimFeatures()).toHaveLength(claims.length)
  expect(entries('claim')).toBe(claims.length)
  expect(
    aboutFigures(own.map, { settings: own.project.settings, witnesses: 0 }, words),
  ).toMatchObject({
    claims: claims.length,
    documents: documents.length,
  })
  expect(distinct(claimFeatures().map(({ document }) => document))).toBe(documents.length)
  expect(distinct(claimFeatures().map(({ speaker }) => speaker))).toBe(
    distinct(claims.map(({ speaker }) => speaker)),
  )
  expect(readFileSync('README.md', 'utf8').match(/^\| `[\w-]+-2025-\d\d-\d\d` \|/gm)).toHaveLength(
    documents.length,
  )
})

test('page, API and feed count the same pairs that contradict each other, and that revise one another', () => {
  const pairs = contradictingPairs(own.map.claims).length
  const figures = aboutFigures(own.map, { settings: own.project.settings, witnesses: 0 }, words)
  expect(pairs).toBe(10)
  expect(figures.contradictingPairs).toBe(pairs)
  expect(features('contradicting-pairs')).toHaveLength(pairs)
  expect(entries('contradicting-pair')).toBe(pairs)
  expect(figures.revised).toBe(entries('revision'))
  expect(figures.revised).toBeGreaterThan(0)
})

test('page and API count the same contradictions: every pair is part of one, and nothing else makes any', () => {
  expect(cases).toHaveLength(6)
  expect(
    aboutFigures(own.map, { settings: own.project.settings, witnesses: 0 }, words).contradictions,
  ).toBe(cases.length)
  const ofPairs = features('contradicting-pairs').map(({ contradiction }) => String(contradiction))
  expect(ofPairs).not.toContain('')
  expect(new Set(ofPairs.flatMap((ids) => ids.split('; ')))).toEqual(
    new Set(cases.map(({ id }) => id)),
  )
})

test('page and API count the same places, and the same contested ones', () => {
  expect(features('places')).toHaveLength(own.map.places.length)
  const contested = contestedPlaces(cases, place).map((group) => group.place.id)
  const ofPairs = features('contradicting-pairs').flatMap(({ places }) =>
    String(places)
      .split('; ')
      .map((part) => part.split('/')[0]),
  )
  expect(new Set(ofPairs)).toEqual(new Set(contested))
})
