import { execFileSync } from 'node:child_process'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { exportRows, feedEntries, recordsOf, writeAtom, writeJsonFeed } from '#lib/exports'
import type { FeedEntry } from '#lib/exports'
import { filterables, intervalWords } from '#lib/filter'
import { mapData, projectIn } from '#lib/views'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { feedOf } from './seen'

let own: Awaited<ReturnType<typeof ownProject>>
beforeAll(async () => {
  own = await ownProject()
})
const of = (entries: readonly FeedEntry[], about: FeedEntry['about']) =>
  entries.filter((entry) => entry.about === about)
const pairs = (kind: string) =>
  new Set(
    own.map.claims.flatMap(({ id, relations }) =>
      relations
        .filter((relation) => relation.kind === kind)
        .map(({ to }) => [id, to].sort().join(' ')),
    ),
  )

test('there is an entry for each claim, each revision and each contradicting pair', () => {
  const { entries } = feedOf(own)
  expect(of(entries, 'claim')).toHaveLength(own.map.claims.length)
  expect(of(entries, 'revision')).toHaveLength(pairs('revises').size)
  expect(of(entries, 'contradicting-pair')).toHaveLength(pairs('contradicts').size)
  expect(pairs('contradicts').size).toBeGreaterThan(0)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
})

test('a filter keeps its claims and what they revise or contradict', () => {
  const control = feedOf(own, { kind: { only: ['control'] } }).entries
  expect(
    of(control, 'claim')
      .map(({ path }) => path.slice('/claim/'.length))
      .sort(),
  ).toEqual(
    own.map.claims
      .filter(({ kind }) => kind === 'control')
      .map(({ id }) => id)
      .sort(),
  )
  expect(new Set(feedOf(own, {}, 'contradicting-pair').entries.map(({ about }) => about))).toEqual(
    new Set(['contradicting-pair']),
  )
  expect(feedOf(own, { kind: { only: [] } }).entries).toEqual([])
})

test('as known at a moment, nothing that was said later is told, not even as the other side', () => {
  const { entries } = feedOf(own, { known: '2025-03-07' })
  const said = new Set(
    own.map.claims
      .filter(({ said }) => said.slice(0, 10) <= '2025-03-07')
      .map(({ id }) => `/claim/${id}`),
  )
  expect(said.size).toBeGreaterThan(0)
  expect(of(entries, 'claim').length).toBeLessThan(own.map.claims.length)
  expect(
    entries
      .flatMap(({ path, other }) => [path, ...(other ? [other] : [])])
      .filter((path) => !said.has(path)),
  ).toEqual([])
})

test('the same data make the same feed, newest first', () => {
  const { entries } = feedOf(own)
  expect(
    feedOf({ ...own, map: { ...own.map, claims: [...own.map.claims].reverse() } }).entries,
  ).toEqual(entries)
  expect(entries.map(({ updated }) => updated)).toEqual(
    entries
      .map(({ updated }) => updated)
      .sort()
      .reverse(),
  )
  for (const { published, updated } of entries) expect(published <= updated).toBe(true)
})

test('a place is never finer than the claim: a point for one settlement, a box for areas and several places', () => {
  const kindOf = (id: string) =>
    own.project.places.find((place) => place.id === id)!.properties.kind
  for (const { path, where } of of(feedOf(own).entries, 'claim')) {
    const { places } = own.map.claims.find(({ id }) => `/claim/${id}` === path)!
    const settled =
      places.length === 1 &&
      !['governorate', 'region', 'country', 'district'].includes(kindOf(places[0]!.place))
    expect([path, where && ('point' in where ? 'point' : 'box')]).toEqual([
      path,
      places.length === 0 ? undefined : settled ? 'point' : where && 'box',
    ])
    if (where && 'point' in where) expect(where.metres).toBeGreaterThan(0)
  }
})

test('protected witnesses have no name, and stand where the document puts them', () => {
  const resident = of(feedOf(own, { speaker: { only: ['qardaha-resident'] } }).entries, 'claim')
  expect(resident.length).toBeGreaterThan(0)
  for (const { title } of resident) expect(title).toMatch(/^resident \(protected, 1\): /)
})

