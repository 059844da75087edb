import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { sha256 } from '#lib/util/sha256'
import { applyChanges, changeSchema, undone } from './changes'
import type { AskedChange, DraftChange } from './changes'
import { coderId } from './coder-id'
import { draftBodySchema } from './draft'
import type { DeskDraft, DraftBody } from './draft'
import { FAULTS } from './planted/faults'

/** What a line of history is of: a command of a coder, or what the desk noticed itself. */
const lineSchema = z.strictObject({
  n: z.int().positive(),
  /** Moment of UTC. */
  at: z.iso.datetime(),
  coder: z.string().min(1),
  /** Who did it, where it is not the coder whose draft it is. */
  by: z.string().min(1).optional(),
  did: z.string().min(1),
  /** How long the coder took for it, in milliseconds, as far as the page knows. */
  took: z.int().nonnegative(),
  /** How many keys were pressed for it, letters included, as far as the page knows. */
  keys: z.int().nonnegative().optional(),
  changes: z.array(changeSchema),
  /** That the line is of the decided draft, and not of the coder's own one. */
  of: z.literal('decided').optional(),
  /** The SHA-256 of the file that was published, from when it is shown, and what was said of it. */
  published: z
    .strictObject({
      sha256: z.string(),
      from: z.iso.datetime().optional(),
      note: z.string().optional(),
    })
    .optional(),
  /** Why a published document was withdrawn; the hash is that of its file since then. */
  withdrawn: z.strictObject({ sha256: z.string(), why: z.string() }).optional(),
  /**
   * Which proposals were wrong on purpose, in what, what became of each by then, and the key of the
   * one that takes its place.
   */
  planted: z
    .array(
      z.strictObject({
        proposal: z.string(),
        fault: z.enum(FAULTS),
        became: z.enum(['accepted', 'edited', 'rejected', 'untouched']),
        as: z.string().optional(),
      }),
    )
    .optional(),
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
/** A line of `history/<document>.ndjson`: who did what when, with the hash of the line before. */
export type HistoryLine = z.infer<typeof lineSchema>
/** What a new line says; its number and its chain follow from those before it. */
export type NewLine = Omit<HistoryLine, 'n' | 'previous'>

/** The first line of a coder's draft, by which all of it began. */
export const BEGUN = 'begin'
/** What a line is called that takes the last command back. */
export const UNDO = 'undo'

/** What a line is called by which a speaker lost its name, in all lines before it as well. */
export const PROTECTED = 'protect'
/** What a line is called by which claims went into the records. */
export const PUBLISHED = 'publish'
/** What a line is called by which a document left the pages. */
export const WITHDRAWN = 'withdraw'
/** What a line is called by which a coder says that nothing is left to decide. */
export const FINISHED = 'finish'
/** What a line is called by which a coder is told which proposals were wrong on purpose. */
export const OPENED = 'planted'
/** Lines that change nothing in a draft and are written all the same. */
export const WITHOUT_CHANGES: readonly string[] = [PUBLISHED, WITHDRAWN, FINISHED]

/** Whose draft it is: a coder's, by their own name for files, or the one that was decided of two. */
export type Seat = string
/** The seat of the draft that was decided of two; no coder's name for files has a sign in it. */
export const DECIDED: Seat = '+decided'
/** The seat whose draft a line changes. */
export const seatOf = ({ of, coder }: Pick<HistoryLine, 'of' | 'coder'>): Seat =>
  of ? DECIDED : coderId(coder)

/** A history as far as it is whole: its lines, their texts, and how much was cut off at its end. */
export type DraftHistory = { lines: HistoryLine[]; texts: string[]; torn: string }

/**
 * Reads a history. What stands after the last line end was never acknowledged to anybody, since a
 * line is answered for once it is written whole: a killed server leaves it.
 * @throws Error that names the line where the chain is broken
 */
export function readHistory(text: string): DraftHistory {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const texts = whole.split('\n').slice(0, -1)
  const lines = texts.map((line, i) => {
    const read = parsed(line)
    if (!read) throw new Error(`line ${i + 1} is no line of a history`)
    const previous = i === 0 ? null : sha256(texts[i - 1]!)
    if (read.n !== i + 1 || read.previous !== previous)
      throw new Error(
        `line ${i + 1} does not follow the line before it: one of the two was changed`,
      )
    return read
  })
  return { lines, texts, torn: text.slice(whole.length) }
}

function parsed(line: string): HistoryLine | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** A new last line of a history, as text without its line end. */
export function nextLine({ texts }: Pick<DraftHistory, 'texts'>, line: NewLine): string {
  const last = texts.at(-1)
  const { at, coder, by, of, did, took, keys, changes, published, withdrawn, planted } = line
  return JSON.stringify({
    n: texts.length + 1,
    at,
    coder,
    ...(by !== undefined && { by }),
    ...(of && { of }),
    did,
    took,
    ...(keys !== undefined && { keys }),
    changes,
    ...(published && { published }),
    ...(withdrawn && { withdrawn }),
    ...(planted && { planted }),
    previous: last === undefined ? null : sha256(last),
  } satisfies HistoryLine)
}

/**
 * The draft that the lines of a seat lead to, from the first on. It bears the name of whoever began it.
 * @returns `undefined` where the seat has no lines
 * @throws Error that names the line which says that something else stood there before
 */
export function replay(lines: readonly HistoryLine[], seat: Seat): DeskDraft | undefined {
  let body: DraftBody | undefined
  let coder = ''
  let revision = 0
  for (const line of lines) {
    if (seatOf(line) !== seat) continue
    revision += 1
    if (line.did === BEGUN) {
      coder = line.coder
      body = draftBodySchema.parse(line.changes[0]?.after)
      continue
    }
    if (!body) throw new Error(`line ${line.n} changes a draft that was never begun`)
    const made = applyChanges(body, line.changes)
    if (!isDeepStrictEqual(made.changes, line.changes))
      throw new Error(`line ${line.n} says that something else stood there before`)
    body = made.body
  }
  return body && { coder, revision, ...body }
}

/** The changes of a seat's last command that was not undone yet, turned round. */
export function lastUndone(lines: readonly HistoryLine[], seat: Seat): AskedChange[] | undefined {
  const stack: (readonly DraftChange[])[] = []
  for (const line of lines) {
    const { did, changes } = line
    if (seatOf(line) !== seat || did === FINISHED) continue
    if ([BEGUN, PUBLISHED, WITHDRAWN, PROTECTED, OPENED].includes(did)) stack.length = 0
    else if (did === UNDO) stack.pop()
    else stack.push(changes)
  }
  const last = stack.at(-1)
  return last && undone(last)
}
