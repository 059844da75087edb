import { QUOTE_WORDS } from '#lib/model'
import type { TextSpan } from '#lib/model'
import { sentencesOf } from '#lib/reading'
import type { DraftBody } from './draft'

/**
 * A sentence of a document and what was decided of it: it `claims`, it is `not-coded` (`why`), or it
 * is `open`. A sentence with a proposal that nobody has decided is open, whatever else it holds.
 */
export type DeskSentence = TextSpan & {
  state: 'claims' | 'not-coded' | 'open'
  why?: string
  /** Keys of the claims and of the undecided proposals that stand in it. */
  claims: string[]
  proposals: string[]
}

const meets = (a: TextSpan, b: TextSpan) => a.start < b.end && b.start < a.end

/** The sentences of a draft's text in order, each with its state. */
export function sentenceStates(draft: DraftBody, text: string): DeskSentence[] {
  const undecided = Object.entries(draft.proposals).filter(([key]) => !draft.decided[key])
  const keysIn = (records: [string, { span: TextSpan }][], sentence: TextSpan) =>
    records.filter(([, { span }]) => meets(span, sentence)).map(([key]) => key)
  return sentencesOf(text, draft.document.language).map(({ start, end }) => {
    const sentence = { start, end }
    const claims = keysIn(Object.entries(draft.claims), sentence)
    const proposals = keysIn(undecided, sentence)
    const why = draft.notCoded[start]
    const state =
      proposals.length > 0 ? 'open' : claims.length > 0 ? 'claims' : why ? 'not-coded' : 'open'
    return { ...sentence, state, ...(why && { why }), claims, proposals }
  })
}

/** How many sentences a draft's text has. */
export const sentenceCount = ({ document }: DraftBody, text: string): number =>
  sentencesOf(text, document.language).length

/**
 * The sentences that a selection touches, from the first to the last; the one before it where only
 * white space is selected, else the first of the text.
 */
export function sentencesAt(text: string, language: string, selection: TextSpan): TextSpan {
  const all = sentencesOf(text, language)
  const touched = all.filter((sentence) => meets(sentence, selection))
  const near = all.findLast(({ start }) => start <= selection.start) ?? all[0] ?? selection
  return { start: (touched[0] ?? near).start, end: (touched.at(-1) ?? near).end }
}

/**
 * What of a span is quoted: the selected words where they are few enough and not all of the span,
 * else its first twelve words, always with a word left out.
 */
export function quotedSpan(text: string, span: TextSpan, selection: TextSpan): TextSpan {
  const words = [...text.slice(span.start, span.end).matchAll(/\S+/gu)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }))
  const selected = words.filter((word) => meets(word, selection))
  const wanted = selected.length > 0 && selected.length < words.length ? selected : words
  const most = Math.min(QUOTE_WORDS, Math.max(1, words.length - 1))
  const kept = wanted.slice(0, most)
  return { start: kept[0]?.start ?? span.start, end: kept.at(-1)?.end ?? span.end }
}
