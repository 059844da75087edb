import { intervalWords } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { Layer } from '../map/layers'
import { topicsOf } from '#lib/model'
import type { Relation, Topic } from '#lib/model'
import type { Words } from '#lib/words'
import { daysOf } from '#lib/timeline'
import { gatheredAloud } from './gathered-words'
import { apart, matterLine } from './matter-words'
import type { Case } from '../contradictions/cases'
import type { ReasonNames } from './reason-names'
import { reasonOn } from './reason-words'
import { facing, voicedWords, voicesWords } from './side-words'
import type { VoiceNames } from './side-words'

/** What a contradiction is about, as the question a reader asks: "Who did it?". */
export function questionOf({ topic }: Pick<Case, 'topic'>, { say }: Words): string {
  return say(`question.${topic ?? 'none'}`)
}

/**
 * The kind of claim whose shape and colour a topic takes: who holds a place is about control,
 * whoever denies it.
 */
const KIND_OF_TOPIC: Record<Topic, string> = {
  perpetrator: 'incident',
  onset: 'incident',
  count: 'casualties',
  holder: 'control',
}

/**
 * The layer whose shape and colour contradictions take: that of their topic, or the neutral one
 * where they are about several.
 */
export function layerOfCases(
  cases: readonly Pick<Case, 'topic'>[],
  layers: readonly Layer[],
): Layer {
  const kinds = new Set(cases.map(({ topic }) => topic && KIND_OF_TOPIC[topic]))
  const found =
    kinds.size === 1 ? layers.find(({ kind }) => kind !== undefined && kinds.has(kind)) : undefined
  return found ?? layers.find(({ kind }) => !kind)!
}

/**
 * The sides in a line, each with who says so: "by the rebels (Outlet A) ≠ by government forces
 * (the monitor)"; empty where only the claims' own words can tell them apart.
 */
export function sidesLine({ sides }: Pick<Case, 'sides'>, names: VoiceNames, words: Words): string {
  if (sides.some(({ says }) => says === '')) return ''
  return facing(
    sides.map(({ says, claims }) => voicedWords(says, voicesWords(claims, names, words), words)),
  )
}

/**
 * Two claims that contradict each other as a question with both answers: "Who did it? By the rebels
 * (Outlet A) ≠ by government forces (the monitor)".
 */
export function pairLine(
  relation: Pick<Relation, 'kind' | 'from' | 'to' | 'reason' | 'differences'>,
  names: ReasonNames,
): string {
  const { words } = names
  const topics = topicsOf(relation)
  if (topics.length === 0) {
    const says = [words.say('case.oneAccount'), words.say('case.anotherAccount')]
    const ends = [relation.from, relation.to]
    return facing(says.map((text, i) => voicedWords(text, names.voice(ends[i]!), words)))
  }
  return topics
    .map((topic) => `${questionOf({ topic }, words)} ${capital(reasonOn(relation, topic, names))}`)
    .join(' ')
}

/** A text with a capital at its head, as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How long a line on the map may be, in letters. */
const LINE = 46

/**
 * The same for the map, a line a side: "by the rebels", "≠ by government forces". Several
 * contradictions are only counted; nothing where a side has no short words; “…” where those of one
 * side differ.
 */
export function mapLines(cases: readonly Case[], { say }: Words): string[] | undefined {
  if (cases.length > 1) return [say('count.contradiction', { count: cases.length })]
  const sides = cases[0]?.sides.map(({ brief }) => brief) ?? []
  return sides.every((text) => text !== '' && text.length <= LINE)
    ? sides.map((text, i) => (i === 0 ? text : `≠ ${text}`))
    : undefined
}

/**
 * What a mark says aloud: "Millford: 1 contradiction; who holds it: held by the rebels (the monitor)
 * ≠ secured by government forces (Al Jazeera); weaker".
 */
export function casesWords(
  names: readonly string[],
  cases: readonly Case[],
  voices: VoiceNames,
  words: Words,
): string {
  const { say } = words
  const each = cases.map((item) =>
    say(item.weak ? 'case.lineWeak' : 'case.line', {
      question: item.topic ? say(`topic.${item.topic}`) : say('case.noQuestion'),
      sides: sidesLine(item, voices, words) || say('case.twoAccounts'),
    }),
  )
  return say('case.mark', {
    names: gatheredAloud(names, words),
    many: say('count.contradiction', { count: cases.length }),
    each: apart(each.slice(0, 3), words),
  })
}

/** The days that the claims of a contradiction speak of, in words. */
export function whenWords({ claims }: Pick<Case, 'claims'>, words: Words): string {
  const days = daysOf(claims.flatMap((claim) => claim.happened ?? []))
  return days ? intervalWords(days, words) : words.say('when.none')
}

/**
 * How many reports, outlets and speakers stand in a contradiction; how many pairs of them
 * contradict is no number to read here, so relations are left out.
 */
export function voicesLine(claims: readonly ClaimView[], words: Words): string {
  return matterLine(
    claims.map((claim) => ({ ...claim, relations: [] })),
    words,
  )
}
