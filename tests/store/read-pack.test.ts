import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NEUTRAL_SETTINGS } from '#lib/model'
import { readPack } from '#lib/store'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-pack-'))
  mkdirSync(join(root, 'region'))
  writeFileSync(join(root, 'region/places.pack'), 'own')
  writeFileSync(join(root, 'other.pack'), 'other')
})
afterAll(() => rmSync(root, { recursive: true }))

const read = (pack?: string, own?: string) =>
  readPack(root, { ...NEUTRAL_SETTINGS, gazetteer: { ...(pack && { pack }) } }, own)

test('a project names its pack from its own folder, and GAZETTEER_PACK goes before it', async () => {
  expect(await read('region/places.pack')).toBe('own')
  expect(await read('region/places.pack', join(root, 'other.pack'))).toBe('other')
  expect(await read()).toBeUndefined()
  expect(await read(undefined, '')).toBeUndefined()
})

test('a pack that cannot be read is named with who names it', async () => {
  await expect(read('gone.pack')).rejects.toThrow(
    /^project\.json: gazetteer\.pack: '.*gone\.pack' cannot be read \(ENOENT\)\. .* take the field out\.$/,
  )
  await expect(read(undefined, '/nowhere')).rejects.toThrow(
    /^GAZETTEER_PACK: '\/nowhere' cannot be read/,
  )
})
