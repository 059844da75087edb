import { createGazetteer, fold } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import { placeSchema } from '#lib/model'
import { expect, fc } from '../property'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }

/** A village that bears a name in a script. */
function named(id: string, text: string, script: string): Place {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [38.7, 9] },
    properties: {
      kind: 'village',
      names: [{ text, lang: 'und', script, role: 'preferred' }],
      ids: {},
      admin: [],
      points: [],
    },
  }
}
const gazetteerOf = (places: readonly Place[]) =>
  createGazetteer({ places, boundaries: EMPTY, land: EMPTY })

const NAMES = [
  ['ethiopic', 'መቐለ', 'Ethi'],
  ['han', '拉塔基亚', 'Hani'],
  ['japanese', 'ラタキア県', 'Jpan'],
  ['korean', '서울', 'Hang'],
  ['devanagari', 'काठमांडू', 'Deva'],
  ['thai', 'เชียงใหม่', 'Thai'],
  ['cyrillic', 'Мариуполь', 'Cyrl'],
  ['hebrew', 'קריית שמונה', 'Hebr'],
  ['adlam', '𞤆𞤵𞤤𞤢𞤪', 'Adlm'],
  ['latin', 'Tomašica', 'Latn'],
] as const
const gazetteer = gazetteerOf(NAMES.map(([id, text, script]) => named(id, text, script)))

test.each(NAMES)('a name in %s script is found as it is spelled', (id, text, script) => {
  expect(placeSchema.safeParse(named(id, text, script)).success).toBe(true)
  for (const spelled of [text, text.normalize('NFD'), ` ${text} `]) {
    const { status, candidates } = gazetteer.resolve(spelled)
    expect([status, candidates[0]?.id, candidates[0]?.match]).toEqual(['unique', id, 'exact'])
  }
})

test('a name says its script by a code of ISO 15924', () => {
  for (const script of ['Latin', 'latn', 'Abcd', ''])
    expect(placeSchema.safeParse(named('x', 'X', script)).success).toBe(false)
})

test('marks that spellings add fall away, and marks that are as good as letters stay', () => {
  expect(fold('Tomašica')).toBe(fold('tomasica'))
  expect(fold('Чита́')).toBe(fold('чита'))
  expect(fold('שָׁלוֹם')).toBe(fold('שלום'))
  expect(fold('دِمَشْق')).toBe(fold('دمشق'))
  expect(fold('काठ')).not.toBe(fold('किठ'))
  expect(fold('がけ')).not.toBe(fold('かけ'))
  expect(fold('ที่')).not.toBe(fold('ทุ'))
})

test('any text at all folds to the same when it is folded twice, and can be looked up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(() => gazetteer.resolve(text)).not.toThrow()
    }),
  )
})
