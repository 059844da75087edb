import type { Filter, View } from '#lib/filter'
import { DatasetSwitches } from '../../../app/ui/dense/beside/dataset-switches'
import { fireEvent, render, screen } from '../../render'

const DATASETS = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Set ${id}`, rows: 9 }))
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  globalThis.fetch = ((path: string) => {
    asked.push(path)
    const answer = { label: 'Set a', shown: 4, total: 9, unlocated: 0 }
    return Promise.resolve({ ok: true, json: () => Promise.resolve(answer) } as Response)
  }) as typeof fetch
})

function shown(on: readonly string[], filter: Filter = {}) {
  const set: Partial<View>[] = []
  render(
    <DatasetSwitches datasets={DATASETS} on={on} filter={filter} setView={(v) => set.push(v)} />,
  )
  return set
}

test('a dataset is laid under the claims, and taken away', () => {
  const set = shown(['b'])
  fireEvent.click(screen.getByLabelText('Set a'))
  fireEvent.click(screen.getByLabelText('Set b'))
  expect(set).toEqual([{ datasets: ['a', 'b'] }, { datasets: undefined }])
})

test('it says how many of its claims the days show, and asks for nothing that is not shown', async () => {
  shown(['a'], { happened: '2024-05-03', speaker: { only: ['sohr'] } })
  expect(await screen.findByText(/4 of 9 claims\./)).toBeTruthy()
  expect(asked).toEqual(['/dataset/a/summary?happened=2024-05-03'])
  expect(screen.getByText(/Sources, parties and contradictions are not chosen/)).toBeTruthy()
  expect(screen.getByText('Read them').getAttribute('href')).toBe('/dataset/a?happened=2024-05-03')
})

test('no more are offered than have colours', () => {
  shown(['a', 'b', 'c'])
  expect((screen.getByLabelText('Set d') as HTMLInputElement).disabled).toBe(true)
  expect((screen.getByLabelText('Set a') as HTMLInputElement).disabled).toBe(false)
})
