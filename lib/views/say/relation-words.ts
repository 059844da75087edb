import type { RelationSeen, Topic } from '#lib/model'
import type { ClaimView } from '../map/map-data'
import type { Words } from '#lib/words'

/** A relation as a claim's view holds it. */
export type SeenRelation = ClaimView['relations'][number]

/** The kinds of relation in the order a card shows them, each under its heading (`relation.*`); contradictions have a figure of their own. */
export const RELATION_ORDER: readonly Exclude<RelationSeen, 'contradicts'>[] = [
  'corroborates',
  'repeats',
  'revises',
  'revised-by',
  'has-part',
  'part-of',
  'widens',
  'narrows',
  'same-matter',
  'set-aside',
]

/** A signed judgement in a sentence; empty where the rule alone speaks. */
export function judgedWords({ judged }: Pick<SeenRelation, 'judged'>, { say }: Words): string {
  if (!judged) return ''
  const { by, on, was } = judged
  return was
    ? say('rule.judged', { by, on, rule: say(`rule.${was}`) })
    : say('rule.judgedNothing', { by, on })
}

const TOPICS: readonly Topic[] = ['perpetrator', 'holder', 'count', 'onset']

/** The part of a contradiction's reason that is about one topic, without naming the topic again: "A against B". The whole reason where it has no such part. */
export function reasonAbout(reason: string, topic: Topic | undefined, { say }: Words): string {
  if (!topic) return reason
  const lead = `${say(`topic.${topic}`)}: `
  const start = reason.indexOf(lead)
  if (start < 0) return reason
  const rest = reason.slice(start + lead.length)
  const ends = TOPICS.map((other) => rest.indexOf(`; ${say(`topic.${other}`)}: `)).filter(
    (at) => at >= 0,
  )
  return rest.slice(0, Math.min(rest.length, ...ends))
}

/** A reason without the words it quotes, which stand beside it where it is read; so reasons that differ in them alone become one. */
export function withoutQuotes(reason: string): string {
  return reason.replaceAll(/ \(“[^”]*”\)/g, '')
}

/** What two claims contradict each other on: "who did it and how many". */
export function topicWords(about: readonly Topic[] | undefined, { list, say }: Words): string {
  return list((about ?? []).map((topic) => say(`topic.${topic}`)))
}
