import { kindOf, partyWords } from '#lib/claims'
import type { Casualties } from '#lib/claims'
import type { Sum } from '#lib/model'
import {
  contradictionCases,
  equationWords,
  oppositionReasons,
  oppositionsOf,
  reasonNames,
  reasonWords,
  revisionWords,
  sidesLine,
  stepWords,
  shortVoice,
  withEnds,
} from '#lib/views'
import type { ClaimView, Count } from '#lib/views'
import { dictionaryOf, wordsIn } from '#lib/words'
import { expect, fc } from '../property'
import { ownProject } from '../project'

const words = wordsIn('en')

/** Every sentence that the views make of a claim and its relations. */
async function told() {
  const { map } = await ownProject()
  const find = <T extends { id: string }>(items: readonly T[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return (id: string) => byId.get(id)
  }
  const [claim, place] = [find(map.claims), find(map.places)]
  const looks = { source: find(map.sources), document: find(map.documents) }
  const names = reasonNames(map.parties, place, words, (id) => {
    const found = claim(id)
    return found && shortVoice(found, looks, words)
  })
  const of = (item: ClaimView) => [
    ...item.details.map(({ text }) => text),
    ...(item.toll ? [stepWords([item as Count], words), revisionWords([item], words)] : []),
    ...item.relations.map((relation) => reasonWords(withEnds(item.id, relation), names)),
    ...oppositionsOf(item).flatMap((opposition) => oppositionReasons(opposition, names)),
  ]
  const cases = contradictionCases(map.claims, { place, parties: map.parties, words })
  return { map, of, cases, looks }
}

test('a bound that was computed from “more than 70” is in no sentence about it', async () => {
  const { map, of } = await told()
  const open = map.claims.filter(({ toll }) => toll?.low && toll.high === null)
  expect(open.map(({ toll }) => toll!.words)).toContain('more than 70')
  for (const claim of open) {
    const { low, words: said } = claim.toll!
    if (said.includes(String(low))) continue
    // The parts that somebody gave stand as a sum of their own: 35 + 32 + 4 = 71.
    for (const text of of(claim).filter((one) => !one.includes(' + ')))
      expect(text).not.toMatch(new RegExp(`\\b${low}\\b|or more`))
  }
})

test('a claim tells its count in the words of its text alone, whatever its bounds', () => {
  const parties = partyWords([], words)
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null }),
      fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null }),
      fc.constantFrom('dozens', 'more than a handful', 'a family'),
      (low, high, said) => {
        const claim = {
          kind: 'casualties',
          harm: 'killed',
          group: 'all',
          scope: 'event',
          count: { low, high, words: said },
        } as Casualties
        const details = kindOf(claim)!.details(claim, parties)
        expect(details.find(({ id }) => id === 'harm.killed')!.text).toBe(
          `${said}, people of any group`,
        )
        expect(details.map(({ text }) => text).join()).not.toMatch(/\d/)
      },
    ),
  )
})

test('a sum adds up what was said as numbers, and shows the whole as it was said', () => {
  const exact = (low: number, said = String(low)) => ({ low, high: low, words: said })
  const sum = (verdict: Sum['verdict'], of: Sum['of'], ...figures: Sum['figures']) =>
    equationWords(
      {
        whole: 'w',
        parts: [],
        figures,
        total: figures.reduce((all, { low }) => all + low!, 0),
        of,
        verdict,
      },
      words,
    )
  const over70 = { low: 71, high: null, words: 'more than 70' }
  const parts = [exact(35), exact(32), exact(4, 'four')]
  expect(sum('holds', over70, ...parts)).toBe('35 + 32 + 4 = 71, beside “more than 70”')
  expect(sum('holds', exact(71), ...parts)).toBe('35 + 32 + 4 = 71')
  expect(sum('holds', exact(1071, 'some 1071'), exact(1000), ...parts)).toBe(
    '1,000 + 35 + 32 + 4 = 1,071',
  )
  expect(sum('some', over70, exact(35), exact(4))).toBe('35 + 4 = 39, of “more than 70”')
  expect(sum('fails', exact(70), ...parts)).toBe('35 + 32 + 4 = 71, not “70”')
  expect(sum('some', exact(500), over70, exact(4))).toBe('more than 70 + 4, of “500”')
})

test('two voices that differ are never “A against B”: each answer stands with who gives it', async () => {
  const { map, of, cases, looks } = await told()
  const texts = map.claims.flatMap(of)
  expect(texts.filter((text) => / against /.test(text.replaceAll('Violence against', '')))).toEqual(
    [],
  )
  const [who] = cases.filter(({ topic }) => topic === 'perpetrator')
  expect(sidesLine(who!, looks, words)).toMatch(
    /^by Assad loyalists \[Speaker not named, in Text A .+\] ≠ by groups allied with the government, or by government forces \(SOHR\)$/,
  )
  for (const item of map.claims)
    for (const relation of item.relations.filter(({ kind }) => kind === 'contradicts')) {
      const ends = map.claims.filter(({ id }) => [item.id, relation.to].includes(id))
      const text = of(item).find((one) => one.includes(' ≠ ')) ?? ''
      for (const { body, ...end } of ends.filter(({ id }) => id === item.id))
        expect(text).toContain(shortVoice({ body, ...end }, looks, words))
    }
})

test.each([
  ['en', / against \{/, ['detail.against']],
  ['ar', /مقابل/, []],
] as const)('no text of %s sets one slot against another', (lang, form, but) => {
  expect(
    Object.entries(dictionaryOf(lang))
      .filter(
        ([key, text]) =>
          form.test(JSON.stringify(text)) && !(but as readonly string[]).includes(key),
      )
      .map(([key]) => key),
  ).toEqual([])
})
