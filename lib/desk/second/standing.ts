import { DECIDED, FINISHED, seatOf } from '../history'
import type { HistoryLine, Seat } from '../history'

/**
 * How a document stands: nothing decided yet; being coded by one coder; coded by one; being coded by
 * a second one; coded by two; being compared; decided of two; to be shown from a moment on; in the
 * records; taken back.
 */
export type DocumentState =
  | 'new'
  | 'coding'
  | 'once'
  | 'second'
  | 'twice'
  | 'comparing'
  | 'decided'
  | 'held'
  | 'published'
  | 'withdrawn'

/** Whoever codes a document, and whether they have said that they are done. */
export type DeskCoder = { name: string; seat: Seat; finished: boolean }

/** How a document stands, and who has had a part in it. */
export type DocumentStanding = {
  state: DocumentState
  /** Who began it first, and whoever codes it a second time. */
  coders: DeskCoder[]
  /** Who began to compare the two codings, and whether every difference is decided. */
  decided?: { by: string; finished: boolean }
  /** Since when it is to be shown, where that moment is still to come. */
  from?: string
  /** Whether something was decided since it was published. */
  since: boolean
}

const lastOf = (lines: readonly HistoryLine[], seat: Seat) =>
  lines.findLast((line) => seatOf(line) === seat)

/** Whoever codes a document, in the order in which they began. */
export function codersOf(lines: readonly HistoryLine[]): DeskCoder[] {
  const seats = [...new Set(lines.map(seatOf))].filter((seat) => seat !== DECIDED)
  return seats.map((seat) => ({
    name: lines.find((line) => seatOf(line) === seat)!.coder,
    seat,
    finished: lastOf(lines, seat)!.did === FINISHED,
  }))
}

/** Whether both coders of a document have said that they are done. */
export const isCodedTwice = (coders: readonly DeskCoder[]): boolean =>
  coders.length === 2 && coders.every(({ finished }) => finished)

/**
 * How a document stands, by its history.
 * @param shown the hash of its file in the records; `undefined` where there is none
 * @param now the moment, ISO 8601 in UTC
 */
export function standingOf(
  lines: readonly HistoryLine[],
  shown: string | undefined,
  now: string,
): DocumentStanding {
  const coders = codersOf(lines)
  const last = lastOf(lines, DECIDED)
  const decided = last && {
    by: lines.find((line) => line.of)!.coder,
    finished: isDone(lines),
  }
  const release = lines.findLastIndex(({ published, withdrawn }) => published ?? withdrawn)
  const { published, withdrawn } = lines[release] ?? {}
  const from = published?.from !== undefined && published.from > now ? published.from : undefined
  const isShown = shown !== undefined && (published ?? withdrawn)?.sha256 === shown
  const about = {
    coders,
    ...(decided && { decided }),
    since: (isShown || from !== undefined) && release < lines.length - 1,
  }
  if (withdrawn && isShown) return { ...about, state: 'withdrawn' }
  if (from !== undefined) return { ...about, state: 'held', from }
  if (published && isShown) return { ...about, state: 'published' }
  if (decided) return { ...about, state: decided.finished ? 'decided' : 'comparing' }
  if (coders.length > 1) return { ...about, state: isCodedTwice(coders) ? 'twice' : 'second' }
  if (coders[0]?.finished) return { ...about, state: 'once' }
  return { ...about, state: lines.length > 1 ? 'coding' : 'new' }
}

/** Whether whoever decided last has said that every difference is decided. */
const isDone = (lines: readonly HistoryLine[]) => lastOf(lines, DECIDED)?.did === FINISHED
