import { sumOf } from '../../made-up-sum'
import { render, screen } from '@testing-library/react'
import type { ClaimView, MapData } from '#lib/views'
import { MatterSums } from '../../../app/ui/pages/matter/matter-sums'
import { PageScope } from '../../../app/ui/pages/frame/page-scope'
import { Revisions } from '../../../app/ui/pages/source/revisions'
import { wordsIn } from '#lib/words'

const words = { ...wordsIn('en'), link: (path: string) => path }

const figure = (
  id: string,
  words: string,
  relations: [ClaimView['relations'][number]['kind'], string][],
) =>
  ({
    id,
    kind: 'casualties',
    document: id.split('/')[0],
    outlet: 'gull',
    speaker: 'bell',
    body: 'bell',
    via: [],
    places: [],
    said: '2025-03-07',
    saidBasis: 'stated',
    summary: `<b>${words}</b> people.`,
    standing: 'stated',
    timeIs: 'within',
    evidence: { quote: words },
    toll: { words },
    relations: relations.map(([kind, to]) => ({ kind, to, reason: 'because' })),
  }) as unknown as ClaimView
const claims = [
  figure('c/524', 'some 524', [
    ['revises', 'b/130'],
    ['revises', 'a/71'],
    ['has-part', 'c/311'],
    ['has-part', 'c/213'],
  ]),
  figure('a/71', '71', [
    ['revised-by', 'b/130'],
    ['revised-by', 'c/524'],
  ]),
  figure('b/130', 'over 130', [
    ['revises', 'a/71'],
    ['revised-by', 'c/524'],
  ]),
  figure('c/311', '311', [['part-of', 'c/524']]),
  figure('c/213', '213', [['part-of', 'c/524']]),
]
const data = {
  layers: [{ id: 'casualties', kind: 'casualties', shape: 'circle', colour: 'purple' }],
  claims,
  documents: [],
  parties: [],
  places: [],
  footprints: {},
  sums: [],
  background: 0,
  sources: [
    { id: 'bell', name: 'Bell' },
    { id: 'gull', name: 'Gull' },
  ],
} as unknown as MapData

test('what one voice revised is one chain in the order of its steps, and text is text', () => {
  render(
    <PageScope data={data}>
      <Revisions claims={claims} words={words} />
    </PageScope>,
  )
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('71 → over 130 → some 524')
  expect(
    [...document.querySelectorAll('[data-entry]')].map((entry) => entry.getAttribute('data-entry')),
  ).toEqual(['a/71', 'b/130', 'c/524'])
  expect(document.querySelector('b')).toBeNull()
})

test('a step is named by its whole figure, and by its day where it is none', () => {
  const inParts = {
    ...figure('a/35', '35 and 36', [['revised-by', 'b/130']]),
    toll: { words: '35 and 36', parts: [] },
  } as unknown as ClaimView
  const state = figure('c/524', '', [['revises', 'b/130']])
  const steps = [
    inParts,
    claims[1]!,
    {
      ...claims[2]!,
      relations: [...claims[2]!.relations, { kind: 'revises', to: 'a/35', reason: '' }],
    } as ClaimView,
    { ...state, toll: undefined },
  ]
  render(
    <PageScope data={data}>
      <Revisions claims={steps} words={words} />
    </PageScope>,
  )
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(
    '71 → over 130 → Fri 7 March 2025',
  )
})

test('nothing is said of revisions where there are none', () => {
  render(
    <PageScope data={data}>
      <Revisions claims={claims.slice(3)} words={words} />
    </PageScope>,
  )
  expect(screen.queryByRole('heading')).toBeNull()
})

test('a sum says whether it holds, and leads to the whole and each part', () => {
  const sums = [
    sumOf('c/524', ['c/311', 'c/213'], 'holds'),
    sumOf('b/130', ['a/71'], 'fails'),
    sumOf('b/130', ['a/60'], 'some'),
  ]
  render(<MatterSums sums={sums} claims={claims} words={words} />)
  expect(
    screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent),
  ).toEqual([
    '311 + 213 = 524 the parts add up',
    '71 = 71, not “130” the parts do not add up',
    '60 = 60, of “130” the rest is not told apart',
  ])
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/claim/c/524',
    '/claim/c/311',
    '/claim/c/213',
    '/claim/b/130',
    '/claim/a/71',
    '/claim/b/130',
    '/claim/a/60',
  ])
})
