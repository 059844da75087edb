import type { AgreementState, Certainty, Interval, Standing } from '#lib/model'

/**
 * Fields a claim can be chosen by from a list of values, in the order of the URL and of sentences.
 */
export const FACETS = [
  'kind',
  'type',
  'outlet',
  'speaker',
  'party',
  'standing',
  'agreement',
] as const
export type Facet = (typeof FACETS)[number]

/** A field of a filter: a facet, a clock, the moment of "as known at", or the free words. */
export type Field = Facet | 'happened' | 'said' | 'known' | 'words' | 'rule'

/** Every parameter of the address. */
export const PARAMETERS: readonly string[] = [
  ...FACETS,
  'happened',
  'said',
  'known',
  'rule',
  'q',
  'at',
  'open',
  'places',
  'datasets',
  'view',
  'compare',
  'sort',
  'stack',
  'base',
  'story',
  'lang',
  'v',
]

/**
 * Values chosen in one facet: only these, or all but these. Both lists are sorted and without
 * repeats.
 */
export type Choice = { only: readonly string[] } | { not: readonly string[] }

/** What times that are not exactly known count for: only what is surely so, or all that may be. */
export const RULES = ['surely', 'possibly'] as const satisfies readonly Certainty[]
export type Rule = (typeof RULES)[number]

/** What is asked for. An absent field asks for everything. */
export type Filter = Partial<Record<Facet, Choice>> & {
  /** Event time: claims that may have happened in it. */
  happened?: Interval
  /** Report time: claims that may have been said in it. */
  said?: Interval
  /**
   * As known at: only what had been said, or may have been, by this moment; a day means its end.
   */
  known?: string
  /** What the three times above count; see `ruleOf` for what holds where it is absent. */
  rule?: Rule
  /** Free text: every word must occur. */
  words?: string
}

/** What a claim must show to be filtered; rooms that hold claims bring it. */
export type Filterable = {
  id: string
  kind: string
  type: string
  outlet: string
  speaker: string
  /** The bodies that the speaker speaks for, nearest first. */
  speaksFor?: readonly string[]
  parties: readonly string[]
  standing: Standing
  agreement: readonly AgreementState[]
  happened?: Interval
  /** `throughout`: what is claimed goes on all through `happened`. */
  timeIs?: 'within' | 'throughout'
  said: Interval
  /** Everything free text looks in, as `plain` makes it, when it is first looked in. */
  text: () => string
}

/**
 * Whether a choice lets a claim through that has any of these values. "Only" a body is the body with
 * all who speak for it (`bodies`); "all but" leaves out exactly what it names. A claim without values
 * passes only "all but".
 */
export function chosen(
  choice: Choice | undefined,
  values: readonly string[],
  bodies: readonly string[] = [],
): boolean {
  if (!choice) return true
  if ('only' in choice) return [...values, ...bodies].some((value) => choice.only.includes(value))
  return values.length === 0 || values.some((value) => !choice.not.includes(value))
}
