import { plain } from '#lib/filter'
import { fold } from '#lib/gazetteer'
import { expect, fc } from '../property'

const LETTERS = fc.constantFrom(..."aàAÉłıßøéüŠбйЙїяאבּשׁaءآأإئةهىيکكـًَّقرد नमस्ते ไทย -‐–ʿ'’".split(''))

test('texts that are one spelling to the gazetteer are one to a search by words', () => {
  fc.assert(
    fc.property(
      fc.array(LETTERS, { maxLength: 8 }),
      fc.array(LETTERS, { maxLength: 8 }),
      (a, b) => {
        const [one, other] = [a.join(''), b.join('')]
        const words = (text: string) => plain(text).trim().replace(/\s+/g, ' ')
        if (fold(one) === fold(other)) expect(words(one)).toBe(words(other))
        expect(words(fold(one))).toBe(words(one))
      },
    ),
  )
})
