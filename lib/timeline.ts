/** Claims on a clock: bins of equal length in Syria's days, what falls before and after them, and the stops of a player. */
export { histogram } from './timeline/histogram'
export type { Bin, Histogram, Timed } from './timeline/histogram'
export { edgeMoment, momentBars } from './timeline/moments'
export { binRange, rangeBins } from './timeline/range'
export { momentAt, nextStop, playFrom, windowAt } from './timeline/stops'
export type { PlayerAt } from './timeline/stops'
export { daysOf } from './timeline/days'
