/** Claims on a clock: bins of equal length in Syria's days, and what falls before and after them. */
export { histogram } from './timeline/histogram'
export type { Bin, Histogram, Timed } from './timeline/histogram'
export { binRange, rangeBins } from './timeline/range'
export { daysOf } from './timeline/days'