test('an independent reader finds every entry in the Atom feed, with its text, links and place', () => {
  const feed = feedOf(own)
  const read = parseAtomFeed(writeAtom(feed))
  expect(read).toMatchObject({
    title: { value: 'T & <title>' },
    links: [
      { rel: 'self', href: 'https://map.example/feed.atom?kind=control' },
      { rel: 'alternate', href: 'https://map.example/?kind=control' },
    ],
  })
  expect(
    read.entries!.map((entry) => [
      entry.id,
      entry.title,
      entry.content,
      entry.links?.[0]?.href,
      entry.published,
      entry.updated,
    ]),
  ).toEqual(
    feed.entries.map((entry) => [
      entry.id,
      { value: entry.title },
      { type: 'text', value: entry.text },
      `https://map.example${entry.path}`,
      entry.published,
      entry.updated,
    ]),
  )
  expect(
    read.entries!.map(
      (entry) => entry.georss?.point && [entry.georss.point.lng, entry.georss.point.lat],
    ),
  ).toEqual(feed.entries.map(({ where }) => (where && 'point' in where ? where.point : undefined)))
  expect(read.entries!.filter((entry) => entry.georss?.box).length).toBe(
    feed.entries.filter(({ where }) => where && 'box' in where).length,
  )
})

test('an independent reader finds every item in the JSON Feed', () => {
  const feed = feedOf(own)
  const read = parseJsonFeed(writeJsonFeed(feed))
  expect(read.items!.map((item) => [item.id, item.title, item.content_text, item.url])).toEqual(
    feed.entries.map((entry) => [
      entry.id,
      entry.title,
      entry.text,
      `https://map.example${entry.path}`,
    ]),
  )
  expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://map.example/?kind=control',
    feed_url: 'https://map.example/feed.json?kind=control',
  })
})

test('hostile text stays text, and what XML cannot hold does not break it', () => {
  const feed = feedOf(own)
  const bad = ']]></content><script>alert(1)</script>&\u0000\u0008\ud800 "\' الرئيس'
  const entry: FeedEntry = {
    ...feed.entries[0]!,
    title: bad,
    text: bad,
    placeNames: bad,
    tags: [bad],
  }
  const [read] = parseAtomFeed(writeAtom({ ...feed, title: bad, entries: [entry] })).entries!
  expect(read!.content!.value).toContain(']]></content><script>alert(1)</script>&')
  expect(read!.content!.value).toContain('الرئيس')
})

/** From libxml2, where the machine has it; the reader above is the proof everywhere. */
const xmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
const withXmllint = xmllint ? test : test.skip

withXmllint('libxml2 finds the Atom feed well formed and valid by RFC 4287’s schema', () => {
  const out = execFileSync(
    'xmllint',
    ['--noout', '--relaxng', 'tests/fixtures/feeds/atom.rng', '-'],
    { input: writeAtom(feedOf(own)), stdio: ['pipe', 'pipe', 'pipe'] },
  )
  expect(String(out)).toBe('')
})

test('a feed in another language says everything in it but the quotes, and says so', () => {
  const lang = 'ar'
  const words = wordsIn(lang)
  const project = projectIn(own.project, lang)
  const map = mapData(own.project, own.gazetteer, own.relations, words)
  const records = recordsOf(project, own.gazetteer, words)
  const claims = new Map(project.claims.map((claim) => [claim.id, claim]))
  const grounds = new Map()
  const rows = new Map(
    exportRows(filterables(map.claims, map), claims, records, grounds).map((row) => [
      row.claim.id,
      row,
    ]),
  )
  const entries = feedEntries(map.claims, {
    row: (id) => rows.get(id),
    records,
    grounds,
    interval: (interval) => intervalWords(interval, words),
    withdrawn: [],
  })
  const entry = entries.find(({ path }) => path.endsWith('unnamed-b-2025-03-07/sohr-130'))!
  expect(entry.title).toContain('قُتل أكثر من 130 شخصًا')
  expect(entry.text).toContain('عبر الجزيرة')
  expect(entry.text).toContain('over 130 people had been killed')
  expect(entry.text).toContain('ترجمته: «قُتل أكثر من 130 شخصًا»')
  // Latin letters are left in quotes, phrases and names that have no other spelling.
  for (const { title } of entries) expect(title.replace(/ZTC News/g, '')).not.toMatch(/[a-z]{3}/)
  const feed = { ...feedOf(own), lang, entries }
  expect(writeAtom(feed)).toContain('xml:lang="ar"')
  expect(JSON.parse(writeJsonFeed(feed))).toHaveProperty('language', 'ar')
})
