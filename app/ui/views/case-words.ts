import { daysOf } from '#lib/timeline'
import { intervalWords } from '#lib/filter'
import { TOPIC_WORDS } from '#lib/model'
import { listed } from '../matter-words'
import { plural } from '../words'
import type { Case } from './contradiction-cases'

/** What a contradiction is about, as the question a reader asks: "Who did it?". */
export function questionOf({ topic }: Pick<Case, 'topic'>): string {
  if (!topic) return 'What happened?'
  const words = TOPIC_WORDS[topic]
  return `${words[0]!.toUpperCase()}${words.slice(1)}?`
}

/** The sides in a line: "by Assad loyalists ≠ by government forces"; empty where only the claims' own words can tell them apart. */
export function sidesLine({ sides }: Pick<Case, 'sides'>): string {
  return sides.every(({ says }) => says !== '') ? sides.map(({ says }) => says).join(' ≠ ') : ''
}

/** The same without the small words, for the map: "Assad loyalists ≠ government forces"; nothing where that would be long. */
export function shortLine(cases: readonly Case[]): string | undefined {
  if (cases.length > 1) return plural(cases.length, 'contradiction')
  const line = cases.map(sidesLine).join().replaceAll(/\bby |, (holding|having secured) it/g, '')
  return line !== '' && line.length <= 46 ? line : undefined
}

/** What a mark says aloud: "Baniyas: 1 contradiction; who holds it: Assad loyalists, holding it ≠ government forces, having secured it; weaker". */
export function casesWords(names: readonly string[], cases: readonly Case[]): string {
  const each = cases.map((item) => `${questionOf(item).slice(0, -1).toLowerCase()}: ${sidesLine(item) || 'two accounts'}${item.weak ? ', weaker' : ''}`)
  return `${listed(names)}: ${plural(cases.length, 'contradiction')}; ${each.slice(0, 3).join('; ')}`
}

/** The days that the claims of a contradiction speak of, in words. */
export function whenWords({ claims }: Pick<Case, 'claims'>): string {
  const days = daysOf(claims.flatMap((claim) => claim.happened ?? []))
  return days ? intervalWords(days) : 'no time said'
}
