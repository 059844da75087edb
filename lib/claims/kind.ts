import { UNSTATED_PARTY } from '#lib/model'
import type {
  Claim,
  CountScope,
  Counted,
  CountedGroup,
  Figure,
  Harm,
  TopicDifference,
} from '#lib/model'
import type { Agreement, Words } from '#lib/words'

/** The outline of a kind's mark on the map: told apart without colour. */
export type KindShape = 'diamond' | 'circle' | 'square' | 'triangle' | 'hexagon'

/** What a kind needs to speak. */
export type Parties = {
  /** The name of a party in the reader's language. */
  label: (id: string) => string
  /** How verbs and adjectives agree with that name: the slot `agreement` of a text. */
  agreement: (id: string) => Agreement
  /** The side a party is on: the group it is part of, or itself, where it is on none. */
  side: (id: string) => string
  /** The words of the reader's language. */
  words: Words
}

/**
 * A count as a ladder shows it: bounds (`null` where a side is open or only words are given), whom
 * it counts, and over which scope.
 */
export type Toll = Figure &
  Counted & {
    /** Whom it counts, in words, without what was done to them. */
    whoWords: string
    scope: CountScope
    parts?: { group: CountedGroup; count: number }[]
  }

/**
 * A state of control as a strip shows it; `holds` where the claim says that the holder has the
 * place, and not that it lost it, moves or stands there.
 */
export type Hold = {
  holder: string
  side: string
  label: string
  status: string
  /** Who is said to stand how: “secured by government forces”. */
  words: string
  holds: boolean
}

/** One thing a claim says, as label and value. */
export type Detail = {
  id:
    | 'type'
    | 'between'
    | 'by'
    | 'against'
    | 'onset'
    | 'parts'
    | 'scope'
    | 'control'
    | 'damage'
    | 'act'
    | 'about'
    | `harm.${Harm}`
  term: string
  text: string
}

/** A detail under its label. */
export function detail(id: Detail['id'], text: string, { words }: Parties): Detail {
  return { id, term: words.say(`detail.${id}`), text }
}

/**
 * What a kind of claim brings beside its schema: its look, and what it says. `C` is the claim with
 * the kind's own fields.
 */
export type Kind<C extends Claim = Claim> = {
  id: string
  /** On a light and on a dark ground; told apart by colour-blind readers beside the other kinds. */
  colour: { light: string; dark: string }
  shape: KindShape
  /** Finer grouping within the kind, in the field's words (ACLED event type, scope, status). */
  type: (claim: C) => string
  /** Parties the claim is about, without `unstated`. */
  parties: (claim: C) => string[]
  /**
   * What the claim says of who and how many, as label and value, for a card; `id` names it in every
   * language.
   */
  details: (claim: C, parties: Parties) => Detail[]
  /** What two claims of one matter differ in such that both cannot hold; empty where they can. */
  disagree: (a: C, b: C, parties: Pick<Parties, 'side'>) => TopicDifference[]
  /** The count, where the claim is one that a ladder shows. */
  toll?: (claim: C, parties: Parties) => Toll | undefined
  /** The count of its dead, where a claim that no ladder shows gives one. */
  deaths?: (claim: C) => Figure | undefined
  /** The state of control, where the claim is one. */
  hold?: (claim: C, parties: Parties) => Hold
  /**
   * The holder's or perpetrator's side, where the claim takes one: what a split mark is split by.
   */
  sides: (claim: C) => string[]
}

/** Party ids in words, `not said` where a text names nobody. */
export function listParties(ids: readonly string[], parties: Parties): string {
  return parties.words.list(ids.map((id) => parties.label(id)))
}

/** The parties among ids that are really named. */
export function named(ids: readonly string[]): string[] {
  return ids.filter((id) => id !== UNSTATED_PARTY)
}
