/**
 * Which claims are shown: parse and serialise the URL's grammar, match, count, and say it in words.
 */
export { FACETS, RULES, chosen } from './filter/filter'
export { choiceState, onlyOf, switched } from './filter/choice'
export type { Choice, Facet, Filter, Filterable } from './filter/filter'
export { agreementOf, chooseClaims, filterables, possibleClaims } from './filter/filterable'
export { facetNames } from './filter/facet-names'
export { facetValues, knownOf } from './filter/known-values'
export { parseQuery } from './filter/parse'
export type { Known, Query } from './filter/parse'
export { IGNORED_CODES, ignoredReason, refusal } from './filter/ignored-reasons'
export type { Ignored } from './filter/ignored-reasons'
export { serialiseQuery } from './filter/serialise'
export { stepOf } from './filter/steps'
export { sharedFilter, unsharedFacets } from './filter/shared-filter'
export {
  BASES,
  MOST_DATASETS,
  ORDERS,
  PANELS,
  SORTS,
  orderOf,
  parseSort,
  serialiseSort,
} from './filter/view'
export type { BaseId, GroundSelection, Panel, Sort, View } from './filter/view'
export { asKnownAt, knownMoment, knownWords, saidBy, saidCounts } from './filter/known'
export type { SaidCounts } from './filter/known'
export { matches, passes, plain } from './filter/match'
export { claimText, searchTerms } from './filter/claim-text'
export { askedWords } from './filter/asked-words'
export { asksForTime, ruleOf, withoutIdleRule } from './filter/rule'
export { select } from './filter/select'
export { dayWords, filterParts, intervalWords, shortMomentWords } from './filter/words'
