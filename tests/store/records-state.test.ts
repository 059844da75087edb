import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { recordsState } from '#lib/store'

const root = mkdtempSync(join(tmpdir(), 'claims-map-state-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const put = (file: string, text: string, second: number) => {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, second, second)
}

test('it is the same while nothing changes, and another after each change of a record', async () => {
  const states = new Set([await recordsState(root)])
  const changes = [
    () => put('project.json', '{}', 1),
    () => put('seeds/a.json', '{}', 1),
    () => put('seeds/a.json', '[]', 2),
    () => put('data/parties.json', '{}', 1),
    () => put('region/basemap.json', '{}', 1),
    () => put('private/former-names.json', '{}', 1),
    () => rmSync(join(root, 'seeds/a.json')),
  ]
  for (const change of changes) {
    change()
    const state = await recordsState(root)
    expect(states.has(state)).toBe(false)
    expect(await recordsState(root)).toBe(state)
    states.add(state)
  }
})

test('files that are no records are none of it', async () => {
  const state = await recordsState(root)
  put('notes.txt', 'x', 1)
  put('texts/a.txt', 'x', 1)
  put('data/datasets/a/columns.bin', 'x', 1)
  expect(await recordsState(root)).toBe(state)
})
