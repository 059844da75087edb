import { namesOfPlace } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import { wordsIn } from '#lib/words'
import { sourceViews } from '#lib/views/map/source-view'

const place = (...names: [text: string, lang: string, script: string][]) =>
  ({
    properties: {
      names: names.map(([text, lang, script]) => ({ text, lang, script, role: 'preferred' })),
    },
  }) as unknown as Place

test('a place is called in the language of the page, with its name in another script beside', () => {
  const town = place(['Sumy', 'en', 'Latn'], ['Суми', 'uk', 'Cyrl'], ['Сумы', 'ru', 'Cyrl'])
  expect(namesOfPlace(town, 'uk')).toEqual({ name: 'Суми', other: { text: 'Sumy', lang: 'en' } })
  expect(namesOfPlace(town, 'en')).toEqual({ name: 'Sumy', other: { text: 'Суми', lang: 'uk' } })
  expect(namesOfPlace(town, 'ar')).toEqual({ name: 'Sumy', other: { text: 'Суми', lang: 'uk' } })
  expect(namesOfPlace(place(['Sumy', 'en', 'Latn']), 'uk')).toEqual({ name: 'Sumy' })
})

test('beside it stands no name of a language that the project does not have', () => {
  const town = place(['Suva', 'en', 'Latn'], ['سووا', 'ar', 'Arab'], ['Сува', 'uk', 'Cyrl'])
  expect(namesOfPlace(town, 'en', ['en'])).toEqual({ name: 'Suva' })
  expect(namesOfPlace(town, 'en', ['en', 'uk-UA']).other).toEqual({ text: 'Сува', lang: 'uk' })
})

test('a source is called in the script of the page, else in Latin letters, else as it is', () => {
  const nameIn = (lang: 'en' | 'ar' | 'uk', ...names: string[]) =>
    sourceViews([{ id: 'source', names, kind: 'NGO' }], wordsIn(lang))[0]!.name
  const names = ['رويترز', 'Reuters', 'Рейтер']
  expect([nameIn('en', ...names), nameIn('ar', ...names), nameIn('uk', ...names)]).toEqual([
    'Reuters',
    'رويترز',
    'Рейтер',
  ])
  expect(nameIn('uk', 'رويترز', 'Reuters')).toBe('Reuters')
  expect(nameIn('uk', 'رويترز')).toBe('رويترز')
  expect(nameIn('ar', 'وكالة AFP', 'AFP')).toBe('وكالة AFP')
  expect(nameIn('en', 'وكالة AFP', 'AFP')).toBe('AFP')
})

test('initials stand for a source where they are in the script of the page', () => {
  const short = (lang: 'en' | 'ar' | 'uk') =>
    sourceViews([{ id: 'osce', names: ['OSCE', 'ОБСЄ', 'منظمة'], kind: 'NGO' }], wordsIn(lang))[0]!
      .short
  expect([short('en'), short('uk'), short('ar')]).toEqual(['OSCE', 'ОБСЄ', undefined])
})
