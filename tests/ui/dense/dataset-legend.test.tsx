import { cleanup, render, screen } from '@testing-library/react'
import type { DatasetAbout } from '#lib/store'
import { wordsIn } from '#lib/words'
import { DatasetRecord } from '../../../app/ui/dense/dataset-record'
import { GlyphLegend } from '../../../app/ui/dense/canvas/glyph-legend'
import type { DenseEngine } from '../../../app/ui/dense/engine/dense-engine'
import { PageProvider, pageLookups } from '../../../app/ui/base/page-context'
import type { MapData } from '#lib/views'

const about: DatasetAbout = {
  id: 'invented',
  label: 'Invented',
  format: 'csv',
  licence: 'CC0',
  file: { name: 'invented.csv', bytes: 1, sha256: '0' },
  rows: 3,
  refused: 0,
  version: '1',
}
const data = {
  layers: [],
  claims: [],
  documents: [],
  parties: [],
  places: [],
  footprints: {},
  background: 0,
  sources: [],
} as unknown as MapData
/** An engine of which the legend only asks whether there are ghosts. */
const engineWith = (possible: object | undefined) =>
  ({
    subscribe: () => () => undefined,
    state: () => ({ answer: { marks: { possible } } }),
  }) as unknown as DenseEngine
const show = (related: boolean, more: Partial<DatasetAbout> = {}, possible?: object) =>
  render(
    <PageProvider
      value={{
        ...pageLookups(data, wordsIn('en')),
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <GlyphLegend related={related} engine={engineWith(possible)} />
      <DatasetRecord about={{ ...about, ...more }} related={related} />
    </PageProvider>,
  )

test('where nobody related a dataset’s claims, its page says so and why, and explains no mark that cannot be', () => {
  show(false)
  expect(screen.getByText('Who contradicts whom').nextSibling!.textContent).toMatch(
    /^not computed: a row is one event/,
  )
  expect(screen.queryByText(/share that is contradicted/)).toBeNull()
})

test('where claims are related, the legend explains the share', () => {
  show(true)
  expect(screen.queryByText('Who contradicts whom')).toBeNull()
  expect(screen.getByText(/share that is contradicted/)).not.toBeNull()
})

test('columns of the file that were not read are named, and nothing is said where there are none', () => {
  show(false, { unread: ['wounded', 'source_scale'] })
  expect(screen.getByText('Columns not read').nextSibling!.textContent).toBe(
    'wounded, source_scale',
  )
  cleanup()
  show(false)
  expect(screen.queryByText('Columns not read')).toBeNull()
})

test('ghosts are explained where there are any', () => {
  show(false)
  expect(screen.queryByText(/^ghost: only possible/)).toBeNull()
  cleanup()
  show(false, {}, {})
  expect(screen.getByText(/^ghost: only possible/)).not.toBeNull()
})
