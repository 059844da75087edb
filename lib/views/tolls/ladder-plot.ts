import { spanOn } from '#lib/timeline'
import type { DayAxis, Ladder, Step } from '#lib/timeline'

/**
 * A step as drawn, in CSS pixels from the top left: its bar from `x` to `x + width` at `y`, and
 * where its label stands.
 */
export type Bar<C> = {
  step: Step<C>
  body: string
  x: number
  width: number
  y: number
  /** The upper end of a figure with two bounds. */
  yHigh: number
  openUp: boolean
  openDown: boolean
  turnX: number
  label?: { x: number; y: number; text: string }
}

/**
 * A chart of ladders, laid out: ticks of the scale, days, the bars of each voice, and the line that
 * joins them.
 */
export type LadderPlot<C> = {
  width: number
  height: number
  left: number
  bottom: number
  ticks: { value: number; y: number }[]
  days: { day: string; x: number; labelled: boolean }[]
  voices: { body: string; bars: Bar<C>[]; path: string }[]
}

const [TOP, FOOT, RIGHT] = [20, 18, 4]
/** Width of a letter and height of a line of the small size, roughly. */
const [LETTER, LINE] = [7.3, 14]
const [BAR, GAP] = [5, 4]

type Box = { x: number; y: number; width: number; height: number }

/** Round steps of a scale from 0 that reach `most` in at most `steps`, or one more. */
export function scaleTicks(most: number, steps: number): number[] {
  const rough = Math.max(1, most) / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough,
  )
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, i) => i * step)
}

type Size = { width: number; height: number; most: number }

/**
 * Lays ladders out on days and on a linear scale from 0; `words` makes a step's label. A label that
 * finds no room is left out, the last step's last.
 */
export function plotLadders<C>(
  ladders: readonly Ladder<C>[],
  axis: DayAxis,
  { width, height, most }: Size,
  words: (step: Step<C>, body: string) => string,
): LadderPlot<C> {
  const values = scaleTicks(most, Math.max(2, Math.min(4, Math.floor((height - TOP - FOOT) / 30))))
  const left = String(values.at(-1)).length * LETTER + (values.at(-1)! >= 1000 ? 12 : 8)
  const bottom = height - FOOT
  const y = (value: number) => bottom - (value / values.at(-1)!) * (bottom - TOP)
  const x = (minutes: number) =>
    left +
    ((minutes - axis.startMinutes) / (axis.endMinutes - axis.startMinutes)) * (width - left - RIGHT)
  const voices = ladders
    .filter(({ steps }) => steps.length > 0)
    .map(({ body, steps }) => {
      const bars = steps.flatMap((step): Bar<C>[] => {
        const span = spanOn(axis, step.said)
        if (!span) return []
        const at = y(step.low ?? step.high ?? 0)
        return [
          {
            step,
            body,
            x: x(span.startMinutes),
            width: x(span.endMinutes) - x(span.startMinutes),
            y: at,
            yHigh: y(step.high ?? step.low ?? 0),
            openUp: step.high === null,
            openDown: step.low === null,
            turnX: x(Math.min(axis.endMinutes, Math.max(axis.startMinutes, step.turnMinutes))),
          },
        ]
      })
      return {
        body,
        bars,
        path: bars
          .map((bar, i) =>
            i > 0 && bar.step.joined ? `H${bar.turnX}V${bar.y}` : `M${bar.turnX} ${bar.y}`,
          )
          .join(''),
      }
    })
  layStepLabels(
    voices.map(({ bars }) => bars),
    { left, width, bottom },
    words,
  )
  const dayWidth = (width - left - RIGHT) / axis.days.length
  const stride = Math.ceil(46 / dayWidth)
  return {
    width,
    height,
    left,
    bottom,
    voices,
    ticks: values.map((value) => ({ value, y: y(value) })),
    days: axis.days.map(({ day, startMinutes }, i) => ({
      day,
      x: x(startMinutes),
      labelled: i % stride === 0 && x(startMinutes) + 40 <= width,
    })),
  }
}

const clash = (a: Box, b: Box) =>
  a.x < b.x + b.width + GAP &&
  b.x < a.x + a.width + GAP &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height

/**
 * Gives labels places where they cover neither each other nor a bar: last steps first, then first
 * ones, then the rest.
 */
function layStepLabels<C>(
  voices: readonly Bar<C>[][],
  { left, width, bottom }: { left: number; width: number; bottom: number },
  words: (step: Step<C>, body: string) => string,
) {
  const taken: Box[] = voices.flat().map((bar) => ({
    x: bar.x,
    y: bar.yHigh - (bar.openUp ? 9 : BAR / 2),
    width: bar.width,
    height: bar.y - bar.yHigh + BAR + (bar.openUp ? 6 : 0),
  }))
  const order = [
    ...voices.flatMap((bars) => bars.slice(-1)),
    ...voices.flatMap((bars) => bars.slice(0, 1)),
    ...voices.flat(),
  ]
  for (const bar of new Set(order)) {
    const text = words(bar.step, bar.body)
    const long = text.length * LETTER
    const [above, below] = [bar.yHigh - (bar.openUp ? 12 : 6), bar.y + LINE + 1]
    const starts = [bar.x + 1, Math.min(bar.x + 1, width - long), bar.x + bar.width - long]
    const spots = [
      ...starts.map((at) => ({ at, y: above })),
      ...starts.map((at) => ({ at, y: below })),
      { at: bar.x + bar.width + 4, y: bar.y + 4 },
      { at: bar.x - long - 4, y: bar.y + 4 },
    ]
    const spot = spots
      .map(({ at, y }) => ({ x: at, y: y - LINE + 3, width: long, height: LINE }))
      .find(
        (box) =>
          box.x >= left &&
          box.x + long <= width + 2 &&
          box.y >= 0 &&
          box.y + LINE <= bottom &&
          !taken.some((other) => clash(box, other)),
      )
    if (!spot) continue
    taken.push(spot)
    bar.label = { x: spot.x, y: spot.y + LINE - 3, text }
  }
}
