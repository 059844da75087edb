import type { ClaimStore, DatasetAbout } from '#lib/store'
import { linksWithin } from '../../app/server/dataset/links'

const about = (id: string, label: string) =>
  ({ id, label, rows: 3, format: 'csv' }) as unknown as DatasetAbout
const NEVER = 2 ** 31 - 1
let said: jest.SpyInstance
beforeEach(() => {
  said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => said.mockRestore())

/** A store whose answer the test gives, and how often it was asked. */
function slowStore() {
  const answers: { give: (all: DatasetAbout[]) => void; fail: (error: Error) => void }[] = []
  const store: Pick<ClaimStore, 'datasets'> = {
    datasets: () => new Promise((give, fail) => answers.push({ give, fail })),
  }
  return { store, answers }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('datasets are linked by label, and asked for anew every time', async () => {
  let all = [about('b', 'Beta'), about('a', 'Alpha')]
  const links = linksWithin(() => ({ datasets: async () => all }), NEVER)
  expect(await links()).toEqual([
    { id: 'a', label: 'Alpha', rows: 3 },
    { id: 'b', label: 'Beta', rows: 3 },
  ])
  all = []
  expect(await links()).toEqual([])
})

test('a store that does not answer holds up no page, is asked once at a time, and linked again once it answers', async () => {
  const { store, answers } = slowStore()
  const links = linksWithin(() => store, 300)
  expect(await Promise.all([links(), links()])).toEqual(['unanswered', 'unanswered'])
  expect(await links()).toBe('unanswered')
  expect(answers).toHaveLength(1)
  answers[0]!.give([about('a', 'Alpha')])
  await settled()
  const next = links()
  await settled()
  answers[1]!.give([about('a', 'Alpha')])
  expect(await next).toEqual([{ id: 'a', label: 'Alpha', rows: 3 }])
})

test('a store that fails, or cannot be opened, is no failure of the page, and the server says why', async () => {
  const { store, answers } = slowStore()
  const links = linksWithin(() => store, NEVER)
  const failing = links()
  await settled()
  answers[0]!.fail(new Error('DATABASE_URL: the server at nowhere does not answer.'))
  expect(await failing).toBe('unanswered')
  expect(said).toHaveBeenCalledWith(
    'Datasets cannot be listed. DATABASE_URL: the server at nowhere does not answer.',
  )
  expect(
    await linksWithin(() => {
      throw new Error('no such store')
    }, NEVER)(),
  ).toBe('unanswered')
})
