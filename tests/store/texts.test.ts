import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '#lib/model'
import { readTextFile, readTexts } from '#lib/store'

const TEXT = 'The bakery opened — late.\n\nNobody said why.\n'
/** A text as a program of Windows saves it, and as claims are coded from it. */
const SAVED = '\uFEFFThe ferry\u00A0sailed.\r\nIt was late.\r\n'
const NORMALISED = 'The ferry sailed.\nIt was late.\n'
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
  writeFileSync(join(folder, 'saved.txt'), SAVED)
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0xff, 0xd8, 0xff]))
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

test('a text is normalised before it is known by its hash, however its file was saved', async () => {
  expect(
    await readTexts(folder, [document('ferry', NORMALISED), document('as saved', SAVED)]),
  ).toEqual(new Map([['ferry', NORMALISED]]))
})

test('a file of text is read with the hash of what lies there', async () => {
  expect(await readTextFile(join(folder, 'saved.txt'))).toEqual({
    text: NORMALISED,
    raw: createHash('sha256').update(SAVED).digest('hex'),
  })
  await expect(readTextFile(join(folder, 'gone.txt'))).rejects.toThrow(
    /'.*gone.txt' cannot be read \(ENOENT\). Name a file that holds a text./,
  )
  await expect(readTextFile(join(folder, 'picture.txt'))).rejects.toThrow(
    /'.*picture.txt' is not UTF-8. Save the text as UTF-8./,
  )
})
