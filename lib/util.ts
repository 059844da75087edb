/**
 * What the language lacks and several rooms need: short hashes, least-recently-used caches, the
 * arithmetic of days, the clocks of time zones, letters that spellings do not keep apart, cells that
 * no spreadsheet runs, lists by key, records by field, growing and sorting of typed arrays, turns of
 * long work and of requests. Runs in browsers and on the server;
 * SHA-256, which needs Node, has a door of its own: `#lib/util/sha256`.
 */
export { FNV_START, fnv1a, fnvStep, spreadBits } from './util/hash'
export { likelyLanguage } from './util/likely-language'
export { asyncLruCache, lruCache, memoizeAsync, remembered } from './util/lru'
export type { LruCache } from './util/lru'
export {
  addDays,
  dayCount,
  dayFromNumber,
  dayNumberOf,
  isCalendarDay,
  lastDayOf,
} from './util/days'
export { clockAt, dayInZone, instantOf, isTimeZone, momentInZone, zonedTime } from './util/zones'
export { LOOSE_MARKS, SAME_LETTERS, SILENT_LETTERS, exactPattern } from './util/letters'
export { defused, tsvText } from './util/spreadsheet'
export { growableArray } from './util/growable-array'
export { addTo } from './util/lists'
export { byField, fromFields, rowSteps } from './util/by-field'
export type { ByField } from './util/by-field'
export { atOnce, inTurns, turnsWithOthers } from './util/turns'
export { bucketRows, lowerBound, radixSortNumbers, radixSortRows } from './util/radix-sort'
export type { Buckets } from './util/radix-sort'
export { inTurn } from './util/in-turn'
export { failureCause, failureLine, listenFailure, ofFile } from './util/failure-line'
