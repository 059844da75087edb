import { namedParts, namedTimes, partOfDay } from '#lib/reading'
import { namedInterval } from '#lib/desk/parts-of-days'

const all = (text: string) => ({ start: 0, end: text.length })

describe('parts of days', () => {
  test.each([
    ['en', 'on Monday morning', 'm'],
    ['en', 'on Monday afternoon', 'a'],
    ['en', 'on Monday evening', 'e'],
    ['en', 'overnight', 'n'],
    ['en', 'on Monday', undefined],
    ['en-GB', 'between morning and evening', undefined],
    ['ar', 'صباح الاثنين', 'm'],
    ['ar', 'بعد ظهر الاثنين', 'a'],
    ['ar', 'مساء الاثنين', 'e'],
    ['ar', 'ليلة الاثنين', 'n'],
    ['uk', 'у понеділок вранці', undefined],
  ])('%s: %s', (language, words, part) => {
    expect(partOfDay(words, language, all(words))).toBe(part)
  })
  test('may stand behind the day, but not in another clause', () => {
    const part = (text: string) => partOfDay(text, 'en', { start: 0, end: 6 })
    expect(part('Monday night, it said')).toBe('n')
    expect(part('Monday, that night')).toBeUndefined()
  })
  test.each([
    ['2024-05-06', '2024-05-06', 'm', false, '2024-05-06T06:00/2024-05-06T12:00'],
    ['2024-05-06', '2024-05-06', undefined, false, '2024-05-06'],
    ['2024-05-05', '2024-05-06', 'n', false, '2024-05-05T18:00/2024-05-06T06:00'],
    ['2024-05-03', '2024-05-06', 'm', false, '2024-05-03/2024-05-06'],
    ['2024-05-03', '2024-05-06', 'a', true, '2024-05-03T12:00/2024-05-06'],
  ] as const)('%s to %s, %s', (from, to, part, isSince, interval) => {
    expect(namedInterval({ from, to }, part, isSince)).toBe(interval)
  })
})

test('the times of a stretch are those of its sentences, those of saying marked', () => {
  const text =
    'Shells fell on Monday evening. The mayor said on Tuesday that two died since Friday.'
  const times = namedTimes(text, 'en', '2024-05-08', all(text))
  const shown = times.map(({ days, part, isSince, ofSaying }) => [
    days.from,
    part,
    isSince,
    ofSaying,
  ])
  expect(shown).toEqual([
    ['2024-05-06', 'e', false, false],
    ['2024-05-07', undefined, false, true],
    ['2024-05-03', undefined, true, false],
  ])
  const second = { start: text.indexOf('The mayor'), end: text.length }
  expect(namedTimes(text, 'en', '2024-05-08', second)).toHaveLength(2)
  expect(namedTimes(text, 'uk', '2024-05-08', all(text))).toEqual([])
})

test('the places of a stretch have the part that the words around them name', () => {
  const text = 'Shells fell on the outskirts of Millford. Millford is calm.'
  const parts = namedParts(text, 'en', all(text), (name) => name === 'Millford')
  expect(parts.flat().map(({ part, from }) => [part, from])).toEqual([
    ['outskirts', text.indexOf('on the outskirts')],
    ['whole', text.indexOf('Millford is')],
  ])
  expect(namedParts(text, 'uk', all(text), () => true)).toEqual([])
})

test.each([
  ['in June', '2023-06-01', '2023-06-30'],
  ['in early May', '2024-05-01', '2024-05-06'],
  ['in March 2022', '2022-03-01', '2022-03-31'],
  ['last September', '2023-09-01', '2023-09-30'],
  ['last May', '2023-05-01', '2023-05-31'],
  ['last April', '2024-04-01', '2024-04-30'],
  ['last year', '2023-01-01', '2023-12-31'],
  ['at the end of last year', '2023-12-21', '2023-12-31'],
  ['in late July last year', '2023-07-21', '2023-07-31'],
])('%s counts from the day of publication', (words, from, to) => {
  const text = `Shells fell on Kosti ${words}.`
  expect(namedTimes(text, 'en', '2024-05-06', all(text)).map(({ days }) => days)).toEqual([
    { from, to },
  ])
})
