import { intervalWords } from '#lib/filter'
import type { ClaimView, Layer } from '#lib/layers'
import { TOPIC_WORDS } from '#lib/model'
import type { Topic } from '#lib/model'
import { daysOf } from '#lib/timeline'
import { listed, matterLine } from '../matter-words'
import { plural } from '../words'
import type { Case } from './contradiction-cases'

/** What a contradiction is about, as the question a reader asks: "Who did it?". */
export function questionOf({ topic }: Pick<Case, 'topic'>): string {
  if (!topic) return 'What happened?'
  const words = TOPIC_WORDS[topic]
  return `${words[0]!.toUpperCase()}${words.slice(1)}?`
}

/** The kind of claim whose shape and colour a topic takes: who holds a place is about control, whoever denies it. */
const KIND_OF_TOPIC: Record<Topic, string> = { perpetrator: 'incident', onset: 'incident', count: 'casualties', holder: 'control' }

/** The layer whose shape and colour contradictions take: that of their topic, or the neutral one where they are about several. */
export function layerOfCases(cases: readonly Pick<Case, 'topic'>[], layers: readonly Layer[]): Layer {
  const kinds = new Set(cases.map(({ topic }) => topic && KIND_OF_TOPIC[topic]))
  const found = kinds.size === 1 ? layers.find(({ kind }) => kind !== undefined && kinds.has(kind)) : undefined
  return found ?? layers.find(({ kind }) => !kind)!
}

/** The sides in a line: "by Assad loyalists ≠ by government forces"; empty where only the claims' own words can tell them apart. */
export function sidesLine({ sides }: Pick<Case, 'sides'>): string {
  return sides.every(({ says }) => says !== '') ? sides.map(({ says }) => says).join(' ≠ ') : ''
}

/** How long a line on the map may be, in letters. */
const LINE = 46

/** The same for the map, a line a side: "Assad loyalists", "≠ government forces". Several contradictions are only counted; nothing where a side has no short words; “…” where those of one side differ. */
export function mapLines(cases: readonly Case[]): string[] | undefined {
  if (cases.length > 1) return [plural(cases.length, 'contradiction')]
  const sides = cases[0]?.sides.map(({ says }) => says.replace(/^by /, '').replace(/, or .*/, ' …').replace(/, (holding|having secured) it/, '')) ?? []
  return sides.every((words) => words !== '' && words.length <= LINE) ? sides.map((words, i) => (i === 0 ? words : `≠ ${words}`)) : undefined
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

/** How many reports, outlets and speakers stand in a contradiction; how many pairs of them contradict is no number to read here, so relations are left out. */
export function voicesLine(claims: readonly ClaimView[]): string {
  return matterLine(claims.map((claim) => ({ ...claim, relations: [] })))
}
