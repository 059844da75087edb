import type { Figure } from './figure'
import type { Counted } from './counted'
import type { CountScope, Topic } from './terms'

/** The values of two claims, in the order of the pair: of a relation, `from` first. */
export type Two<T> = readonly [T, T]

/** A state of control as a claim puts it, or the fighting that another says goes on there. */
export type HolderValue = { holder: string; status: string } | 'fighting'

/** A count, and whom it counts. */
export type CountValue = Figure & Counted

/** How a claim says that it began: the coded trigger, and the text's words for it. */
export type OnsetValue = { trigger: 'attack' | 'arrest-attempt'; words: string }

/** What two claims say of one topic, where both cannot hold. Perpetrators are party ids. */
export type TopicDifference =
  | { about: 'perpetrator'; values: Two<readonly string[]> }
  | { about: 'holder'; values: Two<HolderValue> }
  | { about: 'count'; values: Two<CountValue> }
  | { about: 'onset'; values: Two<OnsetValue> }

/**
 * How the scopes of two counts differ; what one of them does not say is empty. Ground is place ids; `entering` are those of the wider
 * ground that have nothing to do with the narrower one.
 */
export type ScopeDifference =
  | { about: 'ground'; values: Two<readonly string[]>; entering: readonly string[] }
  | { about: 'group'; values: Two<string> }
  | { about: 'whose' | 'by'; values: Two<readonly string[]> }
  | { about: 'manner'; values: Two<string | undefined> }
  | { about: 'span'; values: Two<CountScope> }

/**
 * What differs between two claims, as data: each screen and format puts it into the words of its
 * reader.
 */
export type Difference = TopicDifference | ScopeDifference

/**
 * Why a rule finds a relation, as data: the rule, and what its sentence names beside the
 * differences. Each rule has its text in the dictionaries under `reason.*`; `differs` is told by
 * the differences alone, and a judgement by whoever signed it.
 */
export type RelationReason =
  | {
      rule:
        | 'differs'
        | 'repeatsFigure'
        | 'sameFigure'
        | 'sameText'
        | 'oneWithoutFigure'
        | 'firstUnsaid'
        | 'later'
        | 'grows'
        | 'scopeNoFigure'
        | 'scopeBoth'
        | 'eventUntold'
        | 'saysMore'
        | 'groupAmong'
        | 'partOfGround'
        | 'widensSame'
        | 'widensOther'
        | 'saidBefore'
        | 'holderDiffer'
        | 'whoHas'
        | 'otherParts'
        | 'moreGround'
        | 'repeats'
        | 'oneText'
        | 'sameVoicePlace'
        | 'howStands'
        | 'sameVoiceMatter'
        | 'sortOnset'
        | 'sortOthers'
        | 'otherSpeaker'
        | 'blames'
        | 'actAndCount'
        | 'actAndHarm'
        | 'statedPart'
        | 'answers'
        | 'deniesAct'
        | 'admitsAct'
        | 'sameDamage'
    }
  | { rule: 'parts'; counts: readonly number[] }
  | { rule: 'otherFigure'; figures: Two<string> }
  | { rule: 'apart'; figures: Two<string>; factor: number }
  | { rule: 'otherHold'; holder: string; status: string }
  | { rule: 'judgement'; why: string }

/**
 * Why a relation is weaker than its kind says; each has its text in the dictionaries under
 * `weak.*`.
 */
export type Weakness =
  | 'city'
  | 'part'
  | 'hidden'
  | 'unnamed'
  | 'outlet'
  | 'noFigure'
  | 'noWho'
  | 'fightingPart'
  | 'taking'
  | 'advance'
  | 'act'

/** The same difference with the two claims in the other order. */
export function swapped<D extends Difference>(difference: D): D {
  const [first, second] = difference.values
  return { ...difference, values: [second, first] }
}

/** Whether a difference is one that claims can contradict each other on, and not one of scope. */
export function isOnTopic(difference: Difference): difference is TopicDifference {
  return !['ground', 'group', 'whose', 'by', 'manner', 'span'].includes(difference.about)
}

/** What two claims contradict each other on; nothing for the other kinds of relation. */
export function topicsOf({
  kind,
  differences = [],
}: {
  kind: string
  differences?: readonly Difference[]
}): Topic[] {
  return kind === 'contradicts' ? differences.filter(isOnTopic).map(({ about }) => about) : []
}
