import { readFileSync } from 'node:fs'
import type { Gazetteer } from '#lib/gazetteer'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = (await ownProject()).gazetteer
})

/** Each line: text, status, ids in order. */
const cases = readFileSync('tests/cases/toponyms.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string])

test.each(cases)('“%s” is %s: %s', (text, status, ids) => {
  const found = gazetteer.resolve(text)
  expect([found.status, found.candidates.map((candidate) => candidate.place.id).join(' ')]).toEqual(
    [status, ids ?? ''],
  )
})

test('“Latakia” alone gives the city and the governorate, with the reason for the order', () => {
  const { candidates } = gazetteer.resolve('Latakia')
  expect(candidates.slice(0, 2).map((candidate) => candidate.place.id)).toEqual([
    'latakia',
    'latakia-governorate',
  ])
  expect(candidates[0]!.why(wordsIn('en'))).toMatch(
    /a bare name more often means the settlement; nothing here decides/,
  )
  expect(gazetteer.resolve('Latakia province').candidates[0]!.why(wordsIn('en'))).toMatch(
    /“… province” means a governorate/,
  )
})

test('an unknown name gives nothing but the nearest names', () => {
  expect(gazetteer.resolve('Latikea Bay')).toMatchObject({ status: 'unknown', candidates: [] })
  expect(gazetteer.resolve('Qardhah Town Hall').candidates).toEqual([])
  expect(
    gazetteer
      .resolve('Tartsus')
      .suggestions.concat(gazetteer.resolve('Tartsus').candidates.map((item) => item.place.id))
      .join(),
  ).toMatch(/tart/i)
})

test('every place has coordinates or says why not, an Arabic name where one is known, and ids', () => {
  for (const place of gazetteer.places) {
    expect([place.id, place.geometry !== null || (place.properties.note ?? '').length > 0]).toEqual(
      [place.id, true],
    )
    if (!place.properties.vague)
      expect([place.id, place.properties.names.some((name) => name.lang === 'ar')]).toEqual([
        place.id,
        true,
      ])
  }
})
