import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Media } from '#lib/model'

/** What a camera wrote into the files below, which must never come out again. */
export const TRACE = 'taken by Nobody Atall at 35.1823 N 35.9487 E'

/** The checksum of PNG (ISO 3309). Node has it from 20.15 on only. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

const [WIDTH, HEIGHT] = [32, 24]

/**
 * A small PNG of one colour with traces in it: in a text chunk, in the chunk of EXIF data, and in
 * bytes behind the end of the picture.
 */
export function tracedPng(colour: readonly [red: number, green: number, blue: number]): Buffer {
  const row = Buffer.from([0, ...Array.from({ length: WIDTH }, () => colour).flat()])
  const pixels = Buffer.concat(Array.from({ length: HEIGHT }, () => row))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([uint32(WIDTH), uint32(HEIGHT), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('tEXt', Buffer.from(`Comment\0${TRACE}`, 'latin1')),
    chunk('eXIf', Buffer.from(`II*\0\b\0\0\0\0\0${TRACE}`, 'latin1')),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(TRACE, 'latin1'),
  ])
}

/** The SHA-256 of some bytes, as hex. */
export const hexHash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Where media are said to have been published: names that nobody can own. */
export const HOSTS = {
  open: 'photos.example',
  graphic: 'channel.example',
  hidden: 'witness.example',
  remote: 'video.example',
  document: 'gull.example',
  archive: 'archive.example',
} as const

/**
 * Writes files into a project's `media/` and gives the media records that name them: an image to
 * see, a graphic one, one that would identify somebody, a video that is kept, and one that is an
 * address alone.
 * @param by the source id of who found where they were taken.
 */
export function writeMedia(
  folder: string,
  by: string,
): Record<'open' | 'graphic' | 'hidden' | 'video' | 'remote', Media> {
  mkdirSync(join(folder, 'media'), { recursive: true })
  const kept = (file: string, bytes: Buffer) => {
    writeFileSync(join(folder, 'media', file), bytes)
    return { file, sha256: hexHash(bytes) }
  }
  const unmarked = { graphic: false, identifying: false }
  return {
    open: {
      ...unmarked,
      kind: 'image',
      shows: 'A <b>queue</b> before a bakery.',
      url: `https://${HOSTS.open}/1`,
      archive: `https://${HOSTS.archive}/photos/1`,
      ...kept('queue.png', tracedPng([40, 90, 160])),
      taken: { time: '2025-03-07', basis: 'inferred', note: 'The shadows are those of noon.' },
      geolocated: { place: 'baniyas', point: [35.9487, 35.1823], by, confidence: 'likely' },
    },
    graphic: {
      ...unmarked,
      kind: 'image',
      shows: 'A spilt loaf.',
      url: `https://${HOSTS.graphic}/2`,
      ...kept('loaf.png', tracedPng([160, 40, 40])),
      graphic: true,
    },
    hidden: {
      kind: 'image',
      shows: 'A singer.',
      url: `https://${HOSTS.hidden}/3`,
      ...kept('face-of-a-singer.png', tracedPng([90, 160, 40])),
      taken: { time: '2025-03-06', basis: 'stated' },
      geolocated: { point: [35.8711, 34.8899], by, confidence: 'certain' },
      graphic: false,
      identifying: true,
    },
    video: {
      ...unmarked,
      kind: 'video',
      shows: 'A song.',
      ...kept('song.mp4', Buffer.from(`ftypisom ${TRACE}`)),
    },
    remote: {
      ...unmarked,
      kind: 'video',
      url: `https://${HOSTS.remote}/watch?v=4`,
    },
  }
}
