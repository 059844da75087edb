import { citation } from '#lib/exports'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const CITED = {
  version: '3f9c2a1b',
  date: '2025-03-09',
  words: 'of kind Control, with “50% & more_{x}”',
  shown: 9,
  total: 98,
  url: 'https://map.example/?kind=control&q=50%25&v=3f9c2a1b',
}

test('the text names title, version, day, filter in words, address and licence', () => {
  expect(citation(CITED).text).toBe(
    'Claims map, data version 3f9c2a1b (2025-03-09), 9 of 98 claims: of kind Control, with “50% & more_{x}”. https://map.example/?kind=control&q=50%25&v=3f9c2a1b (CC BY 4.0).',
  )
  expect(citation({ ...CITED, words: '', shown: 98 }).text).toContain('all 98 claims.')
})

test('the BibTeX entry escapes what TeX would run', () => {
  expect(citation(CITED).bibtex).toBe(`@misc{claims-map-3f9c2a1b,
  title = {{Claims map}: 9 of 98 claims: of kind Control, with “50\\% \\& more\\_\\{x\\}”},
  author = {{Claims map}},
  version = {3f9c2a1b},
  url = {https://map.example/?kind=control&q=50\\%25&v=3f9c2a1b},
  note = {Data version 3f9c2a1b of 2025-03-09, CC BY 4.0},
  year = {2025},
  month = mar,
}
`)
})

test('in Arabic it is Arabic around the same version, day and address', () => {
  const { text, bibtex } = citation({ ...CITED, words: 'من نوع «سيطرة»' }, wordsIn('ar'))
  const plain = text.replace(/[\u2066-\u2069]/g, '')
  expect(plain).toBe(
    'خريطة الإفادات، نسخة البيانات 3f9c2a1b (2025-03-09)، 9 من 98 إفادة: من نوع «سيطرة». https://map.example/?kind=control&q=50%25&v=3f9c2a1b (CC BY 4.0).',
  )
  // no mark of direction touches the address
  expect(text).toContain(' https://map.example/?kind=control&q=50%25&v=3f9c2a1b (')
  expect(bibtex).toContain('title = {{خريطة الإفادات}: 9 من 98 إفادة: من نوع «سيطرة»}')
})

test('no words break out of their field: braces balance and every field ends its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const { bibtex } = citation({ ...CITED, words })
      let depth = 0
      for (const [, sign] of bibtex.matchAll(/\\[{}]|([{}])/g)) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      expect(bibtex.trimEnd().split('\n')).toHaveLength(9)
    }),
  )
})
