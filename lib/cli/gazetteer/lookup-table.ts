import { preferredName } from '#lib/gazetteer'
import type { Gazetteer, Resolution } from '#lib/gazetteer'
import { wordsIn } from '#lib/words'

const COLUMNS = ['name', 'Arabic', 'kind', 'in', 'match', 'ids', 'why'] as const

/** The answer of a look-up as a table for people, best first. */
export function lookupTable(
  text: string,
  { status, candidates, suggestions }: Resolution,
  gazetteer: Gazetteer,
): string {
  if (candidates.length === 0)
    return `${text}: unknown${suggestions.length ? `. Did you mean ${suggestions.join(', ')}?` : ''}`
  const words = wordsIn('en')
  const rows = candidates.map((candidate) => {
    const { place, match } = candidate
    const { kind, names, ids, admin } = place.properties
    const arabic = names.find(({ lang, role }) => lang === 'ar' && role === 'preferred')?.text ?? ''
    const within = admin
      .map((id) => gazetteer.place(id))
      .flatMap((area) => (area ? preferredName(area) : []))
      .reverse()
      .join(', ')
    const known = [place.id, ...Object.entries(ids).map(([scheme, id]) => `${scheme}:${id}`)].join(
      ' ',
    )
    return [preferredName(place), arabic, kind, within, match, known, candidate.why(words)]
  })
  const widths = COLUMNS.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]!.length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd()
  return [`${text}: ${status}`, '', line(COLUMNS), ...rows.map(line)].join('\n')
}
