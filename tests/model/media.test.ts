import { archiveSchema, documentSchema, imageFileOf, mediaSchema, publicMedia } from '#lib/model'
import type { Media } from '#lib/model'
import { hostOf } from '#lib/views'

const HASH = 'a'.repeat(64)
const said = { graphic: false, identifying: false }
const image = { kind: 'image', file: 'a.png', sha256: HASH, ...said } as const
const problems = (schema: typeof mediaSchema | typeof archiveSchema, record: object) =>
  schema.safeParse(record).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

test.each([
  ['an address', { kind: 'video', url: 'https://a.example/1', ...said }],
  ['an archive alone', { kind: 'document', archive: 'http://a.example/1', ...said }],
  ['a file with its hash', image],
  [
    'words alone, where it would identify somebody',
    { kind: 'image', shows: 'A face.', graphic: false, identifying: true },
  ],
  ['nothing but its kind, where it would', { kind: 'image', graphic: true, identifying: true }],
])('media may be %s', (_, record) => {
  expect(problems(mediaSchema, record)).toBeUndefined()
})

test.each([
  [
    'nothing to follow',
    { kind: 'image', shows: 'A road.', ...said },
    /: needs a url, an archive or a file/,
  ],
  ['a file without a hash', { ...image, sha256: undefined }, /^sha256: a file needs its sha256/],
  ['a hash in capitals', { ...image, sha256: HASH.toUpperCase() }, /^sha256: not a SHA-256/],
  ['a short hash', { ...image, sha256: HASH.slice(1) }, /^sha256: not a SHA-256/],
  [
    'nobody having said whether it is graphic',
    { ...image, graphic: undefined },
    /^graphic: say true or false/,
  ],
  [
    'nobody having said whether it identifies',
    { ...image, identifying: undefined },
    /^identifying: say true or false/,
  ],
  [
    'a script for an address',
    { kind: 'image', url: 'javascript:alert(1)', ...said },
    /^url: not a web address/,
  ],
  [
    'a file of a disk for an address',
    { kind: 'image', url: 'file:///etc/passwd', ...said },
    /^url: not a web address/,
  ],
  ['a path for a file', { ...image, file: '../secret.png' }, /^file: not the name of a file/],
  ['a folder for a file', { ...image, file: 'a/b.png' }, /^file: not the name of a file/],
  ['a path of Windows for a file', { ...image, file: 'a\\b.png' }, /^file: not the name of a file/],
  ['a hidden file', { ...image, file: '.env' }, /^file: not the name of a file/],
  [
    'an inferred time without a note',
    { ...image, taken: { time: '2025-03-07', basis: 'inferred' } },
    /^taken.note: an inferred time needs a note/,
  ],
  [
    'a geolocation without a place',
    { ...image, geolocated: { by: 'a', confidence: 'certain' } },
    /^geolocated: a geolocation needs a place or a point/,
  ],
  [
    'a geolocation by nobody',
    { ...image, geolocated: { place: 'a', confidence: 'certain' } },
    /^geolocated.by/,
  ],
  [
    'a geolocation that does not say how sure',
    { ...image, geolocated: { place: 'a', by: 'a' } },
    /^geolocated.confidence/,
  ],
])('media are refused for %s', (_, record, message) => {
  expect(problems(mediaSchema, record)).toEqual([expect.stringMatching(message)])
})

test.each([
  [{ url: 'https://web.archive.org/web/2025/https://a.example/' }, true],
  [{ file: 'page.wacz', sha256: HASH }, true],
  [{}, false],
  [{ file: 'page.wacz' }, false],
  [{ sha256: HASH }, false],
  [{ url: 'https://a.example/', file: 'page.wacz', sha256: HASH }, false],
  [{ url: 'https://a.example/', sha256: HASH }, false],
])('a kept copy is a web archive or a file with its hash: %j is %s', (record, good) => {
  expect(archiveSchema.safeParse(record).success).toBe(good)
})

test('the day of retrieval is a day of the calendar', () => {
  const day = (retrieved: string) =>
    documentSchema
      .safeParse({ retrieved })
      .error!.issues.filter(({ path }) => path[0] === 'retrieved').length
  expect(
    ['2025-03-07', '2025-02-30', '2025-03', '2025-03-07/2025-03-08', 'Friday'].map(day),
  ).toEqual([0, 1, 1, 1, 1])
})

test('of media that would identify somebody only what they are and show is public; others stay as they are', () => {
  const full: Media = {
    ...image,
    shows: 'A face.',
    url: 'https://a.example/1',
    archive: 'https://b.example/1',
    taken: { time: '2025-03-07', basis: 'stated' },
    geolocated: { point: [35.9, 35.1], by: 'a', confidence: 'certain' },
  }
  expect(publicMedia(full)).toBe(full)
  const hidden = publicMedia({ ...full, identifying: true })
  expect(hidden).toEqual({ kind: 'image', shows: 'A face.', graphic: false, identifying: true })
  expect(mediaSchema.safeParse(hidden).success).toBe(true)
})

test.each([
  ['an image with its hash', image, 'png'],
  ['one under another ending', { ...image, file: 'a.b.webp' }, 'webp'],
  ['what would identify somebody', { ...image, identifying: true }, undefined],
  ['a video', { ...image, kind: 'video' as const }, undefined],
  ['an image of another type', { ...image, file: 'a.gif' }, undefined],
  ['an ending without its dot', { ...image, file: 'png' }, undefined],
  ['an address alone', { kind: 'image' as const, ...said }, undefined],
  ['a file without a hash', { kind: 'image' as const, file: 'a.png', ...said }, undefined],
])('the image of %s', (_, media, type) => {
  expect(imageFileOf(media)?.type).toBe(type)
})

test.each([
  ['https://bbc.example/news', 'bbc.example'],
  ['http://a.example:8080/x', 'a.example:8080'],
  ['https://bank.example@evil.example/login', 'evil.example'],
  ['https://пример.example/', 'xn--e1afmkfd.example'],
])('a link to %s names the host %s', (address, host) => {
  expect(hostOf(address)).toBe(host)
})
