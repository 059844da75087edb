import { z } from 'zod'
import {
  documentSchema,
  intervalSchema,
  normaliseText,
  sha256Schema,
  slug,
  webAddressSchema,
} from '#lib/model'
import { sentencesOf } from '#lib/reading'
import { likelyLanguage } from '#lib/util'
import { sha256 } from '#lib/util/sha256'
import { proposalSchema } from '../draft'

/** So many letters may a text of the desk have. */
export const TEXT_LETTERS = 400_000
/** A first line of more letters is no title. */
const TITLE_LETTERS = 160

/** What is read of a text before somebody codes it, for the details that it was read with. */
const readSchema = z.strictObject({
  outlet: z.string().min(1),
  published: intervalSchema,
  language: documentSchema.shape.language,
  proposals: z.record(z.string(), proposalSchema),
})
/** Proposals that were made before a text was taken up, and the details that they were made with. */
export type ReadBefore = z.infer<typeof readSchema>

/** A text that waits in the inbox for somebody to code it, as its file has it. */
export const waitingTextSchema = z.strictObject({
  /** The SHA-256 of the text, normalised: one text waits once. */
  key: sha256Schema,
  text: z.string().regex(/\S/),
  title: z.string().optional(),
  outlet: z.string().optional(),
  byline: z.string().optional(),
  published: intervalSchema.optional(),
  /** How the day is known; nobody has said where it is left out. */
  publishedBasis: documentSchema.shape.publishedBasis.optional(),
  publishedNote: z.string().min(1).optional(),
  language: documentSchema.shape.language,
  sentences: z.int().nonnegative(),
  url: webAddressSchema.optional(),
  /** The file or the address that it came from, and the SHA-256 of its bytes. */
  from: z.strictObject({
    name: z.string().min(1),
    sha256: sha256Schema,
    part: z.string().optional(),
    retrieved: z.iso.date().optional(),
  }),
  /** The id that its document was asked to have. */
  id: slug.optional(),
  /** Who put it there, and when. */
  by: z.string().min(1),
  at: z.iso.datetime(),
  read: readSchema.optional(),
})
/** A text that waits in the inbox for somebody to code it. */
export type WaitingText = z.infer<typeof waitingTextSchema>

/** What a file or a page holds: a text, and what it says of itself. */
type FoundText = {
  text: string
  title?: string
  outlet?: string
  byline?: string
  published?: string
  publishedBasis?: 'stated' | 'inferred'
  publishedNote?: string
  language?: string
  /** Where it was published, and the day on which an archive took it from there. */
  url?: string
  retrieved?: string
  part?: string
}

const filled = (text: string | undefined, most: number) => {
  const words = text?.replace(/\s+/g, ' ').trim().slice(0, most)
  return words === '' ? undefined : words
}

/** The language that a file names, where it is written as a tag; else by the letters of the text. */
function languageFor(named: string | undefined, text: string): string {
  const [first = '', second] = (named ?? '').split(/[-_]/)
  const tag = [first.toLowerCase(), ...(second?.length === 2 ? [second.toUpperCase()] : [])].join(
    '-',
  )
  return documentSchema.shape.language.safeParse(tag).success ? tag : likelyLanguage(text)
}

/** The first line, where it stands above the text as a heading does. */
function headingOf(text: string): string | undefined {
  const [line = '', ...rest] = text.trim().split('\n')
  const isHeading = line.length <= TITLE_LETTERS && !/[.!?؟。]\s*$/u.test(line)
  return isHeading && rest.some((one) => /\S/.test(one)) ? line.trim() : undefined
}

/** Where texts came from: the file, or the page at the end of its addresses and the day it was fetched. */
type CameFrom = { name: string; sha256: string; retrieved?: string; url?: string }

/**
 * Where the texts of a file came from, or those of a page that was fetched.
 * @param at the moment at which it was read
 */
export function cameFrom(
  { name, bytes, fetched }: { name: string; bytes: Uint8Array; fetched?: { addresses: string[] } },
  at: string,
): CameFrom {
  const url = fetched?.addresses.at(-1)
  return {
    name: url ?? name,
    sha256: sha256(bytes),
    ...(url !== undefined && { url, retrieved: at.slice(0, 10) }),
  }
}

/**
 * A text of a file or a page as it waits in the inbox: normalised, with title, outlet, byline, day and
 * language as far as the file tells them. What it does not tell is asked of whoever takes it up.
 * @throws RangeError in one sentence, which names the file, for a text that is none or too long
 */
export function waitingText(
  found: FoundText,
  { name, sha256: hash, ...came }: CameFrom,
  { by, at }: { by: string; at: string },
): WaitingText {
  const text = normaliseText(found.text)
  const url = webAddressSchema.safeParse(found.url).data ?? came.url
  const retrieved = found.retrieved ?? came.retrieved
  const where = found.part === undefined ? name : `${name}, text ${found.part}`
  if (text.trim() === '')
    throw new RangeError(`${where}: holds no words. Give a file with letters.`)
  if (text.length > TEXT_LETTERS)
    throw new RangeError(
      `${where}: has ${text.length} letters, and a text of the desk has at most ${TEXT_LETTERS}. Put its parts on the desk one by one.`,
    )
  const language = languageFor(found.language, text)
  const title = filled(found.title, 200) ?? headingOf(text)
  const [outlet, byline] = [filled(found.outlet, 120), filled(found.byline, 200)]
  const published = intervalSchema.safeParse(found.published).data
  const { publishedBasis, publishedNote } = found
  return {
    key: sha256(text),
    text,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(published && publishedBasis && { publishedBasis }),
    ...(published && publishedNote && { publishedNote }),
    language,
    sentences: sentencesOf(text, language).length,
    ...(url && { url }),
    from: {
      name,
      sha256: hash,
      ...(found.part !== undefined && { part: found.part }),
      ...(retrieved && { retrieved }),
    },
    by,
    at,
  }
}
