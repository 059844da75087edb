import { TOPIC_WORDS } from '#lib/model'
import type { RelationKind, RelationSeen, Topic } from '#lib/model'
import type { ClaimView } from '#lib/layers'

/** A relation as a claim's view holds it. */
export type SeenRelation = ClaimView['relations'][number]

/** The kinds of relation in the order a card shows them, each with its heading; contradictions have a figure of their own. */
export const RELATION_HEADINGS: readonly [Exclude<RelationSeen, 'contradicts'>, string][] = [
  ['corroborates', 'Other voices that say the same'],
  ['repeats', 'The same voice elsewhere'],
  ['revises', 'What it revises'],
  ['revised-by', 'Later revised by'],
  ['has-part', 'Its parts'],
  ['part-of', 'A part of'],
  ['widens', 'The same of a narrower scope; not comparable as numbers'],
  ['narrows', 'The same of a wider scope; not comparable as numbers'],
  ['same-matter', 'Also said about this matter'],
  ['set-aside', 'Set aside by a judgement'],
]

/** What a rule says of two claims, to end "the rule says ...". */
const RULE_SAYS: Record<RelationKind, string> = {
  contradicts: 'that they contradict each other', revises: 'that one revises the other', repeats: 'that one repeats the other',
  corroborates: 'that one corroborates the other', 'part-of': 'that one is a part of the other', widens: 'that one is wider than the other',
  'same-matter': 'only that they are about one matter',
}

/** A signed judgement in a sentence; empty where the rule alone speaks. */
export function judgedWords({ judged }: Pick<SeenRelation, 'judged'>): string {
  if (!judged) return ''
  return `Judged by ${judged.by} on ${judged.on}; the rule says ${judged.was ? RULE_SAYS[judged.was] : 'nothing of these two'}.`
}

/** The part of a contradiction's reason that is about one topic, without naming the topic again: "A against B". The whole reason where it has no such part. */
export function reasonAbout(reason: string, topic: Topic | undefined): string {
  if (!topic) return reason
  const lead = `${TOPIC_WORDS[topic]}: `
  const start = reason.indexOf(lead)
  if (start < 0) return reason
  const rest = reason.slice(start + lead.length)
  const ends = Object.values(TOPIC_WORDS).map((words) => rest.indexOf(`; ${words}: `)).filter((at) => at >= 0)
  return rest.slice(0, Math.min(rest.length, ...ends))
}

/** A reason without the words it quotes, which stand beside it where it is read; so reasons that differ in them alone become one. */
export function withoutQuotes(reason: string): string {
  return reason.replaceAll(/ \(“[^”]*”\)/g, '')
}

/** What two claims contradict each other on: "who did it and how many". */
export function topicWords(about: readonly Topic[] | undefined): string {
  return (about ?? []).map((topic) => TOPIC_WORDS[topic]).join(' and ')
}
