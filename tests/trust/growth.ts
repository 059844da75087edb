import { checkProject, readFormerNames, traceFinder, withNames } from '#lib/check'
import { fold } from '#lib/gazetteer'
import { knownOf, parseQuery } from '#lib/filter'
import { normaliseText } from '#lib/model'
import { readText } from '#lib/reading'
import { readFiles } from '#lib/store'
import { readVersions } from '#lib/versions'
import { clientOf } from '../../app/server/http/costly-routes'
import { plainAnswer } from '../../app/server/http/plain-answer'
import { readDatasetParams } from '../../app/server/dataset/params'
import { holdsAddress, isAddress } from '../../lib/check/protection/addresses'
import { ownProject } from '../project'
import type { Trial } from './trial'

/** How much longer five times as much may take. */
const MOST = 8
const TIMES = 5
/** A measurement is long enough to be told from noise, in milliseconds, and no input longer than this. */
const [LONG_MS, MOST_LETTERS] = [10, 250_000]

/** How often a suspicion is measured; the least ratio counts. */
const MEASURED_AGAIN = 6

/** What texts are made of: pieces that make careless patterns go back over them again and again. */
const PIECES: Record<string, string> = {
  letters: 'a',
  spaces: ' ',
  lines: '\n',
  digits: '7',
  quotes: '"\'',
  brackets: '<([{',
  commas: 'a,',
  amounts: '12 Aa ',
  percents: '%41',
  marks: 'á',
  arabic: 'وال',
  sentences: 'On Friday 12 people were killed near the town, a monitor said. ',
  street: 'street ',
  dots: 'a.',
  dashes: 'a-',
  slashes: '../',
}

/** Everything that reads a stranger's text, by name. What it refuses counts as read. */
async function readers(): Promise<Record<string, (text: string) => unknown>> {
  const { map, gazetteer } = await ownProject()
  const known = knownOf(map)
  const find = traceFinder(
    withNames(readFormerNames({ file: '', text: '' })!, 'witness-1', ['Quill Vormark']),
  )
  const raw = await readFiles('.')
  const document = { id: 'text', published: '2025-03-07' }
  return {
    'a query': (text) =>
      parseQuery(new URLSearchParams(`q=${text}&kind=${text}&at=${text}`), known),
    'many parameters': (text) =>
      parseQuery(new URLSearchParams(text.replace(/../gs, '$&=1&')), known),
    'parameters of datasets': (text) =>
      readDatasetParams(`http://x/?box=${encodeURIComponent(text)}`, ['filter', 'box', 'zoom']),
    'an address': (text) => plainAnswer('GET', `/${text}`),
    'a forwarded client': (text) => clientOf('::1', text),
    'a name of a place': (text) => gazetteer.resolve(text.slice(0, 400)),
    'a folded name': (text) => fold(text),
    'names of witnesses': (text) => find(text),
    'words for a place': (text) => isAddress(text),
    'a sentence': (text) => holdsAddress(text),
    'a normalised text': (text) => normaliseText(text),
    'a text that is read': (text) => readText(text, { document, language: 'en' }),
    'a text in Arabic': (text) => readText(text, { document, language: 'ar' }),
    versions: (text) => readVersions(text),
    'a file of sources': (text) =>
      checkProject({ ...raw, seeds: [], sources: { ...raw.sources, text } }),
  }
}

/** Milliseconds of computing so far, which do not run while others have the processor. */
function computing(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The fewest milliseconds of computing of three times. What is refused is answered as well. */
function timed(read: (text: string) => unknown, text: string): number {
  let least = Infinity
  for (let i = 0; i < 3; i++) {
    const start = computing()
    try {
      read(text)
    } catch (error) {
      if (!(error instanceof Error)) throw error
    }
    least = Math.min(least, computing() - start)
  }
  return least
}

/**
 * What reads texts of strangers takes at most eight times as long for five times as much, whatever
 * the text is made of. `count` is how many pairs of a reader and a text are tried.
 */
export const growth: Trial = {
  count: 240,
  async run(count, random) {
    const pairs = Object.entries(await readers()).flatMap(([name, read]) =>
      Object.entries(PIECES).map(([of, piece]) => ({ name: `${name} of ${of}`, read, piece })),
    )
    for (let i = pairs.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[pairs[i], pairs[j]] = [pairs[j]!, pairs[i]!]
    }
    const broken: string[] = []
    let [measured, most, worst] = [0, 0, '']
    for (const { name, read, piece } of pairs.slice(0, count)) {
      // As long as it takes to be measured; what is fast at any length has nothing to grow.
      let [letters, time] = [1000, timed(read, piece.repeat(1000))]
      while (time < LONG_MS && letters * piece.length < MOST_LETTERS / TIMES) {
        letters *= 2
        time = timed(read, piece.repeat(letters))
      }
      if (time < LONG_MS) continue
      measured++
      let ratio = timed(read, piece.repeat(letters * TIMES)) / time
      // What grows too fast does so each time it is measured; a busy machine does not.
      for (let again = 1; ratio > MOST && again < MEASURED_AGAIN; again++)
        ratio = Math.min(
          ratio,
          timed(read, piece.repeat(letters * TIMES)) / timed(read, piece.repeat(letters)),
        )
      if (ratio > most) [most, worst] = [ratio, name]
      if (ratio > MOST)
        broken.push(
          `${name}: ${letters * piece.length} letters in ${Math.round(time)} ms, five times as many in ${ratio.toFixed(1)} times that`,
        )
    }
    return {
      seen: `${measured} long enough to measure; at most ${most.toFixed(1)} × (${worst})`,
      broken,
    }
  },
}
