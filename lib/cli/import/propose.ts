import { proposeMapping } from '#lib/imports'
import type { ClaimFile, MappingLack } from '#lib/imports'

/** What is missing, with the keys of a mapping that say it. */
const LACKS: Record<MappingLack, string> = {
  date: 'a day (date)',
  place: 'a place on the map (lat and lon, or coordinates)',
  type: 'what happened (type)',
  speaker: 'who says it (speaker)',
  precision: 'how exact the place is (precision)',
}

/** A cell as it is shown: on one line, and not longer than this. */
const LONGEST = 40
const shown = (cell: string) => {
  const line = cell.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

/**
 * A mapping to start from as JSON, and in words what was seen and what is missing. The JSON alone
 * goes to the standard output, so that it can be written into a file.
 */
export function proposalOf(file: ClaimFile): { json: string; words: string } {
  const { codebook, mapping, columns, missing } = proposeMapping(file)
  return {
    json: JSON.stringify(mapping, null, 2),
    words: [
      codebook
        ? `${file.path}: ${codebook}: its columns are known, and no mapping is needed`
        : `${file.path}: ${file.label}, ${columns.length} columns`,
      ...columns.map(
        ({ name, cells, read }) =>
          `  ${codebook || read ? ' ' : '?'} ${name}: ${cells.map(shown).join(' | ') || '(empty)'}`,
      ),
      ...missing.map((what) => `  missing: ${LACKS[what]}`),
    ].join('\n'),
  }
}
