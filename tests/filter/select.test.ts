import { FACETS, matches, passes, plain, ruleOf, select } from '#lib/filter'
import type { Filter, Filterable } from '#lib/filter'
import { expect, fc } from '../property'

const claim: fc.Arbitrary<Filterable> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('incident', 'control'),
  type: fc.constantFrom('t1', 't2'),
  outlet: fc.constantFrom('ap', 'ztc'),
  speaker: fc.constantFrom('sohr', 'sana'),
  parties: fc.subarray(['government', 'loyalists']),
  standing: fc.constantFrom('stated', 'alleged'),
  agreement: fc.constantFrom(
    ['contradicted' as const],
    ['contradicted' as const, 'corroborated' as const],
    ['single-voice' as const],
  ),
  happened: fc.constantFrom('2025-03-06', '2025-03-06/2025-03-07', '2025-03-08', undefined),
  said: fc.constantFrom('2025-03-07', '2025-03-08'),
  text: fc.constantFrom('siege of qardaha', 'curfew').map((text) => () => text),
})
const choice = (values: string[]) =>
  fc.oneof(
    fc.subarray(values).map((only) => ({ only })),
    fc.subarray(values).map((not) => ({ not })),
  )
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    kind: choice(['incident', 'control']),
    outlet: choice(['ap', 'ztc']),
    speaker: choice(['sohr', 'sana']),
    party: choice(['government', 'loyalists']),
    happened: fc.constantFrom('2025-03-06', '2025-03-07/2025-03-08'),
    said: fc.constant('2025-03-07'),
    known: fc.constantFrom('2025-03-07', '2025-03-07T12:00'),
    rule: fc.constantFrom('surely', 'possibly'),
    words: fc.constantFrom('siege', 'Qardáha siege', 'nowhere'),
  },
  { requiredKeys: [] },
)

test('what is shown is what matches, and the rest is not', () => {
  fc.assert(
    fc.property(fc.array(claim), filter, (claims, asked) => {
      expect(select(claims, asked).shown).toEqual(claims.filter((item) => matches(asked, item)))
    }),
  )
})

test('a count says how many would be shown if its list let everything through', () => {
  fc.assert(
    fc.property(fc.array(claim), filter, (claims, asked) => {
      const { counts, onClock } = select(claims, asked)
      for (const facet of FACETS) {
        const others = { ...asked, [facet]: undefined }
        const through = claims.filter((item) => matches(others, item))
        const expected = new Map<string, number>()
        for (const item of through)
          for (const value of facet === 'party'
            ? item.parties
            : facet === 'agreement'
              ? item.agreement
              : [item[facet]])
            expected.set(value, (expected.get(value) ?? 0) + 1)
        expect(counts[facet]).toEqual(expected)
      }
      const rest = { ...asked, happened: undefined }
      expect(onClock.happened).toEqual(claims.filter((item) => passes(rest, item) !== 'not'))
    }),
  )
})

test('surely is part of possibly, and what is counted and what is possible add up to it', () => {
  fc.assert(
    fc.property(fc.array(claim), filter, (claims, asked) => {
      const [strict, open] = (['surely', 'possibly'] as const).map((rule) =>
        select(claims, { ...asked, rule }),
      )
      expect(open!.shown).toEqual(expect.arrayContaining(strict!.shown))
      expect(open!.possible).toEqual([])
      expect(strict!.drawn).toEqual(open!.shown)
      expect(strict!.shown.length + strict!.possible.length).toBe(open!.shown.length)
      for (const facet of FACETS)
        for (const [value, count] of open!.counts[facet])
          expect(
            (strict!.counts[facet].get(value) ?? 0) +
              (strict!.possibleCounts[facet].get(value) ?? 0),
          ).toBe(count)
      const bars = strict!.onClock.said.length
      expect(open!.onClock.said.length).toBe(bars)
    }),
  )
})

test('at the end of time all that is not open is surely said', () => {
  fc.assert(
    fc.property(fc.array(claim), (claims) => {
      const { shown, possible } = select(claims, { known: '9998-12-31' })
      expect(possible).toEqual(claims.filter(({ said }) => said.endsWith('/..')))
      expect(shown.length + possible.length).toBe(claims.length)
    }),
  )
})

test('“as known at” is strict where no rule is chosen, a mere range is not', () => {
  expect(ruleOf({ known: '2025-03-07' })).toBe('surely')
  expect(ruleOf({ happened: '2025-03-07' })).toBe('possibly')
  expect(ruleOf({ known: '2025-03-07', rule: 'possibly' })).toBe('possibly')
})

test('a claim wider than the wanted range is shown, one without a time only where none is asked for', () => {
  const wide = {
    id: 'a',
    kind: 'incident',
    type: 't',
    outlet: 'ap',
    speaker: 'sohr',
    parties: [],
    standing: 'stated',
    agreement: [],
    happened: '2024-12-08/2025-03-08',
    said: '2025-03-08',
    text: () => '',
  } as const
  expect(matches({ happened: '2025-03-07' }, wide)).toBe(true)
  expect(matches({ happened: '2025-03-09' }, wide)).toBe(false)
  expect(matches({ happened: '2025-03-07' }, { ...wide, happened: undefined })).toBe(false)
  expect(matches({}, { ...wide, happened: undefined })).toBe(true)
})

test('plain ASCII is folded as it is beside other letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) =>
      expect(`${plain(text)}e`).toBe(plain(`${text}é`)),
    ),
  )
})

test('words are found without their accents, in both scripts', () => {
  expect(plain('Al Ḩaffah')).toBe('al haffah')
  expect(plain('القَرداحة')).toBe(plain('القرداحة'))
  // What spellings do not keep apart, as in names of places.
  expect(plain('مدرسة')).toBe(plain('مدرسه'))
  expect(plain('مستشفى')).toBe(plain('مستشفي'))
  expect(plain('أحمـــد')).toBe(plain('احمد'))
  expect(plain('Kızıl')).toBe('kizil')
  expect(plain('Al‑Haffah')).toBe(plain('al haffah'))
  // A vowel sign of Devanagari is as good as a letter.
  expect(plain('दिल्ली')).not.toBe(plain('दल्ला'))
})
