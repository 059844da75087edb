/** Where something stands in a text, in UTF-16 units; the end is exclusive. */
export type TextSpan = { start: number; end: number }

/** A no-break space, a figure space and a narrow no-break space. */
const NO_BREAK_SPACES = /[\u00A0\u2007\u202F]/g

/**
 * A text as claims are coded from it, whatever program saved it: without a byte order mark, lines
 * ended by LF, letters composed (NFC), no-break spaces as spaces. Hashes are of it, and offsets
 * count in it. What is normalised already stays as it is.
 */
export function normaliseText(raw: string): string {
  return raw
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(NO_BREAK_SPACES, ' ')
    .normalize('NFC')
}

/**
 * The sentences of each line of a text, with the white space that follows them and the line break
 * in the last one, so that nothing of the text is lost.
 * @param language the document's, which decides where sentences end; they never run over a line.
 */
export function sentencesByLine(text: string, language: string): TextSpan[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  let at = 0
  return text.split(/(?<=\n)/).map((line) => {
    const start = at
    at += line.length
    return [...segmenter.segment(line)].map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.length,
    }))
  })
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
