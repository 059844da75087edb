import type { Gazetteer } from '#lib/gazetteer'
import { ownProject } from '../project'
import { COUNTRY, gazetteerOf } from './resolve-places'

let gazetteer: Gazetteer
beforeAll(async () => {
  const { gazetteer: own, project } = await ownProject()
  gazetteer = gazetteerOf(COUNTRY, own.places, project.notPlaces)
})

test.each([
  ['SANA', /agency/],
  ['SANA news agency', /agency/],
  ['Al Mayadeen', /broadcaster/],
  ['Al Mayadeen TV', /broadcaster/],
  ['Al-Mayadeen channel', /broadcaster/],
  ['Al Jazeera', /broadcaster/],
  ['Al Jazeera Arabic', /broadcaster/],
  ['@QalaatAlMudiq', /handle/],
  [' @latakia', /handle/],
  ['Alawite', /people/],
  ['Alawites', /people/],
  ['Syrian', /people/],
  ['Syrians', /people/],
  ['Syrian Observatory', /group/],
  ['Middle East Institute', /group/],
  ['Ministry of Defense', /body/],
])('“%s” is no place, by rule %s', (text, why) => {
  const found = gazetteer.resolve(text)
  expect(found).toMatchObject({ status: 'unknown', candidates: [] })
  expect(found.why).toMatch(why)
})

test.each([
  'Charles Lister',
  'Ghiath Dalla',
  'Rami Abdurrahman',
  'Hasan Abdel-Ghani',
  'Ahmed al-Sharaa',
  'Suheil al-Hassan',
  'Bashar al-Assad',
  'Maher al-Assad',
])('“%s” is a person and resolves to nothing', (text) => {
  expect(gazetteer.resolve(text)).toMatchObject({ status: 'unknown', candidates: [] })
})

test('a word that says place overrides the list, and another spelling is not on it', () => {
  expect(gazetteer.resolve('the city of Al Mayadeen').candidates[0]?.id).toBe('geonames-173480')
  expect(gazetteer.resolve('Al-Mayadin').candidates[0]?.id).toBe('geonames-173480')
  expect(gazetteer.resolve('Qalaat al-Mudiq').candidates[0]?.id).toBe('geonames-166227')
})

test('what is unknown still names the nearest', () => {
  expect(gazetteer.resolve('Al Mayadeen').suggestions.join()).toMatch(/May/)
  expect(gazetteer.resolve('@QalaatAlMudiq').suggestions.join()).toMatch(/Muḑīq/)
})
