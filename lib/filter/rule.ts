import type { Filter, Rule } from './filter'

/** The fields of a filter that are about time, which alone have a rule. */
export const TIMES = ['happened', 'said', 'known'] as const satisfies readonly (keyof Filter)[]

/** Whether a filter asks for a time. */
export const asksForTime = (filter: Filter): boolean =>
  TIMES.some((field) => filter[field] !== undefined)

/** The rule that holds where none is chosen: "as known at" is strict, a mere range finds what may be. */
const defaultRule = ({ known }: Filter): Rule => (known === undefined ? 'possibly' : 'surely')

/** The rule by which a filter counts. */
export const ruleOf = (filter: Filter): Rule => filter.rule ?? defaultRule(filter)

/** The rule of a filter as an address says it; `undefined` where it is the one that holds anyway. */
export const chosenRule = (filter: Filter): Rule | undefined =>
  asksForTime(filter) && ruleOf(filter) !== defaultRule(filter) ? ruleOf(filter) : undefined

/** A filter without a rule that has nothing to count, once its last time is taken away. */
export const withoutIdleRule = (filter: Filter): Filter =>
  asksForTime(filter) ? filter : { ...filter, rule: undefined }
