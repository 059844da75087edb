import { inLanguage, textsOf, untranslatedPaths } from '#lib/model'
import { expect, fc } from '../property'

const claim = {
  summary: 'More than 70 are dead.',
  note: 'By day.',
  count: { low: 71, words: 'more than 70' },
  evidence: { quote: 'more than 70 dead', media: [{ shows: 'A square.' }, { shows: 'A road.' }] },
  translations: {
    ar: {
      summary: 'قُتل أكثر من 70.',
      'count.words': 'أكثر من 70',
      'evidence.quote': 'أكثر من 70 قتيلًا',
      'evidence.media.1.shows': 'طريق.',
    },
    fr: { summary: 'Plus de 70 morts.' },
  },
}

test('spoken texts are replaced, quotes stay, and no other language is left', () => {
  expect(inLanguage(claim, 'ar', 'claim')).toEqual({
    summary: 'قُتل أكثر من 70.',
    note: 'By day.',
    count: { low: 71, words: 'أكثر من 70' },
    evidence: { quote: 'more than 70 dead', media: [{ shows: 'A square.' }, { shows: 'طريق.' }] },
    translations: { ar: { 'evidence.quote': 'أكثر من 70 قتيلًا' } },
  })
})

test('in a language without translations a record is as it was written', () => {
  expect(inLanguage(claim, 'de', 'claim')).toEqual({ ...claim, translations: undefined })
  expect(claim.summary).toBe('More than 70 are dead.')
})

test('what a record lacks are the texts that nobody has translated', () => {
  expect(untranslatedPaths(claim, 'ar', 'claim')).toEqual(['note', 'evidence.media.0.shows'])
  expect(untranslatedPaths(claim, 'fr', 'claim')).toContain('count.words')
})

test('only named paths change, whatever is written at them', () => {
  const paths = [...textsOf(claim, ['summary', 'note', 'count.words']).keys()]
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...paths), fc.string({ minLength: 1 })), (de) => {
      const said = inLanguage({ ...claim, translations: { de } }, 'de', 'claim')
      for (const [path, text] of textsOf(claim, paths))
        expect(textsOf(said, paths).get(path)).toBe(Object.hasOwn(de, path) ? de[path] : text)
      expect(said.evidence).toEqual(claim.evidence)
    }),
  )
})
