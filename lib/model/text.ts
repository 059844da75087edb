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

/** Letters that are cut into sentences at once. */
const WINDOW = 8192

/**
 * The sentences of each line of a text, with the white space that follows them and the line break
 * in the last one, so that nothing of the text is lost.
 * @param language the document's, which decides where sentences end; they never run over a line.
 * @param window letters that are looked at together; a longer sentence is still one.
 */
export function sentencesByLine(text: string, language: string, window = WINDOW): TextSpan[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  let at = 0
  return text.split(/(?<=\n)/).map((line) => {
    const start = at
    at += line.length
    return sentenceEnds(line, segmenter, window).map((end, i, ends) => ({
      start: start + (ends[i - 1] ?? 0),
      end: start + end,
    }))
  })
}

/**
 * Where the sentences of a line end. Each segment that `Intl` gives keeps a copy of all that was
 * segmented, so that a line of a million letters would take gigabytes: it is read window by window,
 * from the end of a sentence on. Near the end of a window it is not known yet where one ends.
 */
function sentenceEnds(line: string, segmenter: Intl.Segmenter, window: number): number[] {
  const ends: number[] = []
  for (let [from, length] = [0, window]; from < line.length;) {
    const piece = line.slice(from, from + length)
    const isLast = from + piece.length === line.length
    const sure = isLast ? piece.length : piece.length - window / 8
    const found: number[] = []
    for (const { index, segment } of segmenter.segment(piece))
      if (index + segment.length <= sure) found.push(from + index + segment.length)
    ends.push(...found)
    length = found.length > 0 ? window : length * 2
    from = found.at(-1) ?? from
  }
  return ends
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
