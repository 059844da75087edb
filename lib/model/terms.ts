/**
 * The small tables of the domain, each written once. Schemas derive their enums from them; rules, filters, exports, the
 * gazetteer and the browser read the same lists. This file imports nothing, so that a page that needs a list does not load
 * the schemas.
 */

/** Kinds of places that people live in, from small to large. */
export const SETTLEMENT_KINDS = ['hamlet', 'village', 'town', 'city'] as const
/** Kinds of places that are areas, from small to large. The point of an area is where its label stands, never a position. */
export const AREA_KINDS = ['district', 'governorate', 'region', 'country'] as const
/** Kinds of places, from small to large. */
export const PLACE_KINDS = ['site', ...SETTLEMENT_KINDS, ...AREA_KINDS] as const
/** What a place is, such as `village` or `governorate`. */
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Whether a kind of place is an area, as opposed to a settlement or a site. Text that is no kind is not. */
export function isAreaKind(kind: string | undefined): boolean {
  return (AREA_KINDS as readonly (string | undefined)[]).includes(kind)
}

/** Whether a kind of place is a settlement, as opposed to an area or a site. Text that is no kind is not. */
export function isSettlementKind(kind: string | undefined): boolean {
  return (SETTLEMENT_KINDS as readonly (string | undefined)[]).includes(kind)
}

/**
 * Parts of a place that texts speak of. `area` is "the Jableh area": the town with what belongs to it, wider than `near`,
 * narrower than a governorate.
 */
export const PARTS = [
  'whole',
  'centre',
  'parts',
  'outskirts',
  'near',
  'around',
  'area',
  'countryside',
  'towards',
  'outside',
  'along',
] as const
/** A part of a place, such as `outskirts`. */
export type Part = (typeof PARTS)[number]

/** Parts inside the built-up place. */
export const INNER_PARTS: readonly string[] = ['whole', 'centre', 'parts'] satisfies Part[]
/** Parts around the built-up place. A city and its outskirts are different ground. */
export const OUTER_PARTS: readonly string[] = [
  'outskirts',
  'near',
  'around',
  'towards',
  'countryside',
  'outside',
] satisfies Part[]
/** What `area`, the town with what belongs to it, contains. Villages around it may lie farther out. */
export const PARTS_OF_AREA: readonly string[] = [...INNER_PARTS, 'outskirts', 'near']

/** How sure the ground of a place part is, from the finest to none. It decides how a mark is drawn: solid, dashed or hatched. */
export const PRECISION_LEVELS = [
  'site',
  'settlement',
  'part',
  'vicinity',
  'district',
  'governorate',
  'vague',
  'country',
  'none',
] as const
/** How sure the ground of a place part is, such as `settlement`. */
export type PrecisionLevel = (typeof PRECISION_LEVELS)[number]
/** Levels so wide that a filled outline would hide the map: they are drawn as an edge. */
export const WIDE_LEVELS: readonly PrecisionLevel[] = ['governorate', 'vague', 'country']
/** The dashes of an outline's edge by precision, as SVG's `stroke-dasharray` in pixels. Only a site has a solid edge. */
export const EDGE_DASHES: Partial<Record<PrecisionLevel, string>> = {
  settlement: '7 4',
  part: '7 4',
  vicinity: '3 4',
  district: '2 4',
  governorate: '1 5',
  vague: '1 5',
  country: '1 5',
}

/** How a text puts a claim. `reported` and `alleged` are the text's own distance; `unverified` is said outright. */
export const STANDINGS = ['stated', 'reported', 'alleged', 'unverified'] as const
/** How a text puts a claim, such as `alleged`. */
export type Standing = (typeof STANDINGS)[number]

/** How sure the mark of one or more claims looks: all stated, in between, or all alleged or unverified. */
export type MarkFill = 'filled' | 'half' | 'hollow'

/** The fill of the mark of claims with these standings. */
export function fillOf(standings: readonly string[]): MarkFill {
  if (standings.every((standing) => standing === 'stated')) return 'filled'
  return standings.every((standing) => standing === 'alleged' || standing === 'unverified')
    ? 'hollow'
    : 'half'
}

/**
 * Groups of dead that a count may count, everybody first. `combatants` are security forces and fighters together;
 * `unstated` where the text does not say.
 */
export const DEAD_GROUPS = [
  'all',
  'civilians',
  'security-forces',
  'fighters',
  'combatants',
  'unstated',
] as const
/** Whom a count counts, such as `civilians`. */
export type DeadGroup = (typeof DEAD_GROUPS)[number]

/** The groups without overlap that each group of dead is made of. One group includes another when it has all of its members. */
export const DEAD_GROUP_MEMBERS: Record<DeadGroup, readonly DeadGroup[]> = {
  all: ['civilians', 'security-forces', 'fighters', 'unstated'],
  civilians: ['civilians'],
  'security-forces': ['security-forces'],
  fighters: ['fighters'],
  combatants: ['security-forces', 'fighters'],
  unstated: ['unstated'],
}

/** Whether counts of two groups may count some of the same dead. Nobody knows whom `unstated` leaves out, so it may meet any. */
export function mayCountTheSame(a: DeadGroup, b: DeadGroup): boolean {
  return (
    a === 'unstated' ||
    b === 'unstated' ||
    DEAD_GROUP_MEMBERS[a].some((group) => DEAD_GROUP_MEMBERS[b].includes(group))
  )
}

/** How two claims stand to each other, by rule, from the strongest to the loosest. */
export const RELATION_KINDS = [
  'contradicts',
  'revises',
  'repeats',
  'corroborates',
  'part-of',
  'widens',
  'same-matter',
] as const
/** How two claims stand to each other, such as `repeats`. */
export type RelationKind = (typeof RELATION_KINDS)[number]

/** How a claim stands to the voices other than its speaker's, as the filter and the exports say it. */
export const AGREEMENT_STATES = ['contradicted', 'corroborated', 'single-voice'] as const
/** How a claim stands to other voices, such as `single-voice`. */
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** What two claims can contradict each other on: who did it, who holds it, how many, how it began. */
export const TOPICS = ['perpetrator', 'holder', 'count', 'onset'] as const
/** What two claims contradict each other on, such as `count`. */
export type Topic = (typeof TOPICS)[number]

/** Who speaks or publishes, by nature. */
export const SOURCE_KINDS = [
  'war monitor',
  'state media',
  'news agency',
  'broadcaster',
  'official',
  'resident',
  'militia',
  'open-source account',
  'religious body',
  'unnamed',
  /** Named, but nobody has said what it is: the sources that an imported file lists. */
  'unclassified',
] as const

/** Statuses of control that say somebody has the place; the rest are movement or presence, which excludes nobody. */
export const HOLDING_STATUSES: readonly string[] = ['held', 'secured', 'lost']
