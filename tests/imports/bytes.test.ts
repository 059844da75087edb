import { isAscii as nodeAscii, isUtf8 as nodeUtf8 } from 'node:buffer'
import { isAscii, isUtf8, joinedBytes } from '../../lib/imports/files/bytes'
import { ICONV } from '../../lib/imports/disk/iconv-encodings'
import { WEB_ENCODINGS } from '../../lib/imports/web/web-encodings'
import { fc } from '../property'

const edges = fc.constantFrom(
  ...[0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4],
  ...[0xf5, 0xff],
)
const bytes = fc
  .array(fc.oneof(edges, fc.integer({ min: 0, max: 255 })), { maxLength: 12 })
  .map((list) => Uint8Array.from(list))

test('bytes are ASCII and UTF-8 where Node says so', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      expect([isAscii(some), isUtf8(some)]).toEqual([nodeAscii(some), nodeUtf8(some)])
    }),
    { numRuns: 3000 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isUtf8(new TextEncoder().encode(text))).toBe(true)
    }),
  )
})

test('parts of bytes are joined in order', () => {
  fc.assert(
    fc.property(fc.array(bytes), (parts) => {
      expect([...joinedBytes(parts)]).toEqual(parts.flatMap((part) => [...part]))
    }),
  )
})

test.each([
  ['windows-1252', 'Aleppo, Café “x”'],
  ['windows-1256', 'قرية جبلة'],
  ['windows-1251', 'Харків'],
  ['utf-16le', 'حلب'],
  ['macroman', 'Éé'],
])('a browser reads %s as a disk does, however it is cut', (encoding, text) => {
  const written = new Map([
    [
      'windows-1252',
      [
        0x41, 0x6c, 0x65, 0x70, 0x70, 0x6f, 0x2c, 0x20, 0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78,
        0x94,
      ],
    ],
    ['windows-1256', [0xde, 0xd1, 0xed, 0xc9, 0x20, 0xcc, 0xc8, 0xe1, 0xc9]],
    ['windows-1251', [0xd5, 0xe0, 0xf0, 0xea, 0xb3, 0xe2]],
    ['utf-16le', [0x2d, 0x06, 0x44, 0x06, 0x28, 0x06]],
    ['macroman', [0x83, 0x8e]],
  ]).get(encoding)!
  for (const known of [ICONV, WEB_ENCODINGS]) {
    expect(known.knows(encoding)).toBe(true)
    expect(known.knows('klingon')).toBe(false)
    const decoder = known.decoder(encoding)
    const parts = written.map((byte) => decoder.write(Uint8Array.of(byte)))
    expect(parts.join('') + decoder.end()).toBe(text)
  }
})
