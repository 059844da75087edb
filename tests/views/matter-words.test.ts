import type { ClaimView } from '#lib/views'
import { listed, matterLine, matterTitle } from '../../lib/views/say/matter-words'
import { ownProject } from '../project'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const words = wordsIn('en')

const claim = (id: string, more: Partial<ClaimView> = {}) =>
  ({
    id,
    outlet: 'ap',
    voice: 'sohr',
    body: 'sohr',
    type: 'Battles',
    places: [],
    relations: [],
    ...more,
  }) as unknown as ClaimView
const against = (
  to: string,
  more: Partial<ClaimView['relations'][number]> = {},
): ClaimView['relations'] => [
  {
    to,
    kind: 'contradicts',
    reason: { rule: 'differs' },
    differences: [{ about: 'perpetrator', values: [['red'], ['blue']] }],
    ...more,
  },
]

describe('the line of a matter', () => {
  test('counts reports, outlets and voices apart, and a contradiction once', () => {
    const claims = [
      claim('a/1', { relations: against('b/1') }),
      claim('b/1', { outlet: 'sana', voice: 'sana', relations: against('a/1') }),
      claim('c/1', { outlet: 'ztc' }),
      claim('c/2', { outlet: 'ztc' }),
      claim('c/3', { outlet: 'ztc' }),
    ]
    expect(matterLine(claims, words)).toBe(
      '5 reports, 3 outlets, 2 independent speakers, 1 contradiction (who did it)',
    )
  })

  test('a hidden speaker is said apart and is no independent one', () => {
    const hidden = (id: string) =>
      claim(id, { voice: undefined, body: `unattributed in ${id.split('/')[0]}` })
    expect(matterLine([claim('a/1'), hidden('b/1'), hidden('b/2')], words)).toBe(
      '3 reports, 1 outlet, 1 speaker and an unnamed speaker',
    )
    expect(matterLine([hidden('b/1'), hidden('c/1')], words)).toBe(
      '2 reports, 1 outlet, 2 unnamed speakers',
    )
  })

  test('a contradiction with a claim of another matter is not counted, a weak one is said to be weak', () => {
    expect(matterLine([claim('a/1', { relations: against('z/9') })], words)).toBe(
      '1 report, 1 outlet, 1 speaker',
    )
    expect(
      matterLine(
        [claim('a/1', { relations: against('b/1', { weak: 'part' }) }), claim('b/1')],
        words,
      ),
    ).toMatch(/, 1 contradiction \(who did it, weak\)$/)
  })

  test('a question is one contradiction, however many claims stand on its sides', () => {
    const figure = {
      low: 1,
      high: 1,
      words: '1',
      harm: 'killed' as const,
      group: 'all' as const,
    }
    const howMany = { about: 'count' as const, values: [figure, figure] as const }
    const first = claim('a/1', {
      relations: [...against('b/1'), ...against('c/1', { differences: [howMany], weak: 'part' })],
    })
    expect(matterLine([first, claim('b/1'), claim('c/1')], words)).toMatch(
      /, 2 contradictions \(who did it; how many, weak\)$/,
    )
  })

  test('does not depend on the order of the claims', async () => {
    const { map } = await ownProject()
    const matters = [...new Set(map.claims.map(({ matter }) => matter))].map((id) =>
      map.claims.filter(({ matter }) => matter === id),
    )
    const shuffled = fc
      .constantFrom(...matters)
      .chain((claims) =>
        fc
          .shuffledSubarray(claims, { minLength: claims.length })
          .map((other) => [claims, other] as const),
      )
    fc.assert(
      fc.property(shuffled, ([claims, other]) =>
        expect(counts(matterLine(other, words))).toEqual(counts(matterLine(claims, words))),
      ),
    )
  })
})

const counts = (line: string) => (line.match(/\d+/g) ?? []).sort()

describe('the title of a matter', () => {
  const names = {
    place: (id: string) =>
      ({ shir: 'Sheer', haffah: 'Haffah', tartus: 'Tartus', baniyas: 'Baniyas' })[id],
  }
  const at = (...ids: string[]) =>
    ids.map((place) => ({ place, part: 'whole' as const, phrase: place }))

  test('says kind, places and time, what most claims say first', () => {
    const claims = [
      claim('a/1', {
        type: 'Violence against civilians',
        places: at('haffah', 'shir'),
        happened: '2025-03-07',
      }),
      claim('a/2', {
        toll: { harm: 'killed', scope: 'event' } as ClaimView['toll'],
        places: at('shir'),
        happened: '2025-03-06T18:00/2025-03-07',
      }),
      claim('a/3', {
        type: 'Violence against civilians',
        places: at('shir'),
        happened: '2025-03-07',
      }),
    ]
    expect(matterTitle(claims, names, words)).toBe(
      'Violence against civilians and the dead of one event · Sheer and Haffah · Thu 6 to Fri 7 March 2025',
    )
  })

  test('says what is not said', () => {
    expect(matterTitle([claim('a/1')], names, words)).toBe(
      'Battles · place not said · time not said',
    )
  })

  test('a state of control over several places is named by the place the matter is about', () => {
    const held = claim('a/1', {
      matter: 'a/1@tartus',
      matterAt: { tartus: 'a/1@tartus', baniyas: 'b/1' },
      places: at('tartus', 'baniyas'),
    })
    expect(
      matterTitle([held, claim('b/1', { matter: 'b/1', places: at('baniyas') })], names, words),
    ).toBe('Battles · Baniyas · time not said')
    expect(matterTitle([held], names, words)).toBe('Battles · Tartus and Baniyas · time not said')
  })

  test('an unknown place keeps its id, and many places are counted', () => {
    expect(
      matterTitle(
        [claim('a/1', { places: at('shir', 'nowhere', 'tartus', 'baniyas', 'haffah') })],
        names,
        words,
      ),
    ).toBe('Battles · Sheer, nowhere and 3 more · time not said')
  })
})

test('a list of words reads as one', () => {
  expect(
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']].map((items) =>
      listed(items, words),
    ),
  ).toEqual(['', 'a', 'a and b', 'a, b and c', 'a, b and 2 more'])
})
