import type { Issue } from '#lib/model'
import { evidenceEdits, lineHashOf } from './anchor-edits'
import type { JsonEdit } from './json-edits'
import { anchorsOf, likePlaces, lineWords, searchedText, sentenceHashOf } from './searched-text'
import type { Anchor, SearchedText } from './searched-text'
import type { SeedRecords } from './seed-records'

type Found = Pick<Issue, 'record' | 'value' | 'rule' | 'cure'>

/**
 * Fills in where quotes stand: line, start, end and the hash of the sentences, of evidence that
 * leaves them out, and the hash of lines that were not coded. What is filled in already stays.
 * @param text the document's, normalised.
 * @returns the edits of the file, and an issue for each quote that stands nowhere or in several
 *   places.
 */
export function anchorQuotes(
  { document, claims, notCoded }: Omit<SeedRecords, 'file'>,
  text: string,
): { edits: JsonEdit[]; issues: Found[] } {
  const searched = searchedText(text, document.language)
  const edits: JsonEdit[] = []
  const issues: Found[] = []
  claims.forEach((claim, i) => {
    if (!claim) return
    const { quote, line, start, end, sentenceHash } = claim.evidence
    if (start !== undefined && end !== undefined) {
      const hash = sentenceHashOf(searched, { start, end }, quote)
      if (sentenceHash === undefined && hash !== undefined)
        edits.push(...evidenceEdits(i, { sentenceHash: hash }))
      return
    }
    const anchors = anchorsOf(searched, quote)
    const onLine = anchors.filter((anchor) => line === undefined || anchor.line === line)
    // A hash that stands there already is of the sentence as it was read, and stays.
    if (onLine.length === 1)
      edits.push(...evidenceEdits(i, { ...onLine[0], ...(sentenceHash && { sentenceHash }) }))
    else
      issues.push({ record: claim.id, value: quote, ...unplaced(searched, quote, anchors, onLine) })
  })
  const lines = text.split('\n')
  notCoded.forEach(({ line, lineHash }, i) => {
    const read = lines[line - 1]
    if (lineHash === undefined && read?.trim())
      edits.push({ path: ['notCoded', i, 'lineHash'], value: lineHashOf(read) })
  })
  return { edits, issues }
}

/** Why a quote has not one place, and what the coder can do. */
function unplaced(
  searched: SearchedText,
  quote: string,
  anchors: readonly Anchor[],
  onLine: readonly Anchor[],
): Pick<Issue, 'rule' | 'cure'> {
  const lines = lineWords(anchors.map(({ line }) => line))
  if (onLine.length > 1)
    return {
      rule: `is a quote that stands in ${onLine.length} sentences, on ${lines}`,
      cure: 'Give evidence.line, or quote more words where one line holds two.',
    }
  if (anchors.length > 0)
    return {
      rule: `is a quote that stands on ${lines}, and not on its line`,
      cure: 'Correct evidence.line.',
    }
  const [like] = likePlaces(searched, quote)
  return {
    rule: 'is a quote that the text does not hold',
    cure: like
      ? `Quote word for word: is it '${like.words}', line ${like.line}?`
      : 'Quote word for word.',
  }
}
