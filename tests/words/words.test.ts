import {
  dictionaryOf,
  offeredLanguages,
  pickLanguage,
  wordsIn,
  wordsOf,
  writtenDictionary,
} from '#lib/words'
import { withEnglish } from '#lib/words/dictionaries'
import type { Dictionary } from '#lib/words'
import { expect, fc } from '../property'

test.each([
  ['ar', 'en', 'ar'],
  ['en', 'ar', 'en'],
  [null, 'ar-SY,ar;q=0.9,en;q=0.8', 'ar'],
  [null, 'fr,en;q=0.5,ar;q=0.7', 'ar'],
  [null, 'en-GB,ar;q=0.9', 'en'],
  [null, 'fr', 'en'],
  [null, null, 'en'],
  ['klingon', 'ar', 'ar'],
  [null, 'ar;q=0', 'en'],
  [null, ';;,q=,ar ; q=1', 'ar'],
  ['', '*', 'en'],
])('asked %p and accepting %p, a page is read in %s', (asked, accepted, expected) => {
  expect(pickLanguage(asked, accepted, ['en', 'ar'])).toBe(expected)
})

test('a reader is offered the languages of the project: the first one, unless they prefer another', () => {
  const offered = offeredLanguages({ languages: [{ id: 'uk' }, { id: 'sw' }, { id: 'en-GB' }] })
  expect(offered).toEqual(['uk', 'en'])
  expect(pickLanguage(null, 'fr', offered)).toBe('uk')
  expect(pickLanguage(null, 'ar,en;q=0.5', offered)).toBe('en')
  expect(pickLanguage('ar', 'en', offered)).toBe('ar')
  expect(pickLanguage(null, 'uk', offeredLanguages({ languages: [] }))).toBe('en')
  expect(offeredLanguages({ languages: [{ id: 'sw' }] })).toEqual(['en', 'ar'])
})

test('Ukrainian has its plural forms by the last digits, and months as they stand beside a day', () => {
  const { say, date, list } = wordsIn('uk')
  expect(
    [0, 1, 2, 5, 11, 14, 21, 22, 25, 111, 1234].map((count) => say('count.document', { count })),
  ).toEqual([
    '0 документів',
    '1 документ',
    '2 документи',
    '5 документів',
    '11 документів',
    '14 документів',
    '21 документ',
    '22 документи',
    '25 документів',
    '111 документів',
    '1\u00a0234 документи',
  ])
  expect(date('2024-03-07')).toEqual({
    weekday: 'чт',
    day: '7',
    month: 'березня',
    shortMonth: 'бер.',
    year: '2024',
  })
  expect(list(['Київ', 'Суми', 'Львів'])).toBe('Київ, Суми і Львів')
})

test('a text that a dictionary lacks is said in English, in its plural form, and says that it is', () => {
  const words = wordsOf(
    'uk',
    withEnglish({ ...writtenDictionary('uk'), 'count.document': undefined }),
  )
  expect([1, 2, 21].map((count) => words.say('count.document', { count }))).toEqual([
    '1 document',
    '2 documents',
    '21 documents',
  ])
  expect(words.langOf('count.document')).toBe('en')
  expect(words.langOf('count.claim')).toBeUndefined()
})

test('Arabic has its six plural forms, and Latin digits', () => {
  const { say } = wordsIn('ar')
  expect([0, 1, 2, 3, 11, 100, 1234].map((count) => say('count.claim', { count }))).toEqual([
    'لا إفادات',
    'إفادة واحدة',
    'إفادتان',
    '3 إفادات',
    '11 إفادة',
    '100 إفادة',
    '1,234 إفادة',
  ])
  expect(wordsIn('en').say('count.claim', { count: 1234 })).toBe('1,234 claims')
})

test('a text that agrees with a name takes the form that is told, and neutral words where none is', () => {
  const words = wordsOf('ar', {
    'status.held': { masculine: 'م', feminine: 'ف', plural: 'ج', other: 'محايد' },
  } as unknown as Dictionary)
  expect(words.say('status.held', { agreement: 'feminine' })).toBe('ف')
  expect(words.say('status.held', { agreement: 'other' })).toBe('محايد')
  expect(words.say('status.held')).toBe('محايد')
})

test('a name in the other direction’s letters, or figures joined by a sign among Arabic, are isolated, and only those', () => {
  expect(wordsIn('ar').say('choice.onlyOne', { name: 'SOHR' })).toBe('\u2068SOHR\u2069 فقط')
  expect(wordsIn('ar').say('choice.onlyOne', { name: 'سانا' })).toBe('سانا فقط')
  expect(wordsIn('ar').say('choice.onlyOne', { name: '2025-03-07' })).toBe(
    '\u20682025-03-07\u2069 فقط',
  ) // after Arabic letters its parts would change places
  expect(wordsIn('ar').say('choice.onlyOne', { name: '71' })).toBe('71 فقط')
  expect(wordsIn('en').say('choice.onlyOne', { name: '2025-03-07' })).toBe('only 2025-03-07')
  expect(wordsIn('en').say('choice.onlyOne', { name: 'القرداحة' })).toBe(
    'only \u2068القرداحة\u2069',
  )
  expect(wordsIn('en').say('choice.onlyOne', { name: 'SOHR' })).toBe('only SOHR')
})

test('what is said and its pieces agree; a slot’s value is never read for slots of its own', () => {
  const name = fc.string().filter((text) => !/[\u0590-\u08ff\ufb1d-\ufefc]/.test(text))
  fc.assert(
    fc.property(name, fc.nat(), (value, count) => {
      const words = wordsOf('en', {
        ...dictionaryOf('en'),
        'choice.onlyOne': '{name} of {count}, {name}',
        'count.claim': { one: '{count} by {name}', other: '{name}: {count}' },
      } as Dictionary)
      expect(words.say('choice.onlyOne', { name: value, count })).toBe(
        `${value} of ${words.number(count)}, ${value}`,
      )
      const joined = words
        .pieces('count.claim', count)
        .map((piece) =>
          typeof piece === 'string' ? piece : piece.slot === 'count' ? words.number(count) : value,
        )
        .join('')
      expect(words.say('count.claim', { name: value, count })).toBe(joined)
    }),
  )
})

test('a slot that nobody fills stays visible, and a text that is missing is its key', () => {
  expect(wordsIn('en').say('choice.onlyOne')).toBe('only {name}')
  expect(wordsOf('en', {} as Dictionary).say('site.title')).toBe('site.title')
})
