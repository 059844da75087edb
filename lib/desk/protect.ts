import { exactPattern } from '#lib/util'
import { nextLine } from './history'
import type { HistoryLine } from './history'

/** What stands in a history where a name stood that is protected now. */
const BLANK = '…'

/** A source that becomes a witness: what it was called and what it is called now. */
export type Protected = { was: string; names: readonly string[]; witness: string }

/**
 * A history in which a source has been a witness without a name from the first line on, chained
 * anew. Its id is replaced wherever it stands, and its names are blanked wherever they stand.
 * @returns the texts of the lines
 */
export function withoutName(lines: readonly HistoryLine[], who: Protected): string[] {
  const texts: string[] = []
  for (const line of lines) {
    const changes = blanked(line.changes, who) as HistoryLine['changes']
    texts.push(nextLine({ texts }, { ...line, changes }))
  }
  return texts
}

function blanked(value: unknown, who: Protected): unknown {
  if (typeof value === 'string') return blankedText(value, who)
  if (Array.isArray(value)) return value.map((item) => blanked(item, who))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, item]) => [key === who.was ? who.witness : key, blanked(item, who)] as const,
  )
  const made: Record<string, unknown> = Object.fromEntries(entries)
  if (made.id !== who.witness || !('kind' in made)) return made
  return { id: who.witness, kind: made.kind, protected: true }
}

function blankedText(text: string, { was, names, witness }: Protected): string {
  if (text === was) return witness
  // The longest first, or what is left of it would still tell; in capitals it is the same name.
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replace(new RegExp(exactPattern(name), 'giu'), BLANK), text)
}
