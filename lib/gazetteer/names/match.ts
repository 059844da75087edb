import { fold } from './fold'
import { withoutArticle } from './reading'
import type { Reading } from './reading'
import type { Hit } from './search-index'

/**
 * How a name matched, from sure to loose: spelled so; so spelled by an alias; the same but for the
 * article and spaces; the same consonants in either script; one consonant off.
 */
export type Match = 'exact' | 'alias' | 'article' | 'skeleton' | 'edit'

/** Surest first; an alias is as sure as a spelling of our own. */
export const SURENESS: Record<Match, number> = {
  exact: 3,
  alias: 3,
  article: 2,
  skeleton: 1,
  edit: 0,
}

/** A folded name without article and spaces. */
export function bareOf(folded: string, reading: Reading): string {
  const text = withoutArticle(folded, reading)
  return text.includes(' ') ? text.replaceAll(' ', '') : text
}

/**
 * How a hit's name matched a wanted bare one; `undefined` where a description ("the air base near
 * the port") only sounds alike.
 */
export function matchOf(
  { index, name, distance, exact, edited }: Hit,
  bare: string,
): Match | undefined {
  const { role, source, text } = index.table.toponym(name)
  if (exact) return source === 'alias' ? 'alias' : 'exact'
  // The same without article sounds the same: nothing else need be folded.
  if (distance === 0 && bareOf(fold(text), index.reading) === bare) return 'article'
  return role === 'description' ? undefined : edited ? 'edit' : 'skeleton'
}
