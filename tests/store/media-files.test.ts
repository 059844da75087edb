import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { cleanImage, readFiles } from '#lib/store'
import { TRACE, hexHash, tracedPng } from '../media'

const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'claims-map-media-'))
  mkdirSync(join(root, 'media'))
  return root
}
/** Puts a file into a fresh `media/` and asks for it as it may be shown. */
function cleaned(file: string, bytes: Buffer, sha256 = hexHash(bytes)) {
  const root = folder()
  writeFileSync(join(root, 'media', file), bytes)
  return cleanImage(root, { file, sha256 })
}

/** An image of 40 x 20 with a camera's traces, lying on its side as phones write it. */
function traced(type: 'jpeg' | 'webp'): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#385' } })
    .withExif({
      IFD0: { ImageDescription: TRACE, Make: TRACE },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 10/1 56/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${TRACE}</a></x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    [type]()
    .toBuffer()
}

test('a project without media/ has none; hidden files and folders are passed over; the rest are known by content', async () => {
  const root = folder()
  expect((await readFiles('tests/fixtures/nowhere')).media).toEqual([])
  const [png, text] = [
    tracedPng([1, 2, 3]),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ]
  mkdirSync(join(root, 'media', 'inside'))
  for (const [name, bytes] of [
    ['b.jpg', png],
    ['a.svg', text],
    ['.hidden', text],
    ['empty', Buffer.alloc(0)],
  ] as const)
    writeFileSync(join(root, 'media', name), bytes)
  expect((await readFiles(root)).media).toEqual([
    { file: 'a.svg', sha256: hexHash(text) },
    { file: 'b.jpg', sha256: hexHash(png), type: 'png' },
    { file: 'empty', sha256: hexHash(Buffer.alloc(0)) },
  ])
})

test('a file that changes is read again', async () => {
  const root = folder()
  const path = join(root, 'media', 'a.png')
  const [one, two] = [tracedPng([1, 2, 3]), Buffer.concat([tracedPng([1, 2, 3]), Buffer.from('!')])]
  writeFileSync(path, one)
  expect((await readFiles(root)).media![0]!.sha256).toBe(hexHash(one))
  writeFileSync(path, two)
  expect((await readFiles(root)).media![0]!.sha256).toBe(hexHash(two))
})

test.each(['jpeg', 'webp'] as const)(
  'a %s leaves with its pixels upright and nothing else: no EXIF, no position, no XMP, no appended bytes',
  async (type) => {
    const bytes = Buffer.concat([await traced(type), Buffer.from(TRACE)])
    expect(bytes.toString('latin1').split(TRACE).length).toBeGreaterThan(2)
    const found = await cleaned(`a.${type}`, bytes)
    expect(found!.type).toBe(type === 'jpeg' ? 'jpg' : 'webp')
    const out = Buffer.from(found!.bytes)
    expect(out.toString('latin1')).not.toMatch(/Nobody|Exif|EXIF|xmpmeta|XMP|GPS/)
    const { exif, xmp, icc, iptc, orientation, width, height } = await sharp(out).metadata()
    expect({ exif, xmp, icc, iptc, orientation, width, height }).toEqual({ width: 20, height: 40 })
  },
)

test('a PNG leaves without text, EXIF and what stands behind its end', async () => {
  const bytes = tracedPng([200, 100, 50])
  expect(bytes.toString('latin1').split(TRACE)).toHaveLength(4)
  const out = Buffer.from((await cleaned('a.png', bytes))!.bytes)
  expect(out.toString('latin1')).not.toMatch(/Nobody|tEXt|eXIf/)
  const { data, info } = await sharp(out).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, ...data.subarray(0, 3)]).toEqual([32, 24, 200, 100, 50])
})

test.each([
  [
    'a drawing that may hold scripts',
    'a.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  [
    'a GIF',
    'a.png',
    Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  ],
  ['a broken picture', 'a.png', tracedPng([1, 2, 3]).subarray(0, 60)],
  ['an empty file', 'a.png', Buffer.alloc(0)],
])('%s is not shown', async (_, file, bytes) => {
  expect(await cleaned(file, bytes)).toBeUndefined()
})

test('a file that is not the one that was recorded is not shown, nor one that is missing', async () => {
  const bytes = tracedPng([1, 2, 3])
  expect(await cleaned('a.png', bytes)).toBeDefined()
  expect(await cleaned('a.png', bytes, '0'.repeat(64))).toBeUndefined()
  expect(await cleanImage(folder(), { file: 'a.png', sha256: hexHash(bytes) })).toBeUndefined()
})
