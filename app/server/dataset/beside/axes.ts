import { dayNumber } from '#lib/columns'
import { isCalendarDay } from '#lib/util'

/** The axis of a clock in whole days, as `spanBars` takes it. */
export type ClockAxis = { firstDay: number; stepDays: number; bars: number }

/** The longest axis that is counted: the page's own has no more bars, or days of twelve days. */
const MOST = { bars: 200, stepDays: 36_500 }

/**
 * Reads `happened,2024-05-01,1,5;said,2024-05-01,7,30`: for each clock the first day of its axis, the
 * days of a bar and the number of bars. An error where it is anything else.
 */
export function readAxes(
  text: string | null,
): Partial<Record<'happened' | 'said', ClockAxis>> | { error: string } {
  const axes: Partial<Record<'happened' | 'said', ClockAxis>> = {}
  for (const part of text ? text.split(';') : []) {
    const [clock, first = '', step = '', bars = '', ...more] = part.split(',')
    const [stepDays, count] = [wholeUpTo(step, MOST.stepDays), wholeUpTo(bars, MOST.bars)]
    if (
      (clock !== 'happened' && clock !== 'said') ||
      !isCalendarDay(first) ||
      !stepDays ||
      !count ||
      more.length > 0
    )
      return {
        error: `axes: '${part.slice(0, 40)}' is not a clock, a day, days of a bar and a number of bars up to ${MOST.bars}, such as said,2024-05-01,7,30`,
      }
    axes[clock] = { firstDay: dayNumber(first), stepDays, bars: count }
  }
  return axes
}

const wholeUpTo = (text: string, most: number): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) && Number(text) <= most ? Number(text) : undefined
