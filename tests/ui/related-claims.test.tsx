import { fireEvent, render, screen, within } from '@testing-library/react'
import type { ClaimView, MapData } from '#lib/views'
import { Contradiction } from '../../app/ui/claims/contradiction'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { RelatedClaims } from '../../app/ui/claims/related-claims'
import { ClaimsGlyph } from '../../app/ui/map/glyphs/claims-glyph'
import { ClaimCard } from '../../app/ui/claims/claim-card'
import { ClaimRow } from '../../app/ui/claims/claim-row'
import { Contradictions } from '../../app/ui/views/contradictions/contradictions'
import { NO_FACETS, join, madeUp, madeUpPlace, oppose } from './made-up'

const layer = {
  id: 'incident',
  kind: 'incident',
  label: 'Incidents',
  singular: 'Incident',
  colour: 'red',
  shape: 'diamond',
}
const open = jest.fn()

function show(claims: ClaimView[], what: React.ReactNode, isShown?: (id: string) => boolean) {
  const data = {
    layers: [layer, { ...layer, id: 'places', kind: undefined }],
    claims,
    documents: [],
    parties: [],
    places: [],
    footprints: {},
    background: 0,
    sums: [],
    sources: [],
  } as unknown as MapData
  return render(
    <PageProvider
      value={{
        ...pageLookups(data, wordsIn('en')),
        open,
        highlighted: [],
        highlight: jest.fn(),
        isShown,
      }}
    >
      {what}
    </PageProvider>,
  )
}

test('every relation stands under its kind with its reason, why it is weaker, and who judged it', () => {
  const [claim, same, wider, aside] = ['claim', 'same', 'wider', 'aside'].map((id) =>
    madeUp({ id }),
  ) as [ClaimView, ClaimView, ClaimView, ClaimView]
  join(claim, same, {
    kind: 'corroborates',
    reason: { rule: 'blames' },
    weak: 'unnamed',
  })
  join(claim, wider, { kind: 'narrows', reason: { rule: 'judgement', why: 'a wider ground' } })
  join(claim, aside, {
    kind: 'set-aside',
    reason: { rule: 'judgement', why: 'the two are of different days' },
    judged: { by: 'N. N.', on: '2025-04-01', was: 'contradicts' },
  })
  show([claim, same, wider, aside], <RelatedClaims claim={claim} />)
  const group = (kind: string) => document.querySelector(`[data-relations="${kind}"]`)!.textContent
  expect(group('corroborates')).toMatch(
    /Other voices that say the same[\s\S]*What same says[\s\S]*another speaker blames the same side for it; weaker, because neither speaker is named: they may be one/,
  )
  expect(group('narrows')).toMatch(/wider scope; not comparable as numbers[\s\S]*a wider ground/)
  expect(group('set-aside')).toMatch(
    /Set aside by a judgement[\s\S]*different days[\s\S]*Judged by N. N. on 2025-04-01; the rule says that they contradict each other/,
  )
  expect(document.querySelector('[data-relations="repeats"]')).toBeNull()
})

test('a long group says its shared reason once and folds what is beyond three', () => {
  const claim = madeUp({ id: 'claim' })
  const others = ['a', 'b', 'c', 'd', 'e'].map((id) => madeUp({ id }))
  for (const other of others) join(claim, other, { kind: 'repeats', reason: { rule: 'repeats' } })
  show([claim, ...others], <RelatedClaims claim={claim} />)
  expect(screen.getAllByText(/one voice, not two/)).toHaveLength(1)
  const fold = document.querySelector('details')!
  expect(within(fold).getByText('2 more claims')).toBeInTheDocument()
  expect(within(fold).getAllByRole('button', { hidden: true })).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: /What a says/ }))
  expect(open).toHaveBeenCalledWith('a')
})

test('a contradiction faces one claim with all that contradict it; a weak one says why', () => {
  const [claim, a, b] = ['claim', 'a', 'b'].map((id) => madeUp({ id })) as [
    ClaimView,
    ClaimView,
    ClaimView,
  ]
  oppose(claim, a, 'onset')
  oppose(claim, b, 'onset')
  show([claim, a, b], <Contradiction claim={claim} relations={claim.relations} />)
  const figure = document.querySelector('figure')!
  expect(figure.querySelector('figcaption')!.textContent).toBe(
    'They contradict each other on how it began: an attempted arrest (reporter, in claim) ≠ an attack (reporter, in a, reporter, in b)',
  )
  expect(
    [...figure.querySelectorAll(':scope > div > div')].map(
      (side) => side.querySelectorAll('button').length,
    ),
  ).toEqual([1, 2])
})

