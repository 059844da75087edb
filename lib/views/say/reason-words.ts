import { stateWords } from '#lib/claims'
import { isOnTopic } from '#lib/model'
import type { Difference, Relation, RelationSeen, Topic, Weakness } from '#lib/model'
import type { Words } from '#lib/words'
import type { SeenRelation } from '../map/claim-view'
import type { ReasonNames } from './reason-names'
import { apart } from './matter-words'
import { facing, valueWords, voicedWords } from './side-words'

/** A relation to be told; with its ends, what contradicts is told with who says it. */
type Told = Pick<Relation, 'reason' | 'differences'> & Partial<Pick<Relation, 'from' | 'to'>>

/**
 * A relation that one of its claims sees, with its ends in the relation's own order, so that what
 * differs can be told with who says which.
 */
export function withEnds(id: string, relation: SeenRelation): Told {
  const { to, kind, reason, differences } = relation
  const turned =
    kind === 'contradicts' || kind === 'set-aside' ? to < id : FROM_OTHER_END.includes(kind)
  return { reason, differences, ...(turned ? { from: to, to: id } : { from: id, to }) }
}

/** Relations as the claim that they lead to sees them. */
const FROM_OTHER_END: readonly RelationSeen[] = [
  'denied-by',
  'admitted-by',
  'revised-by',
  'has-part',
  'narrows',
]

/**
 * What differs, without naming its topic: "by the rebels (Outlet A) ≠ by government forces
 * (the monitor)". `quoted` adds the texts' own words where they are part of the difference; where they
 * stand beside it anyway, they are left out.
 */
function differenceWords(
  difference: Difference,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'quoted',
  { from, to }: Partial<Pick<Relation, 'from' | 'to'>> = {},
): string {
  const { say, list } = names.words
  if (isOnTopic(difference))
    return facing(
      ([0, 1] as const).map((at) => {
        const end = from === undefined || to === undefined ? undefined : [from, to][at]
        return voicedWords(
          valueWords(difference, at, names, quoted),
          end === undefined ? undefined : names.voice(end),
          names.words,
        )
      }),
    )
  switch (difference.about) {
    case 'ground': {
      const places = difference.entering.map(names.place)
      if (places.length === 0) return say('reason.ground')
      return say(places.length > 1 ? 'reason.groundEnter' : 'reason.groundEnters', {
        places: list(places),
      })
    }
    case 'group':
      return say('reason.groups')
    case 'whose':
    case 'by':
    case 'manner': {
      // A count that leaves it out is not of more parties: it does not say.
      const said = difference.values.every((value) => value !== undefined && value.length > 0)
      return say(said ? `reason.${difference.about}` : `reason.${difference.about}Unsaid`)
    }
    case 'span':
      return say('reason.events')
  }
}

/**
 * Why a relation holds, in a sentence without its end: what contradicts by topic, else the sentence
 * of the rule, else the words of a judgement.
 */
export function reasonWords(
  { reason, differences = [], ...ends }: Told,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'quoted',
): string {
  const { say, list } = names.words
  const [first] = differences
  switch (reason.rule) {
    case 'judgement':
      return reason.why
    case 'differs':
      return apart(
        differences.filter(isOnTopic).map((difference) =>
          say('reason.topic', {
            topic: say(`topic.${difference.about}`),
            words: differenceWords(difference, names, quoted, ends),
          }),
        ),
        names.words,
      )
    case 'parts':
      return say('reason.parts', {
        parts: reason.counts.join(' + '),
        total: String(reason.counts.reduce((sum, count) => sum + count, 0)),
      })
    case 'otherFigure': {
      const [a, b] = reason.figures
      return say('reason.otherFigure', { a, b })
    }
    case 'apart': {
      const [a, b] = reason.figures
      return say('reason.apart', { a, b, factor: String(reason.factor) })
    }
    case 'otherHold':
      return say('reason.otherHold', { hold: stateWords(reason, names) })
    case 'later':
    case 'grows': {
      const [now, before] =
        first?.about === 'count' ? first.values.map(({ words }) => words) : ['', '']
      return say(`reason.${reason.rule}`, { now: now!, before: before! })
    }
    case 'widensSame':
    case 'widensOther':
      return say(`reason.${reason.rule}`, {
        more: list(differences.map((difference) => differenceWords(difference, names))),
      })
    case 'saidBefore':
    case 'holderDiffer':
      return say(`reason.${reason.rule}`, { words: first ? differenceWords(first, names) : '' })
    default:
      return say(`reason.${reason.rule}`)
  }
}

/** Why a relation is weaker than its kind says. */
export function weakWords(weak: Weakness, { say }: Words): string {
  return say(`weak.${weak}`)
}

/**
 * What differs on one topic of a contradiction; of one that a judgement made, the judgement's
 * words.
 */
export function reasonOn(
  relation: Told,
  topic: Topic | undefined,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'quoted',
): string {
  const found = relation.differences?.find(({ about }) => about === topic)
  return found
    ? differenceWords(found, names, quoted, relation)
    : reasonWords(relation, names, quoted)
}

/** What two claims contradict each other on: "who did it and how many". */
export function topicWords(topics: readonly Topic[], { list, say }: Words): string {
  return list(topics.map((topic) => say(`topic.${topic}`)))
}

/**
 * The kinds of relation in the order a card shows them, each under its heading (`relation.*`);
 * contradictions have a figure of their own.
 */
export const RELATION_ORDER: readonly Exclude<RelationSeen, 'contradicts'>[] = [
  'denied-by',
  'denies',
  'admitted-by',
  'admits',
  'gap',
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
