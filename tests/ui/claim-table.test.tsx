import { agreementOf, select } from '#lib/filter'
import type { LanguageId } from '#lib/words'
import { wordsIn } from '#lib/words'
import { facetLists } from '../../lib/views/lists/facet-lists'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { ClaimTable } from '../../app/ui/views/table/claim-table'
import { ownProject } from '../project'
import { fireEvent, render, screen, within } from '../render'

async function table(lang: LanguageId, setFilter = jest.fn()) {
  const { map } = await ownProject()
  const shown = map.claims.map((claim) => ({
    ...claim,
    text: () => '',
    agreement: agreementOf(claim),
  }))
  const { counts } = select(shown, {})
  const page = {
    ...pageLookups(map, wordsIn(lang)),
    open: jest.fn(),
    highlighted: [],
    highlight: jest.fn(),
  }
  const { container } = render(
    <PageProvider value={page}>
      <ClaimTable
        shown={shown}
        all={shown}
        facets={{ counts, totals: counts, values: facetLists(map) }}
        filter={{}}
        setFilter={setFilter}
        view={{}}
        setView={jest.fn()}
      />
    </PageProvider>,
    { lang },
  )
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((cell) => cell.textContent!)
  return {
    container,
    caption: document.getElementById(
      container.querySelector('table')!.getAttribute('aria-labelledby')!,
    )!.textContent,
    heads: texts('thead th'),
    last: texts('tbody td:last-child'),
    places: texts('tbody td:nth-child(2)'),
  }
}

test('the table’s headings and its own words are English in English', async () => {
  const { caption, heads, last, places } = await table('en')
  expect(caption).toBe(
    `${places.length} claims, a row each. A heading puts the rows in order; a row opens its card.`,
  )
  expect(heads).toEqual([
    'Claim',
    'Place',
    'Happened',
    'Said',
    'Said by',
    'Published by',
    'How firmly',
    'Contradicted',
  ])
  expect(new Set(last.map((text) => text.replace(/\d+ claims?/, 'N')))).toEqual(
    new Set(['no', 'by N']),
  )
  expect(places).toContain('not placed')
})

test('and Arabic in Arabic', async () => {
  const { caption, heads, last, places } = await table('ar')
  for (const text of [caption, ...heads, ...last])
    expect(text).toMatch(/^[^A-Za-z]*[\u0600-\u06ff][^A-Za-z]*$/)
  expect(last).toContain('تناقضها إفادة واحدة')
  expect(places).toContain('بلا مكان')
})

test('a column is filtered by the page’s own filter, and times, which the clocks filter, have no other', async () => {
  const setFilter = jest.fn()
  const { container } = await table('en', setFilter)
  const filters = [...container.querySelectorAll('thead [popovertarget]')]
  expect(filters.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Filter: Claim',
    'Filter: Said by',
    'Filter: Published by',
    'Filter: How firmly',
    'Filter: Contradicted',
  ])
  const lists = container.querySelector(`[id="${filters[2]!.getAttribute('popovertarget')}"]`)!
  expect(lists.children).toHaveLength(0)
  fireEvent(lists, Object.assign(new Event('toggle'), { newState: 'open' }))
  const only = within(lists as HTMLElement).getByRole('button', {
    name: 'only Associated Press',
    hidden: true,
  })
  fireEvent.click(only)
  expect(setFilter.mock.calls).toEqual([[{ outlet: { only: ['ap'] } }]])
})

test('every place is a line, and the lines that a closed row leaves out are counted', async () => {
  const { container } = await table('en')
  const { map } = await ownProject()
  for (const claim of map.claims) {
    const lines = container.querySelectorAll(
      `tr[data-claim="${claim.id}"] td:nth-child(2) li:not([data-rest])`,
    )
    const over = claim.places.length > 3
    expect([claim.id, lines.length]).toEqual([claim.id, over ? 3 : claim.places.length])
    if (over) expect(lines[2]!.textContent).toBe(`and ${claim.places.length - 2} more`)
  }
})

test('the rows are copied as they stand, in the language of the page, with quote and address', async () => {
  const writeText = jest.fn((_: string) => Promise.resolve())
  Object.assign(navigator, { clipboard: { writeText } })
  const { container } = await table('ar')
  fireEvent.click(screen.getByRole('button', { name: 'انسخ الصفوف' }))
  await screen.findByText(/^نُسخت /)
  const lines = writeText.mock.calls[0]![0].split('\n').map((line) => line.split('\t'))
  const { map } = await ownProject()
  expect(lines[0]!.slice(0, 3)).toEqual(['الصنف', 'الإفادة', 'المكان'])
  expect(lines.slice(1).map((cells) => [cells.length, cells.at(-1)])).toEqual(
    [...container.querySelectorAll('tr[data-claim]')].map((row) => [
      11,
      `http://localhost/?open=${row.getAttribute('data-claim')}&lang=ar`,
    ]),
  )
  expect(lines.length).toBe(map.claims.length + 1)
})
