import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import { datasetClaims, datasetWords } from '#lib/views'
import { wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { Claim } from '#lib/model'
import type { DatasetAbout } from '#lib/store'
import { PageProvider } from '../../../app/ui/base/page-context'
import { DenseProvider } from '../../../app/ui/dense/dense-context'
import { datasetCollection } from '../../../app/ui/dense/dataset-collection'
import { DatasetPrintFoot } from '../../../app/ui/dense/dataset-print-foot'
import type { DenseAnswer, DenseEngine } from '../../../app/ui/dense/engine/dense-engine'
import DatasetTable from '../../../app/ui/dense/list/dataset-table'
import { act, fireEvent, render, screen, waitFor } from '../../render'

const ROWS = 250
const about: DatasetAbout = {
  id: 'invented',
  label: 'Invented events',
  format: 'csv',
  licence: 'CC0',
  file: { name: 'invented.csv', bytes: 1, sha256: '0' },
  rows: ROWS,
  refused: 0,
  version: '0123456789abcdef',
}
const claimAt = (row: number) =>
  ({
    id: `invented/r${row}`,
    kind: 'incident',
    document: 'invented',
    speaker: 'invented',
    standing: 'reported',
    places: [],
    eventTime: '2024-05-01',
    summary: `Invented event ${row}.`,
    evidence: { quote: `Words ${row}.`, line: row + 2 },
    eventType: 'Protests',
    perpetrator: [],
    target: [],
    tags: [],
  }) as unknown as Claim

const counts = Object.fromEntries(
  FACETS.map((facet) => [facet, new Map(facet === 'kind' ? [['incident', ROWS]] : [])]),
) as unknown as Record<Facet, Map<string, number>>
const bars = { bins: [], stepMinutes: 60, withoutTime: 0, startBefore: 0, endAfter: 0, most: 1 }
const answer = {
  question: { filter: {} },
  shown: ROWS,
  listed: ROWS,
  unlocated: ROWS,
  counts,
  bars: { happened: bars, said: bars },
} as unknown as DenseAnswer

function table(lang: LanguageId = 'en') {
  const words = wordsIn(lang)
  const view = datasetClaims([], words)
  const asked: [number, number][] = []
  const engine = {
    total: ROWS,
    totals: counts,
    place: () => undefined,
    rows: async (first: number, count: number) => {
      asked.push([first, count])
      return Array.from({ length: Math.max(0, Math.min(count, ROWS - first)) }, (_, i) => ({
        row: first + i,
        claim: view(claimAt(first + i), 'invented'),
      }))
    },
  } as unknown as DenseEngine
  const names = datasetWords({ sources: [], parties: [] }, words, { basemap: [] } as never)
  const { reference } = datasetCollection(about, engine, names, {
    ...words,
    link: (path: string) => path,
  } as never)
  const page = {
    ...reference(answer).lookups,
    open: jest.fn(),
    highlighted: [],
    highlight: jest.fn(),
  }
  const setFilter = jest.fn()
  const rendered = render(
    <DenseProvider engine={engine} kinds={[]} served="invented">
      <PageProvider value={page}>
        <DatasetTable
          answer={answer}
          facets={{
            counts,
            totals: counts,
            values: { outlet: [], speaker: [], party: [], type: [] },
          }}
          filter={{}}
          setFilter={setFilter}
          view={{ panel: 'table' }}
          setView={jest.fn()}
          bases={[]}
          showOnMap={jest.fn()}
          setTab={jest.fn()}
          onShow={jest.fn()}
        />
        <DatasetPrintFoot
          about={about}
          answer={answer}
          query={{ filter: {}, view: { panel: 'table' } }}
          dataVersion={{ version: '01234567', date: '2026-11-29' }}
          legend={null}
        />
      </PageProvider>
    </DenseProvider>,
    { lang },
  )
  return { ...rendered, asked, page }
}

const rows = () => document.querySelectorAll('tr[data-claim]')
const arrived = () => waitFor(() => expect(rows().length).toBeGreaterThan(0))

test('a page of rows is fetched and drawn, never all of them, and a button leads to the next', async () => {
  const { asked } = table()
  await arrived()
  expect(rows()).toHaveLength(100)
  expect(screen.getByText('Claims 1 to 100 of 250, by day')).not.toBeNull()
  fireEvent.click(screen.getByText(/next 100/))
  await waitFor(() => expect(rows()[0]!.getAttribute('data-claim')).toBe('invented/r100'))
  fireEvent.click(screen.getByText(/next 50/))
  await waitFor(() => expect(rows()).toHaveLength(50))
  expect(Math.max(...asked.map(([, count]) => count))).toBeLessThanOrEqual(100)
})

test('rows that stand in no relation have no column for it, and no heading orders what has one order', async () => {
  table()
  await arrived()
  const heads = [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent)
  expect(heads).toEqual([
    'Claim',
    'Place',
    'Happened',
    'Said',
    'Said by',
    'Published by',
    'How firmly',
  ])
  expect(document.querySelectorAll('th[aria-sort]')).toHaveLength(0)
})

test('on paper stand subject, name, view and day over it, and file, licence and address under it', async () => {
  table()
  await arrived()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  const title = document.querySelector('[data-print-title]')!.textContent!
  for (const words of ['Claims map', 'Invented events', 'Table', 'data of Sun 29 November 2026'])
    expect(title).toContain(words)
  const foot = document.querySelector('[data-print-foot]')!.textContent!
  for (const words of ['invented.csv', 'CC0', '250 of 250', 'v=01234567'])
    expect(foot).toContain(words)
  act(() => void window.dispatchEvent(new Event('afterprint')))
  expect(document.querySelector('[data-print-foot]')).toBeNull()
})

test('it is Arabic on a page in Arabic', async () => {
  table('ar')
  await arrived()
  expect(document.querySelector('thead th')!.textContent).toBe(wordsIn('ar').say('tableBy.kind'))
})
