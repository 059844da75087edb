import { HOLD_OF_STATUS, isOnTopic } from '#lib/model'
import type {
  ControlStatus,
  Difference,
  HolderValue,
  Relation,
  RelationSeen,
  Topic,
  Weakness,
} from '#lib/model'
import type { Control } from '#lib/claims'
import { countWords } from '#lib/words'
import type { Words } from '#lib/words'
import type { SeenRelation } from '../map/claim-view'
import type { ReasonNames } from './reason-names'

/** Who is said to stand how: "government forces, holding it". */
export function stateWords(
  holder: string,
  status: string,
  { label, agreement, words }: ReasonNames,
): string {
  const state = words.say(`status.${status as Control['status']}`, { agreement: agreement(holder) })
  return words.say('hold.line', { holder: label(holder), status: state })
}

function holderWords([a, b]: readonly [HolderValue, HolderValue], names: ReasonNames): string {
  const { say } = names.words
  const held = [a, b].flatMap((value) => (value === 'fighting' ? [] : [value]))
  const state = ({ holder, status }: (typeof held)[number]) => stateWords(holder, status, names)
  const { holder: id } = held.find(({ status }) => status !== 'advancing') ?? held[0]!
  const slots = { holder: names.label(id), agreement: names.agreement(id) }
  if (held.length === 1) return say('differ.fighting', slots)
  return held.some(({ status }) => status === 'advancing')
    ? say('differ.advancing', slots)
    : held.every(({ status }) => HOLD_OF_STATUS[status as ControlStatus] === 'has')
      ? say('differ.against', { a: names.label(held[0]!.holder), b: names.label(held[1]!.holder) })
      : say('differ.states', { a: state(held[0]!), b: state(held[1]!) })
}

/**
 * What differs, without naming its topic: "government forces against Assad loyalists". `quoted`
 * adds the texts' own words where they are part of the difference; where they stand beside it
 * anyway, they are left out.
 */
function differenceWords(
  difference: Difference,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'quoted',
): string {
  const { say, list } = names.words
  const against = (a: string, b: string) => say('differ.against', { a, b })
  switch (difference.about) {
    case 'perpetrator': {
      const [a, b] = difference.values.map((ids) => list(ids.map(names.label)))
      return against(a!, b!)
    }
    case 'count': {
      const [a, b] = difference.values
      return against(countWords(a, names.words), countWords(b, names.words))
    }
    case 'onset': {
      const [a, b] = difference.values
      const triggers = { a: say(`trigger.${a.trigger}`), b: say(`trigger.${b.trigger}`) }
      return quoted === 'quoted'
        ? say('differ.onset', { ...triggers, aWords: a.words, bWords: b.words })
        : say('differ.against', triggers)
    }
    case 'holder':
      return holderWords(difference.values, names)
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
  { reason, differences = [] }: Pick<Relation, 'reason' | 'differences'>,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'quoted',
): string {
  const { say, list } = names.words
  const [first] = differences
  switch (reason.rule) {
    case 'judgement':
      return reason.why
    case 'differs':
      return differences
        .filter(isOnTopic)
        .map((difference) =>
          say('reason.topic', {
            topic: say(`topic.${difference.about}`),
            words: differenceWords(difference, names, quoted),
          }),
        )
        .join('; ')
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
      return say('reason.otherHold', { hold: stateWords(reason.holder, reason.status, names) })
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
  relation: Pick<Relation, 'reason' | 'differences'>,
  topic: Topic | undefined,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'quoted',
): string {
  const found = relation.differences?.find(({ about }) => about === topic)
  return found ? differenceWords(found, names, quoted) : reasonWords(relation, names, quoted)
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
