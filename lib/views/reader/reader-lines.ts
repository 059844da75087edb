import { sentencesByLine } from '#lib/model'
import type { TextSpan } from '#lib/model'
import { stretchesOf } from './stretches'
import type { MarkedSpan, Stretch } from './stretches'

/**
 * A sentence of the reader: its stretches, and whether any claim stands on it. What holds no word
 * (a rule, a blank) is none.
 */
export type ReaderSentence = { stretches: Stretch[]; coded: boolean }

/** A line of the text, counted from 1, and why nothing, or not all, of it was coded. */
export type ReaderLine = { line: number; sentences: ReaderSentence[]; why: string[] }

/**
 * A text as the reader shows it: its lines that are not blank, and how many of its sentences carry
 * a claim.
 */
export type ReaderText = { lines: ReaderLine[]; sentences: number; coded: number }

const WORD = /[\p{L}\p{N}]/u

/**
 * A text with the marks of its claims, as plain data: text stays text.
 * @param language the document's, which decides where sentences end; they never run over a line.
 */
export function readerText(
  text: string,
  language: string,
  spans: readonly MarkedSpan[],
  notCoded: readonly { line: number; why: string }[],
): ReaderText {
  const sentences = sentencesByLine(text, language)
  const stretches = stretchesOf(
    text,
    spans,
    sentences.flat().map(({ end }) => end),
  )
  let next = 0
  const within = ({ end }: TextSpan): Stretch[] => {
    const from = next
    while (next < stretches.length && stretches[next]!.end <= end) next++
    return stretches.slice(from, next)
  }
  const lines = sentences.map((spansOfLine, i): ReaderLine => ({
    line: i + 1,
    sentences: spansOfLine.map((span) => {
      const parts = within(span)
      return {
        stretches: parts,
        coded: parts.some((part) => part.ids.length > 0 && WORD.test(part.text)),
      }
    }),
    why: notCoded.filter(({ line }) => line === i + 1).map(({ why }) => why),
  }))
  const worded = lines
    .flatMap((line) => line.sentences)
    .filter((sentence) => sentence.stretches.some((part) => WORD.test(part.text)))
  return {
    lines: lines.filter((line) =>
      line.sentences.some((sentence) => sentence.stretches.some((part) => part.text.trim() !== '')),
    ),
    sentences: worded.length,
    coded: worded.filter((sentence) => sentence.coded).length,
  }
}