test('a weak contradiction is lighter and says why; markup in data is text', () => {
  const [claim, a] = [
    madeUp({ id: 'claim', sides: ['y'] }),
    madeUp({ id: 'a', summary: '<b>bold</b>', sides: ['<i>x</i>'] }),
  ]
  oppose(claim, a, 'perpetrator', { weak: 'part' })
  show([claim, a], <Contradiction claim={claim} relations={claim.relations} />)
  const figure = document.querySelector('figure')!
  expect(figure.dataset.weak).toBe('')
  expect(figure.textContent).toMatch(
    /They may contradict each other on who did it: by y \(reporter, in claim\) ≠ by <i>x<\/i> \(reporter, in a\).*Weaker, because one speaks of the whole place, the other of a part of it/,
  )
  expect(figure.textContent).toContain('<b>bold</b>')
  expect(figure.querySelector('b, i')).toBeNull()
})

test('the sign of a contradiction stays, hollow, where the filter hides who contradicts', () => {
  const [claim, other] = ['claim', 'other'].map((id) => madeUp({ id, at: ['x'], sides: [id] }))
  oppose(claim!, other!, 'perpetrator')
  const row = () => document.querySelector('[data-claim="claim"] [data-clash-sign]')!
  const { unmount } = show([claim!, other!], <ClaimRow claim={claim!} at="x" />)
  expect([row().getAttribute('data-clash-sign'), row().textContent]).toEqual([
    'shown',
    '≠ contradicted',
  ])
  unmount()
  show(
    [claim!, other!],
    <>
      <ClaimRow claim={claim!} at="x" />
      <ClaimsGlyph
        places={[madeUpPlace('x')]}
        claims={[claim!]}
        clash="hidden"
        small={false}
        onOpen={() => undefined}
      />
      <Contradiction claim={claim!} relations={claim!.relations} />
    </>,
    (id) => id !== 'other',
  )
  expect([row().getAttribute('data-clash-sign'), row().textContent]).toEqual([
    'hidden',
    '≠ contradicted by somebody you filtered out',
  ])
  const mark = document.querySelector('[data-mark="x"]')!
  expect(mark.getAttribute('aria-label')).toMatch(/contradicted by somebody you filtered out$/)
  expect(mark.querySelector('[data-clash-sign="hidden"]')!.textContent).toBe('≠')
  expect(document.querySelector('figure')!.textContent).toMatch(
    /What other saysreporter in paper \(hidden by the filter\)/,
  )
})

/** Two claims of which the first denies the second, and two counts far apart. */
function beside() {
  const [denial, act] = [madeUp({ id: 'denial' }), madeUp({ id: 'act', at: ['x'] })]
  denial.relations.push({ to: 'act', kind: 'denies', reason: { rule: 'deniesAct' }, weak: 'act' })
  act.relations.push({
    to: 'denial',
    kind: 'denied-by',
    reason: { rule: 'deniesAct' },
    weak: 'act',
  })
  const [many, few] = ['many', 'few'].map((id) => madeUp({ id, summary: `${id} dead` }))
  join(many!, few!, {
    kind: 'gap',
    reason: { rule: 'apart', figures: ['at least 89', 'more than 30'], factor: 2.9 },
  })
  return [denial, act, many!, few!] as const
}

test('a denial stands beside the claim it answers, and not again among the related', () => {
  const [denial, act] = beside()
  show([denial, act], <ClaimCard claim={act} />)
  const answer = document.querySelector('[data-answer="denied-by"]')!
  expect(answer.textContent).toMatch(
    /^Denied: What denial says reporter in paper · “words of denial” · nobody says that it is the same act$/,
  )
  expect(document.querySelector('[data-relations="denied-by"]')).toBeNull()
  fireEvent.click(within(answer as HTMLElement).getByRole('button'))
  expect(open).toHaveBeenLastCalledWith('denial')
})

test('gaps and answers stand under the contradictions, lighter, and where there are none as well', () => {
  const claims = [...beside()].map((claim) => ({
    ...claim,
    text: () => '',
    agreement: [] as never[],
  }))
  show(
    claims,
    <Contradictions
      shown={claims}
      all={claims}
      facets={NO_FACETS}
      filter={{}}
      setFilter={jest.fn()}
      view={{}}
      setView={jest.fn()}
    />,
  )
  const [gap, denies] = [...document.querySelectorAll('[data-beside]')]
  expect(gap!.getAttribute('data-beside')).toBe('gap')
  expect(gap!.getAttribute('data-weak')).not.toBeNull()
  expect(gap!.querySelector('header')!.textContent).toMatch(/2\.9 times apart; both may hold\.$/)
  expect(denies!.querySelector('header')!.textContent).toMatch(
    /^it denies such an act by the same side at this place and time\./,
  )
  expect(
    [...denies!.querySelectorAll('[data-side-claim]')].map((item) =>
      item.getAttribute('data-side-claim'),
    ),
  ).toEqual(['denial', 'act'])
})

test('a row says that its count is far from others', () => {
  const [, , many, few] = beside()
  show([many, few], <ClaimRow claim={many} />)
  expect(document.querySelector('[data-gap]')!.textContent).toBe(' · far from another count')
})
