import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { fold } from '#lib/gazetteer'
import { slug } from '#lib/model'
import type { RawFile } from '#lib/model'

const fileSchema = z.strictObject({
  about: z.string(),
  /** Random, so that no list of hashed names made elsewhere fits. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
  names: z.array(
    z.strictObject({
      /** Whose name it was, by the id that the source has now. */
      source: slug,
      /** The number of words of the name: how many of a text are tried together. */
      words: z.number().int().positive(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

/** `private/former-names.json`: the names of protected sources, as salted hashes only. */
export type FormerNames = z.infer<typeof fileSchema>

const ABOUT =
  'Names that protected sources had, as HMAC-SHA-256 of their folded words. Whoever has this file can try names: it is never served, exported or committed.'

/**
 * Reads the file; an empty text is a project without one. `undefined` where it is not as `npm run
 * protect` wrote it.
 */
export function readFormerNames({ text, problem }: RawFile): FormerNames | undefined {
  if (problem) return undefined
  if (text === '') return { about: ABOUT, salt: randomBytes(32).toString('hex'), names: [] }
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** A word of a text: folded as the gazetteer folds spellings, and where it stands. */
type Word = { word: string; start: number; end: number }

/** Letters, digits and marks, with the quotes and marks that fold to nothing between them. */
const WORD = /[\p{L}\p{N}\p{M}'’‘ʻʼʿʾ`´ˊˋ′ـ]+/gu
/**
 * Characters that nobody sees, as PDFs and web pages put them within words and between them: soft
 * hyphens, joiners, spaces of no width, marks of direction.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
/** The same words, where what nobody sees does not part them. */
const WORD_ACROSS = new RegExp(WORD.source.replace('[', '[\\p{Default_Ignorable_Code_Point}'), 'gu')
/** The English possessive, which is no part of a name. */
const POSSESSIVE = /['’]s$/i

function wordsBy(pattern: RegExp, text: string): Word[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, index }) =>
    fold(whole.replace(UNSEEN, '').replace(POSSESSIVE, ''))
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ word, start: index, end: index + whole.length })),
  )
}

/** The words of a text; of one with characters that nobody sees, as parted by them and as not. */
const readings = (text: string): Word[][] => [
  wordsBy(WORD, text),
  ...(text.search(UNSEEN) < 0 ? [] : [wordsBy(WORD_ACROSS, text)]),
]

/** Arabic letters that are written onto the word after them: and, so, by, to, like. */
const PROCLITIC = /^[وفبلك](?=\p{L}{2})/u

const hashOf = (words: string, salt: string) =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(words).digest('hex')

/**
 * The file with more names of a source, each once: as its words, and run together as handles and
 * file names write it.
 */
export function withNames(
  file: FormerNames,
  source: string,
  names: readonly string[],
): FormerNames {
  const sequences = names.flatMap(readings).flatMap((read) => {
    const words = read.map(({ word }) => word)
    return words.length === 0 ? [] : [words.join(' '), words.join('')]
  })
  const added = [...new Set(sequences)].map((words) => ({
    source,
    words: words.split(' ').length,
    hash: hashOf(words, file.salt),
  }))
  const known = new Set(file.names.map(({ hash }) => hash))
  return { ...file, names: [...file.names, ...added.filter(({ hash }) => !known.has(hash))] }
}

/** Where a former name stands in a text, and whose it was. */
export type Trace = { source: string; start: number; end: number }

/** Sequences of words whose hashes are remembered. */
const MOST_TRIED = 500_000

/** Makes a function that finds former names in texts, whatever their case, accents or forms. */
export function traceFinder({ salt, names }: FormerNames): (text: string) => Trace[] {
  const sourceOf = new Map(names.map(({ hash, source }) => [hash, source]))
  const lengths = [...new Set(names.map(({ words }) => words))]
  // Records say the same words over and over, and a hash takes longer than a look-up.
  const tried = new Map<string, string | undefined>()
  const ownerOf = (sequence: string): string | undefined => {
    if (tried.size > MOST_TRIED) tried.clear()
    if (!tried.has(sequence)) tried.set(sequence, sourceOf.get(hashOf(sequence, salt)))
    return tried.get(sequence)
  }
  const tracesIn = (words: readonly Word[]): Trace[] =>
    words.flatMap(({ start }, i) =>
      lengths.flatMap((length) => {
        const said = words.slice(i, i + length)
        if (said.length < length) return []
        const sequence = said.map(({ word }) => word).join(' ')
        const source = ownerOf(sequence) ?? ownerOf(sequence.replace(PROCLITIC, ''))
        return source === undefined ? [] : [{ source, start, end: said.at(-1)!.end }]
      }),
    )
  return (text) => {
    const [parted, ...joined] = readings(text).map(tracesIn)
    const isNew = (trace: Trace) =>
      !parted!.some(({ start, end }) => start < trace.end && trace.start < end)
    return [...parted!, ...joined.flat().filter(isNew)]
  }
}

/** The text with every former name as `…`, for messages. */
export function masked(text: string, find: (text: string) => Trace[]): string {
  const traces = find(text).sort((a, b) => b.start - a.start)
  let [kept, rest] = ['', text]
  for (const { start, end } of traces)
    [kept, rest] = [`…${rest.slice(Math.min(end, rest.length))}${kept}`, rest.slice(0, start)]
  return rest + kept
}
