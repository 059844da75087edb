import type { Grammar, SpeechFrame } from './grammar'
import type { Sentence } from './sentences'

/** A quotation that goes on over several sentences: its first and last sentence. */
type Quotation = {
  first: number
  last: number
  /** Where in its last sentence the quotation ends. */
  end: number
  /** Its first sentence begins with it: who speaks is named before or behind it. */
  leads: boolean
}

/** A quotation that goes on for longer has lost its closing mark. */
const MOST_SENTENCES = 8

/**
 * The quotations of a text that go on over several sentences, by each of their sentences (of two that
 * meet in one, the first). Marks that are the same at both ends open and close in turn; a paragraph
 * ends what has not been closed.
 */
export function quotationsOf(sentences: readonly Sentence[]): ReadonlyMap<number, Quotation> {
  const found = new Map<number, Quotation>()
  let open: { first: number; leads: boolean; mark: string } | undefined
  sentences.forEach(({ text, first }, i) => {
    if (first || (open && i - open.first >= MOST_SENTENCES)) open = undefined
    for (let at = 0; at < text.length; at++) {
      const mark = text[at]!
      if (open) {
        if (mark !== CLOSES[open.mark]) continue
        const it = { first: open.first, last: i, end: at + 1, leads: open.leads }
        for (let k = it.first; k <= i && it.first < i; k++) if (!found.has(k)) found.set(k, it)
        open = undefined
      } else if (mark in CLOSES) open = { first: i, leads: at === 0, mark }
    }
  })
  return found
}
const CLOSES: Record<string, string> = { '“': '”', '«': '»', '"': '"' }

/**
 * Who says a sentence of a longer quotation: whoever is named right behind the whole (“…,” said the
 * doctor), or else in front of it in its first sentence.
 */
export function speakerAround(
  sentences: readonly Sentence[],
  i: number,
  { first, last, end, leads }: Quotation,
  { framesOf }: Grammar,
): { sentence: Sentence; frame: SpeechFrame } | undefined {
  const from = sentences[leads ? last : first]!
  if (leads ? i === last : i === first) return undefined
  const frames = framesOf(from.text)
  const frame = leads
    ? frames.find(({ start, named }) => start >= end && Math.min(start, named.start) < end + 8)
    : frames.at(-1)
  return frame && { sentence: from, frame }
}
