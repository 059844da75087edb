import type { Bounds } from '#lib/model'
import { OPEN_END, OPEN_START } from '#lib/model'
import { toMinutes } from './minutes'

/** A stretch of time in minutes since 1970, the end exclusive; an open end is infinite. */
export type Span = { start: number; end: number }

/** The bounds of an interval in minutes. */
export function spanOf([start, end]: Bounds): Span {
  return {
    start: start === OPEN_START ? -Infinity : toMinutes(start),
    end: end === OPEN_END ? Infinity : toMinutes(end),
  }
}
