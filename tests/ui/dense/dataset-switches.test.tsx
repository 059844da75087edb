import type { Filter, View } from '#lib/filter'
import { DatasetSwitches } from '../../../app/ui/dense/beside/dataset-switches'
import { fireEvent, render, screen } from '../../render'
import { ANSWER, answering, pageBeside } from './beside'

const DATASETS = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Set ${id}`, rows: 9 }))
let Page: Awaited<ReturnType<typeof pageBeside>>['Page']
beforeAll(async () => {
  ;({ Page } = await pageBeside())
})

function shown(on: readonly string[] | undefined, filter: Filter = {}) {
  const set: Partial<View>[] = []
  render(
    <Page ids={on} filter={filter}>
      <DatasetSwitches datasets={DATASETS} setView={(v) => set.push(v)} />
    </Page>,
  )
  return set
}

test('a dataset is laid under the claims, and taken away', () => {
  answering(() => ANSWER)
  const set = shown(['b'])
  fireEvent.click(screen.getByLabelText('Set a'))
  fireEvent.click(screen.getByLabelText('Set b'))
  expect(set).toEqual([{ datasets: ['a', 'b'] }, { datasets: undefined }])
})

test('without one laid under them nothing is asked', async () => {
  const asked = answering(() => ANSWER)
  const set = shown(undefined)
  fireEvent.click(screen.getByLabelText('Set a'))
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(set).toEqual([{ datasets: ['a'] }])
  expect(asked).toEqual([])
})

test('it says how many of its rows the days show, and asks for nothing that is not shown', async () => {
  const asked = answering(() => ANSWER)
  shown(['a'], { happened: '2025-03-07' })
  expect(await screen.findByText(/4 of 9 rows\./)).toBeTruthy()
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/^\/dataset\/a\/beside\?happened=2025-03-07&axes=happened,/)
  expect(screen.getByText('Its own page').getAttribute('href')).toBe(
    '/dataset/a?happened=2025-03-07',
  )
})

test('filters that a dataset does not know are named, and not sent to it', async () => {
  const asked = answering(() => ANSWER)
  shown(['a'], { speaker: { only: ['sohr'] }, standing: { only: ['stated'] } })
  expect(
    await screen.findByText(/Not narrowed by speaker and how firmly: the dataset has none/),
  ).toBeTruthy()
  expect(asked[0]).toMatch(/^\/dataset\/a\/beside\?axes=/)
})

test('what is asked for and no row has is named', async () => {
  answering(() => ({ ...ANSWER, shown: 0, lacks: [{ facet: 'kind', values: ['control'] }] }))
  shown(['a'], { kind: { only: ['control'] } })
  expect(await screen.findByText(/0 of 9 rows\. No row has this kind: control\./i)).toBeTruthy()
})

test('no more are offered than have colours', () => {
  answering(() => ANSWER)
  shown(['a', 'b', 'c'])
  expect((screen.getByLabelText('Set d') as HTMLInputElement).disabled).toBe(true)
  expect((screen.getByLabelText('Set a') as HTMLInputElement).disabled).toBe(false)
})
