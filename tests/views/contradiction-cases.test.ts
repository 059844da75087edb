import { contestedGround } from '#lib/model'
import { mapData } from '#lib/views'
import { contestedPlaces, contradictionCases } from '../../lib/views/contradictions/cases'
import { casesWords, mapLines } from '../../lib/views/say/case-words'
import { ownProject } from '../project'
import { PARTIES, madeUp, madeUpPlace, oppose } from '../ui/made-up'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const words = wordsIn('en')

const cases = (...claims: ReturnType<typeof madeUp>[]) =>
  contradictionCases(claims, { place: madeUpPlace, parties: PARTIES, words })
const told = (found: ReturnType<typeof cases>) =>
  found.map(
    ({ places, topic, weak, sides }) =>
      `${weak ? 'weak ' : ''}${topic} at ${places.map(({ id }) => id).join()}: ${sides.map(({ says, claims }) => `${says} (${claims.map(({ id }) => id).join()})`).join(' | ')}`,
  )
const by = (id: string, side: string, at = ['x1'], matter = 'm') =>
  madeUp({ id, sides: [side], at, matter })

test('one against three is one contradiction with two sides, by what they say', () => {
  const [a, b, c, d] = [by('a', 'blue'), by('b', 'red'), by('c', 'red-friends'), by('d', 'red')]
  for (const other of [b, c, d]) oppose(a, other, 'perpetrator')
  expect(told(cases(a, b, c, d))).toEqual([
    'perpetrator at x1: by the blues (a) | by the reds, or by friends of the reds (b,c,d)',
  ])
})

test('the same claims at three villages are one contradiction; a town with claims of its own is another', () => {
  const [a, b, c] = [
    by('a', 'blue', ['x3', 'x2', 'x1']),
    by('b', 'red', ['x3', 'x2']),
    by('c', 'red', ['x1', 'x2']),
  ]
  oppose(a, b, 'perpetrator')
  oppose(a, c, 'perpetrator')
  expect(told(cases(a, b, c))).toEqual([
    'perpetrator at x3,x2,x1: by the blues (a) | by the reds (b,c)',
  ])
  const d = by('d', 'red', ['x9'])
  const e = by('e', 'blue', ['x9'])
  oppose(d, e, 'perpetrator')
  expect(told(cases(a, b, c, d, e))).toHaveLength(2)
})

test('strong comes before weak, north before south, and a filtered side leaves no contradiction', () => {
  const [a, b, c, d, e, f] = [
    by('a', 'blue', ['x1'], '1'),
    by('b', 'red', ['x1'], '1'),
    by('c', 'blue', ['x2'], '2'),
    by('d', 'red', ['x2'], '2'),
    by('e', 'blue', ['x3'], '3'),
    by('f', 'red', ['x3'], '3'),
  ]
  oppose(a, b, 'perpetrator')
  oppose(c, d, 'perpetrator')
  oppose(e, f, 'perpetrator', { weak: 'city' })
  expect(
    cases(a, b, c, d, e, f).map(({ places: [place], weak }) => `${place!.id} ${weak}`),
  ).toEqual(['x2 false', 'x1 false', 'x3 true'])
  expect(cases(a, b, c, d, e, f)[2]!.reasons).toEqual([
    { words: 'by the blues ≠ by the reds', weak: 'city', judged: undefined },
  ])
  expect(cases(a, c, d)).toHaveLength(1)
})

test('counts whose bounds agree stand on one side, though they are worded otherwise', () => {
  const count = (id: string, low: number, high: number | null, words: string) =>
    madeUp({
      id,
      kind: 'casualties',
      at: ['x1'],
      matter: 'm',
      toll: {
        low,
        high,
        words,
        harm: 'killed',
        group: 'civilians',
        whoWords: 'civilians',
        scope: 'event',
      },
    })
  const [a, b, c] = [
    count('a', 52, 52, '52'),
    count('b', 61, null, 'over 60'),
    count('c', 60, null, 'at least 60'),
  ]
  oppose(a, b, 'count')
  oppose(a, c, 'count')
  expect(told(cases(a, b, c))).toEqual([
    'count at x1: Killed: 52, civilians (a) | Killed: at least 60, civilians, or Killed: over 60, civilians (c,b)',
  ])
})

test('fighting stands against a holder, and the marks say both', () => {
  const held = madeUp({
    id: 'a',
    kind: 'control',
    at: ['x1'],
    matter: 'm',
    hold: {
      holder: 'red',
      side: 'red',
      label: 'the reds',
      status: 'held',
      words: 'held by the reds',
      holds: true,
    },
  })
  const clash = madeUp({ id: 'b', type: 'Battles', at: ['x1'], matter: 'm' })
  oppose(held, clash, 'holder')
  const found = cases(held, clash)
  expect(told(found)).toEqual(['holder at x1: held by the reds (a) | fighting there (b)'])
  expect(mapLines(found, words)).toEqual(['held by the reds', '≠ fighting there'])
  expect(
    casesWords(['X'], found, { source: (id) => ({ name: id }), document: () => undefined }, words),
  ).toBe(
    'X: 1 contradiction; who holds it: held by the reds (reporter) ≠ fighting there (reporter)',
  )
})

