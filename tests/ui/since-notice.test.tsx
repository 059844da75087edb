import { fireEvent, render, screen } from '@testing-library/react'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'
import { SinceNotice } from '../../app/ui/share/since-notice'
import type { DataVersion } from '../../app/ui/share/since-notice'

const data = {
  layers: [],
  claims: [{ id: 'd/a', kind: 'control', summary: 'The town is held.' }],
  documents: [],
  sources: [],
  parties: [],
  places: [],
  footprints: {},
  sums: [],
  background: 0,
} as unknown as MapData
const page = {
  ...pageLookups(data, wordsIn('en')),
  highlighted: [],
  highlight: () => undefined,
  open: () => undefined,
}
const show = (since?: DataVersion['since']) =>
  render(
    <PageProvider value={page}>
      <SinceNotice dataVersion={{ version: '22222222', date: '2025-03-11', since }} />
    </PageProvider>,
  )

const NOTHING = { added: [], changed: [], removed: [], withdrawn: [], fields: {} }

test('a link of the present version, or of none, says nothing', () => {
  show()
  expect(screen.queryByRole('status')).toBeNull()
})

test('a link of an older version says what changed since, the claims by name, and can be closed', () => {
  show({
    version: '11111111',
    date: '2025-03-09',
    changes: [
      { ...NOTHING, group: 'claims', added: ['d/a'], removed: ['d/gone'] },
      { ...NOTHING, group: 'places', changed: ['baniyas', 'jableh'] },
    ],
  })
  expect(screen.getByRole('status').textContent).toContain('data version 11111111 of 2025-03-09')
  expect(screen.getByText('1 claim added · 1 claim removed')).toBeInTheDocument()
  expect(screen.getByText('2 places changed')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'The town is held.', hidden: true })).toHaveAttribute(
    'href',
    '/claim/d/a',
  )
  expect(screen.getByText('d/gone')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('status')).toBeNull()
})

test('what changed in a claim is said field by field, and a withdrawn claim leads to its page', () => {
  show({
    version: '11111111',
    date: '2025-03-09',
    changes: [
      {
        ...NOTHING,
        group: 'claims',
        changed: ['d/a'],
        withdrawn: ['d/taken-back'],
        fields: { 'd/a': ['eventTime', 'summary'] },
      },
    ],
  })
  expect(screen.getByText('1 claim changed · 1 claim withdrawn')).toBeInTheDocument()
  const items = screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)
  expect(items).toContain('changed: The town is held. (time of the event, summary)')
  expect(items).toContain('withdrawn: d/taken-back')
  expect(screen.getByRole('link', { name: 'd/taken-back', hidden: true })).toHaveAttribute(
    'href',
    '/claim/d/taken-back',
  )
})

test('a link of an unrecorded version is told so, with what is shown instead', () => {
  show({ version: '33333333', changes: 'unknown' })
  expect(screen.getByRole('status').textContent).toContain(
    'This link was made from data version 33333333, of which there is no record here. What is shown is version 22222222 of 2025-03-11.',
  )
})
