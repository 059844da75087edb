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

/** Reading that takes long, and ends when told. */
function slowDesk() {
  const file = { text: 'a', reads: [] as (string | undefined)[] }
  const told: string[] = []
  let end: () => void = () => undefined
  let clock = 0
  const kept = lastGood({
    state: async () => file.text,
    isLong: async () => true,
    read: async (before?: string) => {
      const text = file.text
      file.reads.push(before)
      if (before) await new Promise<void>((resolve) => (end = resolve))
      if (text.startsWith('broken')) throw new Error(text)
      return text
    },
    onChange: (change) => told.push('read' in change ? change.read : change.error.message),
    everyMs: 200,
    now: () => clock,
  })
  const edit = (text: string) => {
    file.text = text
    clock += 200
  }
  const wait = () => new Promise((next) => setImmediate(next))
  const ended = async () => {
    end()
    await wait()
    clock += 200
  }
  return { ...kept, edit, ended, told, file }
}

test('while what takes long is read, what was before is served, and the next change is read after it', async () => {
  const { get, edit, ended, told, file } = slowDesk()
  expect(await get()).toBe('a')
  edit('b')
  expect([await get(), await get()]).toEqual(['a', 'a'])
  edit('c')
  expect([await get(), file.reads]).toEqual(['a', [undefined, 'a']])
  await ended()
  expect([await get(), told]).toEqual(['b', ['b']])
  await ended()
  expect([await get(), told, file.reads]).toEqual(['c', ['b', 'c'], [undefined, 'a', 'b']])
})

test('what takes long and is wrong leaves what was before, and is told', async () => {
  const { get, edit, ended, told, problem } = slowDesk()
  await get()
  edit('broken: x')
  expect([await get(), problem()]).toEqual(['a', undefined])
  await ended()
  expect([await get(), problem(), told]).toEqual(['a', 'broken: x', ['broken: x']])
  edit('c')
  await get()
  await ended()
  expect([await get(), problem()]).toEqual(['c', undefined])
})
