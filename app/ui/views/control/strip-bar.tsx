import { ageing, spanOn } from '#lib/timeline'
import type { DayAxis, StripLine } from '#lib/timeline'
import { useMirror } from '../chart'
import styles from './strip.module.css'
import type { ClaimView } from '#lib/views'

/** The height of a bar's drawing, in CSS pixels. */
const HEIGHT = 16
/** The opacity of a state 0, 1, 2, 3 and more days after it was last said. */
const AGED = [0.5, 0.38, 0.24, 0.13]

type Props = {
  line: StripLine<Pick<ClaimView, 'hold'>>
  axis: DayAxis
  width: number
  fill: string
  colour: string
}

/**
 * One state along the days: as wide as its time, then paler with each day since it was last said.
 * Holding a place is filled, anything else an outline. It is never drawn as a territory.
 */
export function StripBar({ line, axis, width, fill, colour }: Props) {
  const mirror = useMirror(width)
  const holds = line.claims[0]!.hold?.holds ?? false
  const x = (minutes: number) =>
    ((minutes - axis.startMinutes) / (axis.endMinutes - axis.startMinutes)) * width
  const state = line.happened === undefined ? undefined : spanOn(axis, line.happened)
  const box = (span: { startMinutes: number; endMinutes: number }) => ({
    x: x(span.startMinutes) + 0.75,
    width: Math.max(2, x(span.endMinutes) - x(span.startMinutes) - 1.5),
    y: 1.5,
    height: HEIGHT - 3,
  })
  const marks =
    line.claims[0]!.hold?.status === 'advancing' && state
      ? Array.from(
          { length: Math.floor(box(state).width / 12) },
          (_, i) => `M${box(state).x + 5 + i * 12} 5l3 3 -3 3`,
        ).join('')
      : ''
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className={styles.bar}
      aria-hidden="true"
      focusable="false"
      data-holds={holds}
    >
      <g transform={mirror}>
        {axis.days.map(({ day, startMinutes }) => (
          <path key={day} d={`M${x(startMinutes)} 0V${HEIGHT}`} className={styles.day} />
        ))}
        {axis.days.flatMap(({ day, startMinutes }) =>
          [360, 720, 1080].map((after) => (
            <path
              key={day + after}
              d={`M${x(startMinutes + after)} ${HEIGHT - 3}V${HEIGHT}`}
              className={styles.quarter}
            />
          )),
        )}
        {state && (
          <rect
            {...box(state)}
            fill={holds ? fill : 'none'}
            stroke={colour}
            strokeWidth="1.5"
            strokeDasharray={holds ? 'none' : '4 2.5'}
          />
        )}
        {marks && <path d={marks} fill="none" stroke={colour} strokeWidth="1.5" />}
        {ageing(line, axis).map((span) => (
          <rect
            key={span.startMinutes}
            {...box(span)}
            data-aged={span.days}
            fill={holds ? fill : 'none'}
            stroke={holds ? 'none' : colour}
            strokeDasharray="2 4"
            opacity={AGED[Math.min(span.days, AGED.length - 1)]}
          />
        ))}
        {axis.untilMinutes !== undefined && axis.untilMinutes < axis.endMinutes && (
          <path d={`M${x(axis.untilMinutes)} 0V${HEIGHT}`} className={styles.known} />
        )}
      </g>
    </svg>
  )
}
