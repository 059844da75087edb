import { isAnchored, lineAt } from '#lib/model'
import type { TextSpan } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { evidenceEdits, lineHashOf } from './anchor-edits'
import type { JsonEdit } from './json-edits'
import { anchorsOf, cutsWord, likePlaces, searchedText, sentenceHashOf } from './searched-text'
import type { Anchor, SearchedText } from './searched-text'
import type { SeedRecords } from './seed-records'

/**
 * What became of a quote in a changed text. `kept` and `moved`: its sentence is the one that was
 * read. `sentence-changed`: the quote stands, in a sentence that was not read yet. `several`: it
 * stands in several sentences, and nothing tells which. `quote-changed`: only words like it stand
 * there. `lost`: nothing like it does.
 */
export type QuoteState =
  | { state: 'kept' | 'moved' | 'sentence-changed'; anchor: Anchor }
  | { state: 'several'; lines: number[] }
  | { state: 'quote-changed'; like: { line: number; words: string }[] }
  | { state: 'lost' }

/** A claim of a plan, by its position in the file; `line` is where its quote stood. */
export type PlannedQuote = {
  claim: string
  index: number
  quote: string
  line?: number
} & QuoteState

/** A line that was not coded: where it stands now, or `undefined` where it is not found. */
export type PlannedLine = { index: number; line: number; now: number | undefined }

/** What a changed text means for a document: its new hashes, and each quote and each line. */
export type ReanchorPlan = {
  text: { sha256: string; raw?: string; characters: number }
  quotes: PlannedQuote[]
  lines: PlannedLine[]
}

/** A text, normalised, with the hash of its file (`readTextFile` of the store). */
export type NewText = { text: string; raw: string }

/**
 * Plans how the coding of a document stands to a text that has changed. Nothing is guessed: a quote
 * is placed where it stands word for word.
 * @param old the text that was coded, where somebody has it: spans are then moved as they were.
 *   Without it a span that has moved becomes the sentences of its quote.
 */
export function planReanchor(
  { document, claims, notCoded }: Omit<SeedRecords, 'file'>,
  { text, raw }: NewText,
  old?: string,
): ReanchorPlan {
  const hash = sha256(text)
  const was = hash === document.text.sha256 ? text : old
  const searched = searchedText(text, document.language)
  const before = was === undefined ? undefined : searchedText(was, document.language)
  return {
    text: { sha256: hash, ...(raw !== hash && { raw }), characters: text.length },
    quotes: claims.flatMap((claim, index) => {
      if (!claim) return []
      const { quote, line } = claim.evidence
      const state = stateOf(claim.evidence, searched, before)
      return [{ claim: claim.id, index, quote, line, ...state }]
    }),
    lines: plannedLines(notCoded, text, was),
  }
}

/** What became of the quote of one claim. */
function stateOf(
  evidence: NonNullable<SeedRecords['claims'][number]>['evidence'],
  searched: SearchedText,
  before: SearchedText | undefined,
): QuoteState {
  const { quote } = evidence
  const old = isAnchored(evidence) ? { start: evidence.start, end: evidence.end } : undefined
  const read = evidence.sentenceHash ?? (before && old && sentenceHashOf(before, old, quote))
  const all = anchorsOf(searched, quote)
  const same = all.filter(({ sentenceHash }) => sentenceHash === read)
  const [anchor, ...others] = same.length > 0 ? same : all
  if (!anchor) {
    const like = likePlaces(searched, quote)
    return like.length > 0 ? { state: 'quote-changed', like } : { state: 'lost' }
  }
  if (others.length > 0)
    return { state: 'several', lines: [anchor, ...others].map(({ line }) => line) }
  // The hash stays that of the sentence as it was read.
  if (read !== undefined && same.length === 0)
    return { state: 'sentence-changed', anchor: { ...anchor, sentenceHash: read } }
  const span = old && read ? movedSpan(old, anchor, quote, searched, before) : anchor
  const line = lineAt(searched.text, span.start)
  const placed = { ...anchor, ...span, line }
  const kept =
    old?.start === placed.start && old.end === placed.end && evidence.line === placed.line
  return { state: kept ? 'kept' : 'moved', anchor: placed }
}

/**
 * The span of a sentence that has not changed: as it was, where the old text shows its words or it
 * still begins and ends between words; else all of the sentence.
 */
function movedSpan(
  old: TextSpan,
  anchor: Anchor,
  quote: string,
  { text }: SearchedText,
  before: SearchedText | undefined,
): TextSpan {
  const sentence = { start: anchor.start, end: anchor.end }
  const holds = ({ start, end }: TextSpan) =>
    start < anchor.end && anchor.start < end && text.slice(start, end).includes(quote)
  if (before) {
    const words = before.text.slice(old.start, old.end)
    const start = text.indexOf(words, Math.max(0, anchor.start - words.length))
    const span = { start, end: start + words.length }
    return start >= 0 && holds(span) ? span : sentence
  }
  const inside = anchor.start <= old.start && old.end <= anchor.end
  return inside && !cutsWord(text, old) && holds(old) ? old : sentence
}

/** Where the lines stand that were not coded: by their hash, or by their words in the old text. */
function plannedLines(
  notCoded: SeedRecords['notCoded'],
  text: string,
  old: string | undefined,
): PlannedLine[] {
  const hashes = text.split('\n').map(lineHashOf)
  const before = old?.split('\n')
  return notCoded.map(({ line, lineHash }, index) => {
    const words = before?.[line - 1]
    const hash = lineHash ?? (words === undefined ? undefined : lineHashOf(words))
    const found = hashes.flatMap((one, i) => (one === hash ? [i + 1] : []))
    return {
      index,
      line,
      now: found.includes(line) ? line : found.length === 1 ? found[0] : undefined,
    }
  })
}

/**
 * The edits that write a plan. A sentence that changed keeps the hash of the one that was read, and
 * a quote that has no place loses its old one, so that the check stops until somebody has read them
 * again. A line that is not found keeps its number and its hash, for the same reason.
 */
export function planEdits({ text, quotes, lines }: ReanchorPlan): JsonEdit[] {
  return [
    ...Object.entries({ raw: undefined, ...text }).map(([name, value]) => ({
      path: ['document', 'text', name],
      value,
    })),
    ...quotes.flatMap((quote) => {
      if (!('anchor' in quote))
        return evidenceEdits(quote.index, { line: undefined, start: undefined, end: undefined })
      const { line, start, end, sentenceHash } = quote.anchor
      return evidenceEdits(quote.index, { line, start, end, sentenceHash })
    }),
    ...lines.flatMap(({ index, now }) =>
      now === undefined ? [] : [{ path: ['notCoded', index, 'line'], value: now }],
    ),
  ]
}
