import chardet from 'chardet'
import { byteLetters, isAscii, isUtf8, joinedBytes } from './bytes'
import type { Encodings } from './source'

/** So many bytes with other letters show the encoding of a text. */
const SAMPLE_BYTES = 65_536

/** What the bytes of a text say of its encoding and of its lines. */
export type TextSurvey = {
  encoding: string
  /** Whether lines end as on a Mac before 2001, with `\r` alone. */
  macLineEnds: boolean
}

/**
 * Looks at every byte of a text, a chunk at a time. A text of which most lines with letters beyond
 * ASCII are UTF-8 is UTF-8, and its other lines are broken. Else the encoding is judged by the
 * words that have such letters, among those that are known here.
 */
export function surveyText(encodings: Encodings): {
  take: (chunk: Uint8Array) => void
  end: () => TextSurvey
} {
  const words: Uint8Array[] = []
  let [held, size]: [Uint8Array, number] = [new Uint8Array(0), 0]
  let [good, bad, lineFeeds, returns] = [0, 0, 0, 0]
  let marked: string | undefined
  let first = true
  const line = (bytes: Uint8Array) => {
    if (isUtf8(bytes)) good++
    else bad++
    if (size < SAMPLE_BYTES) size += sampleInto(words, bytes)
  }
  /** Whole lines: most are ASCII or UTF-8 altogether, and are passed over as one. */
  const lines = (bytes: Uint8Array) => {
    if (isAscii(bytes)) return
    if (isUtf8(bytes)) {
      good += linesBeyondAscii(bytes)
      return
    }
    let from = 0
    while (from < bytes.length) {
      const feed = bytes.indexOf(10, from)
      const to = feed === -1 ? bytes.length : feed
      const part = bytes.subarray(from, to)
      if (part.some((byte) => byte > 127)) line(part)
      from = to + 1
    }
  }
  return {
    take(chunk) {
      const bytes = joinedBytes([held, chunk])
      if (first && bytes.length > 0) {
        marked = byMark(bytes)
        first = false
      }
      if (marked) return
      const end = bytes.lastIndexOf(10)
      const whole = end === -1 ? bytes.length : end + 1
      lineFeeds += end === -1 ? 0 : 1
      if (lineFeeds === 0) returns += bytes.includes(13) ? 1 : 0
      // A file without line ends must not gather in memory.
      held = end === -1 && bytes.length < SAMPLE_BYTES ? bytes : bytes.slice(whole)
      if (held !== bytes) lines(bytes.subarray(0, whole))
    },
    end() {
      if (marked) return { encoding: marked, macLineEnds: false }
      if (held.length > 0) {
        if (lineFeeds === 0) returns += held.includes(13) ? 1 : 0
        lines(held)
      }
      return {
        encoding: good >= bad ? 'utf-8' : judged(joinedBytes(words), encodings),
        macLineEnds: lineFeeds === 0 && returns > 0,
      }
    },
  }
}

/** How many lines have letters beyond ASCII. */
function linesBeyondAscii(bytes: Uint8Array): number {
  let [count, other] = [0, false]
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! > 127) other = true
    else if (bytes[i] === 10 && other) [count, other] = [count + 1, false]
  }
  return count + (other ? 1 : 0)
}

/** UTF-16 by its byte order mark, or by the zeros that it has in place of every other letter. */
function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 512)
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => i % 2 === odd && byte === 0).length)
  if (head.length < 16) return undefined
  if (zeros[1]! > head.length * 0.3 && zeros[0]! < head.length * 0.05) return 'utf-16le'
  if (zeros[0]! > head.length * 0.3 && zeros[1]! < head.length * 0.05) return 'utf-16be'
  return undefined
}

/** What stands between two words of the sample. */
const BLANK = new Uint8Array([32])

/** Adds the words of a line that have letters beyond ASCII, and says how many bytes they take. */
function sampleInto(words: Uint8Array[], line: Uint8Array): number {
  let [from, other, added] = [0, false, 0]
  for (let i = 0; i <= line.length; i++) {
    const byte = line[i]
    const ends = byte === undefined || byte < 65 || (byte > 90 && byte < 97) || byte === 124
    if (byte !== undefined && byte > 127) other = true
    if (!ends) continue
    if (other) {
      words.push(line.slice(from, i), BLANK)
      added += i - from + 1
    }
    ;[from, other] = [i + 1, false]
  }
  return added
}

/** What the detector calls by the name of a standard is, in files, what Windows makes of it. */
const AS_WINDOWS: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-6': 'iso-8859-6',
  ascii: 'windows-1252',
}

/**
 * A letter between two Latin ones that Windows-1252 has no letter for: MacRoman has its accented
 * letters there. 0x92 is the apostrophe of Windows.
 */
const MAC_ROMAN = /[a-z](?:[\x80-\x91\x93-\x99\x9b\x9d\x9f])[a-z]/i

/** Encodings that statistics of letters miss in short texts. */
const RESCUE = ['windows-1251', 'koi8-u', 'cp866', 'iso-8859-5', 'windows-1256', 'windows-1252']
/** So many words of a text in the right encoding look like words, and fewer in a wrong one. */
const WORDLY = 0.8
const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Greek'].map(
  (script) => new RegExp(`^[\\p{Script=${script}}\\p{M}]+$`, 'u'),
)

/** How many words of a text are of one script, in small letters but for the first. */
function wordShare(text: string): number {
  const words = text.split(/[^\p{L}\p{M}\uFFFD]+/u).filter((word) => word.length > 1)
  const good = words.filter(
    (word) => /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+$/u.test(word) && SCRIPTS.some((one) => one.test(word)),
  )
  return words.length === 0 ? 1 : good.length / words.length
}

function judged(sample: Uint8Array, { knows, decoder }: Encodings): string {
  const found = chardet
    .analyse(sample)
    .filter(({ confidence }) => confidence > 0)
    .map(({ name }) => name.toLowerCase())
  const [name = 'ascii'] = found
  const latin = ['iso-8859-1', 'windows-1252', 'ascii', 'windows-1250', 'iso-8859-2'].includes(name)
  if (latin && MAC_ROMAN.test(byteLetters(sample))) return 'macroman'
  const best = AS_WINDOWS[name] ?? name
  const share = (encoding: string) => {
    const read = decoder(encoding)
    return wordShare(read.write(sample) + read.end())
  }
  if (!knows(best)) return 'windows-1252'
  const mine = share(best)
  if (mine >= WORDLY) return best
  const others = [...RESCUE, ...found].filter(knows).map((one) => ({ one, words: share(one) }))
  const better = others.sort((a, b) => b.words - a.words)[0]!
  return better.words >= WORDLY ? better.one : best
}

const utf8 = new TextEncoder()

/** The chunks of a text as UTF-8 with line feeds, whatever it was written in. */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, macLineEnds }: TextSurvey,
  encodings: Encodings,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8' || encoding === 'utf8') {
    for await (const chunk of chunks) yield macLineEnds ? withFeeds(chunk) : chunk
    return
  }
  const decoder = encodings.decoder(encoding)
  const encoded = (text: string) => {
    const bytes = utf8.encode(text)
    return macLineEnds ? withFeeds(bytes) : bytes
  }
  for await (const chunk of chunks) yield encoded(decoder.write(chunk))
  const rest = decoder.end()
  if (rest) yield encoded(rest)
}

const withFeeds = (chunk: Uint8Array) => chunk.map((byte) => (byte === 13 ? 10 : byte))
