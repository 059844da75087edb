import type { ClaimPlace, Place, PlaceKind } from '#lib/model'
import { relate } from '#lib/relations'
import { readContainment } from '../../lib/relations/containment'
import { claim, killed, records } from './made-up'

const place = (
  id: string,
  kind: PlaceKind,
  admin: string[] = [],
  members?: string[],
  vague?: boolean,
): Place => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    kind,
    names: [{ text: id, lang: 'en', script: 'Latn', role: 'preferred' }],
    ids: {},
    admin,
    points: [],
    ...(members && { members }),
    ...(vague && { vague }),
  },
})

const { containers, parts } = readContainment([
  place('land', 'country'),
  place('north', 'governorate', ['land']),
  place('south', 'governorate', ['land']),
  place('hill', 'town', ['land', 'north']),
  place('quarter', 'neighbourhood', ['land', 'north', 'hill']),
  place('mill', 'village', ['land', 'north']),
  place('coast', 'region', ['land'], ['north'], true),
  place('rim', 'region', [], ['coast', 'south']),
  place('motorway', 'road', ['land'], ['hill', 'mill']),
])
const at = (text: string): ClaimPlace => {
  const [place, part = 'whole'] = text.split('/') as [string, ClaimPlace['part']?]
  return { place, part, phrase: text }
}

test('a place is in its admin path, in the regions that name it or what it is in, and in theirs', () => {
  expect([...containers('mill')].sort()).toEqual(['coast', 'land', 'north', 'rim'])
  expect([...containers('north')].sort()).toEqual(['coast', 'land', 'rim'])
  expect(containers('land')).toEqual([])
})

test('a road contains no place that it leads through', () => {
  expect(parts(at('motorway'), at('hill'))).toBe('apart')
})

test.each([
  ['coast', 'north', 'wider'],
  ['rim', 'north', 'wider'],
  ['north', 'rim', 'narrower'],
  ['coast', 'south', 'apart'],
  ['north', 'hill/outskirts', 'wider'],
  ['north/countryside', 'mill', 'wider'],
  ['north/countryside', 'hill', 'apart'],
  ['north/countryside', 'hill/outskirts', 'wider'],
  ['north/countryside', 'quarter', 'apart'],
  ['hill', 'quarter', 'wider'],
  ['hill/outskirts', 'quarter', 'apart'],
])('%s beside %s is %s', (a, b, relation) => {
  expect(parts(at(a), at(b))).toBe(relation)
})

test.each(['syrian-coast', 'coastal-provinces'])(
  'a running total over %s widens one over a governorate that it names',
  async (region) => {
    const total = (ground: string, dead: number, document: string, day: string) =>
      claim('casualties', 'sohr', `${ground}/whole`, {
        document,
        scope: 'running-total',
        asOf: day,
        reportedAt: day,
        eventTime: '2025-03-06/2025-03-07',
        ...killed(dead),
      })
    const [narrow, wide] = [
      total('latakia-governorate', 40, 'doc-a', '2025-03-07'),
      total(region, 90, 'doc-b', '2025-03-08'),
    ]
    const relations = relate([narrow, wide], { ...(await records()), judgements: [] })
    expect(relations.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [wide.id, narrow.id, 'widens'],
    ])
  },
)

test('an attack on a road pins no act down: who did it is no contradiction, however the voices differ', async () => {
  const own = await records()
  const places = [...own.places, place('motorway', 'road', ['syria'], ['latakia', 'jableh'])]
  const attack = (speaker: string, perpetrator: string, ground: string, document: string) =>
    claim('incident', speaker, ground, {
      eventType: 'Violence against civilians',
      subEventType: 'Attack',
      perpetrator: [perpetrator],
      document,
    })
  const kinds = (ground: string) =>
    relate(
      [
        attack('sohr', 'government', ground, 'doc-a'),
        attack('ap', 'assad-loyalists', ground, 'doc-b'),
      ],
      { ...own, places, judgements: [] },
    ).map(({ kind }) => kind)
  expect(kinds('jableh/whole')).toEqual(['contradicts'])
  expect(kinds('motorway/whole')).not.toContain('contradicts')
})
