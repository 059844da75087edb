import { fireEvent, render, screen } from '@testing-library/react'
import type { Choice } from '#lib/filter'
import type { MapData } from '#lib/views'
import { FacetList } from '../../app/ui/filters/facet-list'
import { wordsIn } from '#lib/words'
import { PageProvider, pageLookups } from '../../app/ui/base/page-context'

const source = (id: string, name: string, memberOf?: string) => ({
  id,
  name,
  kind: 'war monitor',
  memberOf,
  protected: false,
})
const data = {
  layers: [],
  claims: [],
  documents: [],
  parties: [],
  places: [],
  footprints: {},
  background: 0,
  sources: [
    source('sohr', 'SOHR'),
    source('director', '<b>Director</b>', 'sohr'),
    source('sana', 'SANA'),
  ],
} as unknown as MapData

function show(choice?: Choice) {
  const onChange = jest.fn()
  const counts = new Map([
    ['sohr', 3],
    ['director', 2],
    ['sana', 4],
  ])
  render(
    <PageProvider
      value={{
        ...pageLookups(data, wordsIn('en')),
        open: jest.fn(),
        highlighted: [],
        highlight: jest.fn(),
      }}
    >
      <FacetList
        facet="speaker"
        title="Said by"
        values={['sana', 'director', 'sohr']}
        choice={choice}
        counts={counts}
        totals={counts}
        bodies={(id) => (id === 'director' ? [id, 'sohr'] : [id])}
        onChange={onChange}
      />
    </PageProvider>,
  )
  return onChange
}

test('members stand under their body, the largest body first, and names are text', () => {
  show()
  expect(screen.getAllByRole('checkbox').map((box) => box.closest('li')!.textContent)).toEqual([
    'SOHRonly5',
    'SOHR, without its membersonly3',
    '<b>Director</b>only2',
    'SANAonly4',
  ])
  expect(document.querySelector('li b')).toBeNull()
})

test('switching one off keeps all others, also ones to come', () => {
  const onChange = show()
  fireEvent.click(screen.getByRole('checkbox', { name: 'SANA' }))
  expect(onChange).toHaveBeenCalledWith({ not: ['sana'] })
})

test('“only”, “none” and “all” do what they say', () => {
  const onChange = show({ not: ['sana'] })
  fireEvent.click(screen.getByRole('button', { name: 'only SANA' }))
  fireEvent.click(screen.getByRole('button', { name: 'none' }))
  fireEvent.click(screen.getByRole('button', { name: 'all' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'SANA' }))
  expect(onChange.mock.calls.map(([choice]) => choice)).toEqual([
    { only: ['sana'] },
    { only: [] },
    undefined,
    undefined,
  ])
})

const boxes = () =>
  screen
    .getAllByRole('checkbox')
    .map((box) =>
      (box as HTMLInputElement).indeterminate ? 'some' : (box as HTMLInputElement).checked,
    )

test('“only” a body is the body with its members, and the box of a body says all, some or none of them', () => {
  const onChange = show({ only: ['sohr'] })
  expect(boxes()).toEqual([true, true, true, false])
  fireEvent.click(screen.getByRole('button', { name: 'only SOHR' }))
  fireEvent.click(screen.getByRole('button', { name: 'only SOHR, without its members' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '<b>Director</b>' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'SOHR' }))
  expect(onChange.mock.calls.map(([choice]) => choice)).toEqual([
    { only: ['sohr'] },
    { not: ['director', 'sana'] },
    { not: ['director', 'sana'] },
    { not: ['director', 'sana', 'sohr'] },
  ])
})

test('a body of which some are chosen is half checked, and a click chooses all of it', () => {
  const onChange = show({ not: ['director'] })
  expect(boxes()).toEqual(['some', true, false, true])
  fireEvent.click(screen.getByRole('checkbox', { name: 'SOHR' }))
  expect(onChange).toHaveBeenCalledWith(undefined)
})
