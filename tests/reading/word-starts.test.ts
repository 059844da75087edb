import { fc } from '../property'
import { wordMatches, hasWords } from '#lib/reading/word-starts'
import { readText } from '#lib/reading'
import { TIME_RULES } from '#lib/reading/english/time-rules'

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => `${match.index} ${match[0]}`)
const atWords = (text: string, pattern: RegExp) =>
  wordMatches(text, pattern).map((match) => `${match.index} ${match[0]}`)

const PATTERNS = [
  ...TIME_RULES.map(
    ({ pattern }) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  ),
  /(?<![\p{L}-])(?:captured|re-?took|(?:has|have) (?:\p{L}+ )?fallen|[Ff]ell)(?![\p{L}-])/gu,
  /(?<![\p{L}])[وف]?(?:قال|قالت|ذكر\p{L}?)(?![\p{L}])/gu,
  /(?<![\p{L}])(?:in|near) (?:the )?\d+(?:th)? of(?![\p{L}])/giu,
  /(?<![\p{L}])(?:to|too?|towards?)(?![\p{L}])/gu,
]
const WORDS = [
  'on Monday', 'night of Sunday', '12 May', 'the', 'day before', 'since', 'March', 'two days ago',
  'captured', 're-took', 'have quickly fallen', 'Fell', 'pre-captured', 'وقال', 'ذكرت', 'in the 5th of',
  'near 12 of', 'to', 'too', 'toward', 'towards', 'İn', 'today', 'last week', '2024-05-01', 'x9in 3 of',
] // prettier-ignore

test('a pattern tried at words alone finds what it finds anywhere', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }),
      fc.constantFrom(' ', ', ', '-', ''),
      (words, between) => {
        const text = words.join(between)
        for (const pattern of PATTERNS) expect(atWords(text, pattern)).toEqual(all(text, pattern))
      },
    ),
  )
})

test('a pattern that may begin anywhere is tried everywhere', () => {
  expect(atWords('xcaptured', /captured/g)).toEqual(['1 captured'])
  expect(hasWords('xcaptured', /(?<![\p{L}])captured/gu)).toBe(false)
})

test('a letter whose small form is two letters ends no reading', () => {
  const read = (text: string, language: string) =>
    readText(text, { document: { id: 'text', published: '2024-05-01' }, language }).length
  expect(read('İzmir was reportedly shelled.', 'en')).toBe(
    read('Izmir was reportedly shelled.', 'en'),
  )
  expect(read('القصف علي İzmir تواصل', 'ar')).toBe(read('القصف علي Izmir تواصل', 'ar'))
  expect(read('İالجيش تواصل', 'ar')).toBe(read('Iالجيش تواصل', 'ar'))
  // without "g" there is one match and no second
  expect(hasWords('captured', /captured/)).toBe(true)
})
