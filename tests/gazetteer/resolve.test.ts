import { fold } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { wordsIn } from '#lib/words'
import { ownProject } from '../project'
import { COUNTRY, gazetteerOf, place } from './resolve-places'
import { expect, fc, runs } from '../property'

const words = wordsIn('en')
const country = gazetteerOf(COUNTRY)
const ids = (gazetteer: Gazetteer, text: string, options = {}) =>
  gazetteer.resolve(text, options).candidates.map((candidate) => candidate.id)
let own: Gazetteer
let both: Gazetteer
beforeAll(async () => {
  own = (await ownProject()).gazetteer
  both = gazetteerOf(COUNTRY, own.places)
})

test.each([
  ['Aleppo', 'exact', 'geonames-170063', 'geonames'],
  ['ALEPPO', 'exact', 'geonames-170063', 'geonames'],
  ['حَلَب', 'exact', 'geonames-170063', 'geonames'],
  ['el-Mayadin', 'article', 'geonames-173480', 'geonames'],
  ['Kafrlatah', 'article', 'geonames-8', 'geonames'],
  ['Kafrlata', 'skeleton', 'geonames-8', 'geonames'],
  ['Shweihat', 'skeleton', 'geonames-5', 'geonames'],
  ['Lower Tal Ahmar', 'skeleton', 'geonames-9', 'geonames'],
  ['Tal Ahmar Tahtani', 'skeleton', 'geonames-9', 'geonames'],
  ['Tal’at Sultam', 'edit', 'geonames-10', 'geonames'],
  ['Kings Rise', 'alias', 'geonames-10', 'alias'],
  ['Madiq Castle', 'exact', 'geonames-166227', 'ocha'],
])('“%s” matches by %s, and says through whose spelling', (text, match, id, source) => {
  const [first] = country.resolve(text).candidates
  expect([first?.id, first?.match, first?.name.source]).toEqual([id, match, source])
  expect(first?.why(words)).toContain(first!.name.text)
})

test('duplicates of one place merge and keep both ids; homonyms far apart stay apart', () => {
  const { candidates, status } = country.resolve('Ash Shuwayhat')
  expect(status).toBe('ambiguous')
  expect(candidates.map(({ id, alsoIds }) => [id, ...alsoIds])).toEqual([
    ['geonames-5'],
    ['geonames-6', 'geonames-7'],
  ])
})

test('a reason is said whole in each language', () => {
  const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')
  const [city, governorate] = own.resolve('Latakia', { focus: [35.9, 35.2] }).candidates
  expect(plain(city!.why(words))).toMatch(
    /^spelled so \(“Latakia”.*\); a city of [\d,]+; \d+ km from the focus; first, because a bare name more often means the settlement; nothing here decides$/,
  )
  expect(plain(city!.why(wordsIn('ar')))).toMatch(
    /^تُكتب هكذا \(«Latakia».*\)؛ مدينة \(السكان: [\d,]+\)؛ على بعد \d+ كم من النقطة المعطاة؛ أولًا لأن الاسم وحده يعني البلدة في الغالب، ولا شيء هنا يحسم$/,
  )
  expect(plain(governorate!.why(wordsIn('ar')))).toMatch(/^تُكتب هكذا \(«Latakia».*\)؛ محافظة/)
  expect(plain(own.resolve('Latakia province').candidates[0]!.why(wordsIn('ar')))).toContain(
    '«… province» تعني محافظة',
  )
  expect(
    plain(
      own
        .resolveList('Latakia, Tartous, and Banias')[0]!
        .resolution.candidates[0]!.why(wordsIn('ar')),
    ),
  ).toContain('ذُكرت بجانب Banias، وهي بلدة من دون شك')
})

test('a focus point decides between homonyms, and says how far each is', () => {
  const { candidates, status } = country.resolve('Shuwayhat', { focus: [38.8, 34.2] })
  expect(status).toBe('preferred')
  expect(candidates[0]!.alsoIds.concat(candidates[0]!.id).sort()).toEqual([
    'geonames-6',
    'geonames-7',
  ])
  expect(candidates[0]!.why(words)).toMatch(/\d+ km from the focus/)
})

test('`within`, `kinds` and `limit` narrow an answer', () => {
  const inDistrict = [
    ...COUNTRY,
    place('geonames-20', 'village', 'Ash Shuwayḩāt;الشويحات', 36.9, 36.4, {
      admin: ['syria', 'geonames-21'],
    }),
  ]
  const gazetteer = gazetteerOf(inDistrict)
  expect(ids(gazetteer, 'Shuwayhat', { within: 'geonames-21' })).toEqual(['geonames-20'])
  expect(ids(gazetteer, 'Shuwayhat', { kinds: ['town'] })).toEqual([])
  expect(ids(gazetteer, 'Shuwayhat', { limit: 1 })).toHaveLength(1)
})

