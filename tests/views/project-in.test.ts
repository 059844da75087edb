import { asKnownAt, filterables } from '#lib/filter'
import { USUAL_LANGUAGES, wordsIn } from '#lib/words'
import { mapData } from '#lib/views'
import type { Claim, Project } from '#lib/model'
import { ownProject } from '../project'

let own: Awaited<ReturnType<typeof ownProject>>
beforeAll(async () => {
  own = await ownProject()
})
const others = USUAL_LANGUAGES.slice(1).map(({ id }) => id)
const mapIn = (lang: (typeof others)[number], project: Project = own.project) =>
  mapData(project, own.gazetteer, own.relations, wordsIn(lang))

test('a page in another language says all claims in it, and quotes in their own', () => {
  const ap = mapIn('ar').claims.find(({ id }) => id === 'ap-2025-03-07/sohr-more-than-70')!
  expect(ap.summary).toBe('مقتل أكثر من 70 شخصًا في المنطقة الساحلية.')
  expect(ap.toll?.words).toBe('أكثر من 70')
  expect(ap.evidence.quote).toBe('more than 70 people dead')
  expect(ap.quoteIn).toBe('أكثر من 70 قتيلًا')
  expect(ap.languages).toEqual({ quote: 'en' })
})

test.each(others)('in %s nothing of our own words is left in another language', (lang) => {
  const { claims } = mapIn(lang)
  const written = new Map(own.map.claims.map((claim) => [claim.id, claim]))
  for (const claim of claims) {
    const before = written.get(claim.id)!
    expect([claim.id, claim.languages]).toEqual([claim.id, { quote: 'en' }])
    expect(claim.summary).not.toBe(before.summary)
    expect(claim.note === undefined).toBe(before.note === undefined)
  }
})

test.each(others)('relations in %s are the same ones, with their words in it', (lang) => {
  const { claims } = mapIn(lang)
  const shape = (list: typeof claims) =>
    list.map(({ id, matter, relations }) => [
      id,
      matter,
      relations.map(({ to, kind, weak, reason: { rule } }) => [to, kind, weak, rule]),
    ])
  expect(shape(claims)).toEqual(shape(own.map.claims))
  const figures = claims.flatMap(({ relations }) =>
    relations.flatMap(({ reason }) => ('figures' in reason ? reason.figures : [])),
  )
  const words = new Set(claims.flatMap(({ toll }) => toll?.words ?? []))
  expect(figures.length).toBeGreaterThan(0)
  expect(figures.filter((figure) => !words.has(figure))).toEqual([])
})

test('a text that is not translated is shown as it was written, and says its language', () => {
  const bare = {
    ...own.project,
    claims: own.project.claims.map(({ translations: _, ...claim }): Claim => claim),
  }
  const [claim] = mapIn('ar', bare).claims
  expect(claim!.summary).toBe(own.map.claims[0]!.summary)
  expect(claim!.languages).toEqual({ quote: 'en', summary: 'en', note: 'en' })
  expect(claim).not.toHaveProperty('quoteIn')
})

test('a page is sent one language: no other translation is in its data', () => {
  const text = JSON.stringify(own.map)
  expect(text).not.toContain('"translations"')
  expect(text).not.toContain('مقتل أكثر من')
  expect(JSON.stringify(mapIn('ar'))).not.toContain('More than 70 people are dead')
})

test('a search finds a claim by the words that the page shows', () => {
  const map = mapIn('ar')
  const found = filterables(asKnownAt(map.claims, undefined), map).filter((claim) =>
    claim.text().includes('حظر تجوال'),
  )
  expect(found.map(({ id }) => id)).toContain('ap-2025-03-07/curfew-latakia-coast')
})
