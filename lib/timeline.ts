/**
 * Claims on a clock: bins of equal length in days, what falls before and after them, and
 * the stops of a player.
 */
export { axisOf } from './timeline/axis'
export type { Axis } from './timeline/axis'
export { histogram } from './timeline/histogram'
export type { Bin, Histogram } from './timeline/histogram'
export { mayFallIn } from './timeline/may-fall-in'
export { binRange, edgeMoment, momentBars, rangeBins } from './timeline/bar-edges'
export { momentAt, nextStop, playFrom, windowAt } from './timeline/stops'
export type { PlayerAt } from './timeline/stops'
export { daysOf } from './timeline/days'
export { dayAxis, spanOn } from './timeline/day-axis'
export type { DayAxis } from './timeline/day-axis'
export { ladders } from './timeline/ladder'
export type { CountedClaim, Ladder, LadderFrame } from './timeline/ladder'
export type { Scope, Whereabouts } from './timeline/scope'
export type { Step } from './timeline/steps'
export { ageing, stripLines } from './timeline/strip'
export type { Held, StripLine } from './timeline/strip'
