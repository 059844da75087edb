import { lastGood } from '../../app/server/last-good'

/** A file that is edited, a clock that is moved by hand, and what was told about changes. */
function desk(first: string) {
  const file = { text: first, reads: 0 }
  const told: string[] = []
  let clock = 0
  const kept = lastGood({
    state: async () => file.text,
    read: async () => {
      file.reads++
      if (file.text.startsWith('broken')) throw new Error(`1 issue:\n${file.text}\nmore`)
      return file.text
    },
    onChange: (change) => told.push('read' in change ? change.read : change.error.message),
    everyMs: 200,
    now: () => clock,
  })
  const edit = (text: string) => {
    file.text = text
    clock += 200
  }
  return { ...kept, edit, told, file, wait: (ms: number) => (clock += ms) }
}

test('what has changed is read once and served; what has not is not read again', async () => {
  const { get, edit, told, file, wait } = desk('a')
  expect([await get(), await get()]).toEqual(['a', 'a'])
  wait(1000)
  expect([await get(), file.reads, told]).toEqual(['a', 1, []])
  edit('b')
  expect([await Promise.all([get(), get()]), file.reads, told]).toEqual([['b', 'b'], 2, ['b']])
})

test('a look at the state holds for a while', async () => {
  const { get, file, wait } = desk('a')
  await get()
  file.text = 'b'
  wait(199)
  expect(await get()).toBe('a')
  wait(1)
  expect(await get()).toBe('b')
})

test('a broken edit keeps the last good and is told once, in a line, until it is mended', async () => {
  const { get, edit, told, problem } = desk('a')
  await get()
  expect(problem()).toBeUndefined()
  edit('broken: x')
  expect([await get(), await get(), told.length]).toEqual(['a', 'a', 1])
  expect(problem()).toBe('1 issue')
  edit('c')
  expect([await get(), problem(), told.length]).toEqual(['c', undefined, 2])
})

test('where nothing was ever good, each asker is told why, and a mended file is served', async () => {
  const { get, edit, told, problem } = desk('broken: x')
  await expect(get()).rejects.toThrow('broken: x')
  await expect(get()).rejects.toThrow('broken: x')
  expect([told, problem()]).toEqual([[], '1 issue'])
  edit('a')
  expect([await get(), problem()]).toEqual(['a', undefined])
})
