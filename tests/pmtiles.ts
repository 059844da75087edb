import { deflateSync, gzipSync } from 'node:zlib'

/**
 * A PMTiles file of version 3 to be made: one tile, which stands everywhere from zoom 0 to
 * `maxZoom`.
 */
type Made = { tile: Buffer; type: 1 | 2; maxZoom: number; metadata: object; gzipped?: boolean }

/** An unsigned number in base 128, as PMTiles' directories and protocol buffers write it. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
}

/**
 * Bytes of a PMTiles file, by hand from the specification: header, a directory of one run of tiles,
 * metadata, the tile.
 */
export function pmtiles({ tile, type, maxZoom, metadata, gzipped = false }: Made): Buffer {
  const pack = gzipped ? gzipSync : (bytes: Buffer) => bytes
  const everywhere = Array.from({ length: maxZoom + 1 }, (_, zoom) => 4 ** zoom).reduce(
    (sum, count) => sum + count,
    0,
  )
  const directory = pack(
    Buffer.from([
      ...varint(1),
      ...varint(0),
      ...varint(everywhere),
      ...varint(tile.length),
      ...varint(1),
    ]),
  )
  const json = pack(Buffer.from(JSON.stringify(metadata)))
  const header = Buffer.alloc(127)
  header.write('PMTiles', 0, 'latin1')
  header[7] = 3
  const sections = [directory.length, json.length, 0, tile.length]
  let offset = header.length
  sections.forEach((length, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16)
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16)
    offset += length
  })
  ;[everywhere, 1, 1].forEach((count, i) => header.writeBigUInt64LE(BigInt(count), 72 + i * 8))
  header.set([1, gzipped ? 2 : 1, 1, type, 0, maxZoom], 96)
  ;[-180, -85, 180, 85].forEach((degrees, i) => header.writeInt32LE(degrees * 1e7, 102 + i * 4))
  return Buffer.concat([header, directory, json, tile])
}

/** CRC-32 as PNG's chunks end with. */
function crc(bytes: Buffer): number {
  let value = -1
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

/** A PNG of one colour, 256 pixels square. */
export function onePicture(red: number, green: number, blue: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(256, 0)
  head.writeUInt32BE(256, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: 256 }, () => [red, green, blue]).flat()])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 256 }, () => row)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A vector tile with one layer that is all ground. */
export function oneGround(layer: string): Buffer {
  const field = (number: number, bytes: number[]) => [
    ...varint(number * 8 + 2),
    ...varint(bytes.length),
    ...bytes,
  ]
  const zigzag = (value: number) => varint(value < 0 ? -value * 2 - 1 : value * 2)
  const square = [9, 0, 0, 26, 4096, 0, 0, 4096, -4096, 0, 15].flatMap((value, i) =>
    [0, 3, 10].includes(i) ? varint(value) : zigzag(value),
  )
  const feature = [...varint(3 * 8), 3, ...field(4, square)]
  const body = [
    ...varint(15 * 8),
    2,
    ...field(1, [...Buffer.from(layer)]),
    ...field(2, feature),
    ...varint(5 * 8),
    ...varint(4096),
  ]
  return Buffer.from(field(3, body))
}