test('ground: city and outskirts are apart, the area of a town meets both, settlements go before areas and named before inferred', () => {
  const ground = (a: string[], b: string[]) =>
    contestedGround(madeUp({ id: 'a', at: a }), madeUp({ id: 'b', at: b }), (id) =>
      id.startsWith('area'),
    ).map(({ place, part }) => `${place}/${part}`)
  expect(ground(['x/whole', 'y/outskirts'], ['x/centre', 'y/whole'])).toEqual([
    'x/whole',
    'x/centre',
  ])
  expect(ground(['x/area'], ['x/near', 'x/whole'])).toEqual(['x/area', 'x/near', 'x/whole'])
  expect(ground(['area-1', 'x'], ['area-1', 'x'])).toEqual(['x/whole', 'x/whole'])
  expect(ground(['x/towards', 'y'], ['x', 'z'])).toEqual(['x/towards', 'x/whole'])
  expect(ground(['y'], ['z'])).toEqual(['y/whole', 'z/whole'])
})

/** Made-up claims on few places with contradictions drawn at random. */
const drawn = fc
  .tuple(
    fc.array(
      fc.record({
        side: fc.constantFrom('red', 'red-friends', 'blue'),
        at: fc.uniqueArray(fc.constantFrom('x1', 'x2', 'x3/near', 'area-1'), { maxLength: 3 }),
        matter: fc.constantFrom('m', 'n'),
      }),
      { maxLength: 9 },
    ),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.boolean()), { maxLength: 12 }),
  )
  .map(([given, edges]) => {
    const claims = given.map(({ side, at, matter }, i) => by(`c${i}`, side, at, matter))
    for (const [i, j, weak] of edges) {
      const [a, b] = [claims[i], claims[j]]
      if (a && b && a !== b && a.matter === b.matter && !a.relations.some(({ to }) => to === b.id))
        oppose(a, b, 'perpetrator', weak ? { weak: 'part' } : {})
    }
    return claims
  })

test('every contradicting pair stands in a case on two different sides, no claim twice on one, whatever the order', () => {
  fc.assert(
    fc.property(drawn, (claims) => {
      const found = cases(...claims)
      const sideOf = (item: (typeof found)[number], id: string) =>
        item.sides.findIndex((side) => side.claims.some((claim) => claim.id === id))
      for (const claim of claims) {
        for (const { to } of claim.relations)
          expect(found.some((item) => sideOf(item, claim.id) >= 0 && sideOf(item, to) >= 0)).toBe(
            true,
          )
        for (const item of found)
          for (const { to, weak: isWeak } of claim.relations)
            if (
              !isWeak &&
              !item.weak &&
              sideOf(item, claim.id) >= 0 &&
              item.reasons.every(({ weak }) => !weak)
            )
              expect(sideOf(item, claim.id)).not.toBe(sideOf(item, to))
      }
      for (const item of found)
        expect(
          item.sides
            .flatMap((side) => side.claims)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(item.claims.map(({ id }) => id).sort())
      expect(
        cases(...[...claims].reverse())
          .map(({ id }) => id)
          .sort(),
      ).toEqual(found.map(({ id }) => id).sort())
    }),
  )
})

test('the contradictions of the five documents, and the places where they stand', async () => {
  const { map } = await ownProject()
  const place = (id: string) => map.places.find((item) => item.id === id)
  const found = contradictionCases(map.claims, { place, parties: map.parties, words })
  expect(
    told(found).map((text) =>
      text
        .replaceAll(/\([^)]*\)/g, '')
        .replaceAll(/ +/g, ' ')
        .trim(),
    ),
  ).toEqual([
    'perpetrator at haffah,mukhtariyeh,shir: by Assad loyalists | by groups allied with the government, or by government forces',
    'onset at jableh: an attack | an attempted arrest',
    'holder at baniyas: held by Assad loyalists | secured by government forces',
    'holder at baniyas: held by government forces | fighting there',
    'weak holder at latakia: held by government forces | fighting there',
    'weak holder at tartus: held by government forces | government forces advancing',
  ])
  const places = contestedPlaces(found, place)
  expect(
    places.map((item) => `${item.place.id}: ${item.parts.map(({ part }) => part).join()}`),
  ).toEqual([
    'haffah: whole',
    'mukhtariyeh: whole',
    'shir: whole',
    'latakia: whole,parts',
    'jableh: near,area,around',
    'baniyas: whole,outskirts,around',
    'tartus: whole,towards',
  ])
})

test.each(['en', 'ar'] as const)(
  'the cases of the five documents in %s: no reason twice, no word of ours in another language',
  async (lang) => {
    const { project, gazetteer, relations } = await ownProject()
    const there = wordsIn(lang)
    const map = mapData(project, gazetteer, relations, there)
    const place = (id: string) => map.places.find((item) => item.id === id)
    const found = contradictionCases(map.claims, { place, parties: map.parties, words: there })
    expect(found).toHaveLength(6)
    for (const { reasons } of found) {
      const said = reasons.map(({ words: reason }) => reason)
      expect(said.length).toBeGreaterThan(0)
      expect(new Set(said).size).toBe(said.length)
      for (const reason of said) expect(reason).not.toMatch(lang === 'ar' ? /[A-Za-z“”]/ : /[«»]/)
    }
  },
)
