import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseClock, chooseTitle } from '#lib/cli/project/choices'
import { runCheck } from '#lib/cli/check/run'
import { runProject } from '#lib/cli/project/run'
import type { Claim, ProjectSettings } from '#lib/model'
import { smallEarth } from '../small-earth'
import { inProcess } from './in-process'

const cache = smallEarth()
const home = mkdtempSync(join(tmpdir(), 'claims-map-new-'))
afterAll(() => {
  for (const folder of [cache, home]) rmSync(folder, { recursive: true, force: true })
})

const make = (name: string, ...args: string[]) =>
  inProcess(() => runProject(['new', join(home, name), ...args]), { PACKAGE_CACHE: cache })
const check = (name: string, texts?: string) =>
  inProcess(() => runCheck([join(home, name)], { root: home, ...(texts && { texts }) }))
const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(home, ...path), 'utf8')) as T
const settings = (name: string) => read<ProjectSettings>(name, 'project.json')

test('a country of one zone asks nothing: its clock, its languages and a map and places of its own', async () => {
  const { status, stdout, stderr } = await make('darfur', '--country', 'SD')
  expect([status, stderr]).toEqual([0, expect.stringContaining('Region')])
  expect(stdout).toContain(`npm start -- ${join(home, 'darfur')}`)
  expect(settings('darfur')).toMatchObject({
    id: 'darfur',
    title: { en: 'Sudan', ar: 'السودان' },
    countries: ['SD'],
    timeZone: 'Africa/Khartoum',
    languages: [{ id: 'en' }, { id: 'ar', intl: 'ar-SD-u-nu-latn' }],
  })
  const made = ['region/basemap.json', 'region/relief.webp', 'region/places.pack', '.gitignore']
  for (const file of made)
    expect([file, existsSync(join(home, 'darfur', file))]).toEqual([file, true])
})

test('its example is invented and says so in both languages, lies in the country, and its quote is in its text', async () => {
  const texts = join(home, 'darfur', 'texts')
  const { status, stdout, stderr } = await check('darfur', texts)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('1 documents, 1 claims, 1 sources, 2 places: 0 issues; 1 texts verified')
  const { document, claims } = read<{ document: { label: string }; claims: Claim[] }>(
    'darfur',
    'seeds/example.json',
  )
  expect(document.label).toBe('Invented example: delete it')
  expect(claims.map(({ summary }) => summary)).toEqual([
    'Invented example: people held a peaceful protest in Khartoum.',
  ])
  expect(claims[0]!.translations!.ar).toMatchObject({
    summary: 'مثال مختلق: احتجاج سلمي في الخرطوم.',
  })
  expect(claims[0]!.places[0]!.place).toBe('khartoum')
})

test('what others wrote, and names of witnesses, stay out of its repository', () => {
  const ignored = readFileSync(join(home, 'darfur', '.gitignore'), 'utf8').split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['texts/', 'drafts/', 'history/', 'private/']))
})

test('without its example it passes the check as well', async () => {
  rmSync(join(home, 'darfur/seeds/example.json'))
  const empty = { licence: 'CC-BY-4.0', sources: [] }
  writeFileSync(join(home, 'darfur/data/sources.json'), JSON.stringify(empty))
  expect((await check('darfur')).stdout).toContain('0 documents, 0 claims, 0 sources, 2 places')
})

test('several zones and nobody to ask: one line says what to pass, and nothing is made', async () => {
  const { status, stderr } = await make('donbas', '--country', 'UA')
  expect(status).toBe(2)
  expect(stderr.split('\n')[0]).toBe(
    'Its places lie in 2 time zones: say --zone Europe/Kyiv or --zone Europe/Simferopol, or --zone by-place where each claim goes by the clock of its place',
  )
  expect(existsSync(join(home, 'donbas'))).toBe(false)
})

test('a box, languages, titles and a zone are taken as they are given', async () => {
  const given = ['--bbox', '30,47,37,50', '--lang', 'en,uk', '--zone', 'Europe/Kyiv']
  const titles = ['--title', 'The front', '--title', 'Фронт']
  const { status } = await make('front', '--country', 'UA', ...given, ...titles)
  expect([status, (await check('front')).status]).toEqual([0, 0])
  expect(settings('front')).toMatchObject({
    title: { en: 'The front', uk: 'Фронт' },
    region: { box: [30, 47, 37, 50] },
    timeZone: 'Europe/Kyiv',
  })
  const { features } = read<{ features: { properties: { names: object[] } }[] }>(
    'front',
    'data/gazetteer.geojson',
  )
  expect(features[0]!.properties.names).toContainEqual({
    text: 'Україна',
    lang: 'uk',
    script: 'Cyrl',
    role: 'preferred',
  })
})

test('a folder that holds anything is left as it is', async () => {
  mkdirSync(join(home, 'mine'))
  writeFileSync(join(home, 'mine', 'notes.txt'), 'mine')
  const { status, stderr } = await make('mine', '--country', 'SD')
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /holds files already, notes\.txt among them\. Name a folder that is empty/,
    ),
  ])
})

test.each([
  [['--country', 'Sudan'], 'write two capital letters'],
  [[], 'Say which country it is about: --country SD'],
  [['--country', 'SD', '--zone', 'Khartoum'], 'write Africa/Khartoum'],
  [['--country', 'SD', '--lang', 'en,??'], 'no language tag'],
  [['--country', 'SD', '--bbox', '1,2'], 'west,south,east,north'],
  [['--country', 'SD', ...['a', 'b', 'c'].flatMap((title) => ['--title', title])], 'en, ar'],
])('%j is refused in words, and nothing is made', async (args, words) => {
  const { status, stderr } = await make('wrong', ...args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  expect(existsSync(join(home, 'wrong'))).toBe(false)
})

describe('on a terminal', () => {
  const answers =
    (...given: string[]) =>
    async () =>
      given.shift() ?? ''

  test('the zone of most people is the usual answer, a number or a name another', async () => {
    const zones = ['Europe/Kyiv', 'Europe/Simferopol']
    expect(await chooseClock(undefined, zones, answers(''))).toEqual({ timeZone: 'Europe/Kyiv' })
    expect(await chooseClock(undefined, zones, answers('9', '2'))).toEqual({
      timeZone: 'Europe/Simferopol',
    })
    expect(await chooseClock(undefined, zones, answers('3'))).toEqual({
      timeZone: 'by-place',
      defaultTimeZone: 'Europe/Kyiv',
    })
  })

  test('a title is asked in each language, and the country is the usual answer', async () => {
    expect(await chooseTitle([], ['en', 'ar'], 'SD', answers('El Fasher', ''))).toEqual({
      en: 'El Fasher',
      ar: 'السودان',
    })
  })
})