test('of two spellings that sound alike the one of the text’s language is named', () => {
  expect(own.resolve('Mukhtariya', { lang: 'en' }).candidates[0]!.name.lang).toBe('en')
  expect(own.resolve('Mukhtariya').candidates[0]!.id).toBe('mukhtariyeh')
})

test('a curated place wins over the pack’s record of it, and answers to its id', () => {
  const pack = [...COUNTRY, place('geonames-173576', 'village', 'Latakia;اللاذقية', 35.78, 35.52)]
  const gazetteer = gazetteerOf(pack, own.places)
  expect(ids(gazetteer, 'Latakia')).not.toContain('geonames-173576')
  expect(gazetteer.place('geonames-173576')?.id).toBe('latakia')
  // A record with a note is kept whole in a pack, and is covered all the same.
  const noted = gazetteerOf(
    [place('pcode-c3480', 'city', 'Latakia', 35.78, 35.52, { ids: { pcode: 'C3480' }, note: 'x' })],
    own.places,
  )
  expect(noted.place('pcode-c3480')?.id).toBe('latakia')
  expect(gazetteer.place('geonames-170063')?.properties.names[0]!.text).toBe('Aleppo')
})

test('a village far off that shares a city’s name is listed and makes the city no less preferred over it', () => {
  expect(both.resolve('the city of Latakia')).toMatchObject({
    status: 'preferred',
    candidates: [{ id: 'latakia' }, { id: 'geonames-11' }],
  })
  expect(both.resolve('Latakia').status).toBe('ambiguous')
})

describe('a list of names', () => {
  const first = (text: string) =>
    own.resolveList(text).map(({ resolution }) => [resolution.status, resolution.candidates[0]?.id])
  test('with a sure city in it names cities', () => {
    expect(first('Latakia, Tartous, and Banias')).toEqual([
      ['preferred', 'latakia'],
      ['preferred', 'tartus'],
      ['preferred', 'baniyas'],
    ])
    expect(
      own.resolveList('Latakia, Tartous, and Banias')[0]!.resolution.candidates[0]!.why(words),
    ).toMatch(/named beside Banias, which is surely a town/)
    expect(first('اللاذقية وطرطوس وبانياس').map(([, id]) => id)).toEqual([
      'latakia',
      'tartus',
      'baniyas',
    ])
  })
  test('says in its head what all of them are', () => {
    expect(first('the coastal cities of Latakia and Tartous')).toEqual([
      ['unique', 'latakia'],
      ['unique', 'tartus'],
    ])
    expect(first('the provinces of Latakia and Tartous')).toEqual([
      ['unique', 'latakia-governorate'],
      ['unique', 'tartus-governorate'],
    ])
  })
  test('without one stays ambiguous', () => {
    expect(first('Latakia and Tartous').map(([status]) => status)).toEqual([
      'ambiguous',
      'ambiguous',
    ])
  })
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)),
    { seed: 1 },
  )
  for (let code = 0; code < 0x3000; code++)
    expect([code, fold(fold(String.fromCharCode(code)))]).toEqual([
      code,
      fold(String.fromCharCode(code)),
    ])
})

test('every stored name finds its place, but where a rule says that it names none', () => {
  const covered: string[] = []
  for (const { id, properties } of COUNTRY)
    for (const { text } of properties.names) {
      const { why, candidates } = country.resolve(text)
      if (why) covered.push(text)
      else
        expect([
          text,
          candidates.flatMap((candidate) => [candidate.id, ...candidate.alsoIds]),
        ]).toEqual([text, expect.arrayContaining([id])])
    }
  expect(covered).toEqual(['الميادين', 'الجزيرة'])
})

test('the order of places does not matter', () => {
  const said = (gazetteer: Gazetteer, text: string) =>
    gazetteer
      .resolve(text)
      .candidates.map((one) => [one.id, ...one.alsoIds, one.match, one.why(words)])
  const texts = [
    'Shweihat',
    'Latakia',
    'Kafrlata',
    'Tall Ahmar',
    'Mayadin',
    'Talat Sultan',
    'Halab',
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray([...COUNTRY], { minLength: COUNTRY.length }), (places) => {
      const gazetteer = gazetteerOf(places)
      for (const text of texts) expect(said(gazetteer, text)).toEqual(said(country, text))
    }),
    { seed: 2, numRuns: runs(0.2) },
  )
})

test('nothing typed breaks a look-up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { status, candidates } = both.resolve(text)
      return (status === 'unknown') === (candidates.length === 0)
    }),
    { seed: 3 },
  )
})
