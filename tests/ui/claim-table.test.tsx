import { agreementOf } from '#lib/filter'
import type { LanguageId } from '#lib/words'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { ClaimTable } from '../../app/ui/views/table/claim-table'
import { ownProject } from '../project'
import { render } from '../render'

async function table(lang: LanguageId) {
  const { map } = await ownProject()
  const shown = map.claims.map((claim) => ({
    ...claim,
    text: () => '',
    agreement: agreementOf(claim),
  }))
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
        filter={{}}
        setFilter={jest.fn()}
        view={{}}
        setView={jest.fn()}
      />
    </PageProvider>,
    { lang },
  )
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((cell) => cell.textContent!)
  return {
    caption: texts('caption')[0],
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
