import { projectDictionary, projectWords, wordsIn, wordsOf } from '#lib/words'
import type { LanguageId } from '#lib/words'

/** A project of El Fasher, with other fields. */
const project = (change: object = {}) => ({
  title: { en: 'El Fasher', ar: 'الفاشر' },
  languages: [] as { id: string; intl?: string }[],
  countries: ['SD'],
  licence: { name: 'CC0 1.0' },
  ...change,
})
const march = (change: object, lang: LanguageId = 'ar') =>
  projectWords(project(change), lang).date('2024-03-07')

test.each([
  [['SD'], 'مارس'],
  [['EG'], 'مارس'],
  [['SY'], 'آذار'],
  [['IQ'], 'آذار'],
  [['DZ'], 'مارس'],
  [[], 'مارس'],
  [['SD', 'SY'], 'مارس'],
])('months in Arabic have the names of the first country of %j', (countries, month) => {
  expect(march({ countries })).toMatchObject({ day: '7', month, year: '2024' })
})

test('a tag of the project’s own goes before its country', () => {
  const languages = [{ id: 'ar', intl: 'ar-SY-u-nu-latn' }]
  expect(march({ languages }).month).toBe('آذار')
  expect(march({ languages }, 'en')).toEqual({
    weekday: 'Thu',
    day: '7',
    month: 'March',
    shortMonth: 'Mar',
    year: '2024',
  })
})

test.each([
  ['fa-AF-u-nu-latn', '2024'],
  ['ps-u-nu-latn', '2024'],
  ['fa-AF-u-ca-persian-nu-latn', '1402'],
])('days by %s are of the year %s: Gregorian unless the tag names a calendar', (intl, year) => {
  expect(march({ languages: [{ id: 'en', intl }] }, 'en').year).toBe(year)
})

test.each([
  ['ethiopic', '2023-10-27', undefined, '16 Tekemt 2016'],
  ['ethiopic', '2023-09-11', '2023-09-12', '6 Pagumen 2015 – 1 Meskerem 2016'],
  ['persian', '2024-03-20', undefined, '1 Farvardin 1403'],
  ['persian', '2024-03-19', '2024-03-20', '29 Esfand 1402 – 1 Farvardin 1403'],
])(
  'beside the Gregorian days stand those of the %s calendar: %s',
  (calendar, first, last, said) => {
    expect(projectWords(project({ calendar }), 'en').beside(first, last)?.replace(/\s/g, ' ')).toBe(
      said,
    )
  },
)

test('without a calendar beside, none is said', () => {
  expect(projectWords(project(), 'en').beside('2024-03-07')).toBeUndefined()
})

test('title, subject and licence are the project’s, in the reader’s language or the nearest', () => {
  const named = project({ summary: { en: 'El Fasher, spring 2024' } })
  const { say } = projectWords(named, 'ar')
  expect([say('site.title'), say('site.licence')]).toEqual(['الفاشر', 'CC0 1.0'])
  expect(say('site.about')).toContain('El Fasher, spring 2024')
  expect(projectWords(named, 'en').say('site.description')).toBe(
    'What was claimed, by whom, where and when: El Fasher, spring 2024.',
  )
  expect(projectWords(project(), 'en').say('site.about')).toBe(wordsIn('en').say('site.about'))
})

test('the dictionary that a browser is given makes the same words', () => {
  const own = project({ calendar: 'persian' })
  const words = wordsOf('ar', projectDictionary(own, 'ar'))
  expect(words.beside('2024-03-20')).toBe(projectWords(own, 'ar').beside('2024-03-20'))
  expect(words.say('site.title')).toBe('الفاشر')
})
