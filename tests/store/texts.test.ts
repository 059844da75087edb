import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '#lib/model'
import { readTexts } from '#lib/store'

const TEXT = 'The bakery opened — late.\n\nNobody said why.\n'
const document = (id: string, text: string) =>
  ({
    id,
    text: { sha256: createHash('sha256').update(text).digest('hex'), characters: text.length },
  }) as Document

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-map-texts-'))
  mkdirSync(join(folder, 'inside'))
  writeFileSync(join(folder, 'any-name.txt'), TEXT)
  writeFileSync(join(folder, 'other.txt'), 'A text of nobody here.')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a text is known by its hash, and nothing else of the folder is read out', async () => {
  expect(
    await readTexts(folder, [document('bakery', TEXT), document('missing', 'Another text.')]),
  ).toEqual(new Map([['bakery', TEXT]]))
})

test('one file serves every document of its hash', async () => {
  expect([...(await readTexts(folder, [document('a', TEXT), document('b', TEXT)])).keys()]).toEqual(
    ['a', 'b'],
  )
})

test('without a folder there are no texts; a folder that cannot be read is said with its path', async () => {
  expect(await readTexts(undefined, [document('bakery', TEXT)])).toEqual(new Map())
  await expect(readTexts(join(folder, 'nowhere'), [])).rejects.toThrow(
    /TEXTS_DIR: '.*nowhere' cannot be read \(ENOENT\)/,
  )
})
