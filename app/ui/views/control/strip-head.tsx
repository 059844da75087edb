import { dayWords } from '#lib/filter'
import type { DayAxis } from '#lib/timeline'
import { useWords } from '../../base/words/words-context'
import { ChartText, useMirror } from '../chart'
import type { SideFill } from './strip-pattern'
import styles from './strip.module.css'

type Props = {
  axis: DayAxis
  width: number
  colour: string
  sides: readonly (SideFill & { side: string; label: string })[]
}

/** The legend of the strips' patterns, and the axis of days, which stays in view. */
export function StripHead({ axis, width, colour, sides }: Props) {
  const mirror = useMirror(width)
  const dayWidth = width / axis.days.length
  const stride = Math.ceil(56 / dayWidth)
  const words = useWords()
  const { say } = words
  const inWords = (day: string) => dayWords(day, words, dayWidth * stride < 84 ? 'brief' : 'short')
  return (
    <>
      <ul className={styles.legend} aria-label={say('strip.label')}>
        {sides.map(({ side, label, colour: own, fill }) => (
          <li key={side}>
            <svg width="26" height="12" aria-hidden="true">
              <rect x="1" y="1" width="24" height="10" fill={fill} stroke={own} strokeWidth="1.5" />
            </svg>
            <span>{label}</span>
          </li>
        ))}
        <li>
          <svg width="26" height="12" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="24"
              height="10"
              fill="none"
              stroke={colour}
              strokeWidth="1.5"
              strokeDasharray="4 2.5"
            />
          </svg>
          <span>{say('strip.moves')}</span>
        </li>
        <li>
          <svg width="26" height="12" aria-hidden="true">
            {[0.5, 0.28, 0.13].map((opacity, i) => (
              <rect
                key={opacity}
                x={1 + i * 8}
                y="1"
                width="7.5"
                height="10"
                fill={colour}
                opacity={opacity}
              />
            ))}
          </svg>
          <span>{say('strip.paler')}</span>
        </li>
        {sides.length > 1 && (
          <li>
            <svg width="26" height="12" aria-hidden="true">
              {[0, 1, 2, 3].map((i) => (
                <path
                  key={i}
                  d={`M${2 + i * 6} 11l5 -10`}
                  stroke={sides[i % 2]!.colour}
                  strokeWidth="4"
                />
              ))}
            </svg>
            <span>{say('held.contested')}</span>
          </li>
        )}
        <li>
          <svg width="26" height="12" aria-hidden="true">
            {[0, 1, 2].map((i) => (
              <path key={i} d={`M${3 + i * 8} 11l5 -10`} stroke={colour} strokeWidth="1.5" />
            ))}
          </svg>
          <span>{say('held.some')}</span>
        </li>
      </ul>
      <div className={styles.axis}>
        <svg
          viewBox={`0 0 ${width} 18`}
          role="img"
          aria-label={say('strip.days', {
            from: dayWords(axis.days[0]!.day, words),
            to: dayWords(axis.days.at(-1)!.day, words),
          })}
        >
          <g transform={mirror}>
            {axis.days.map(
              ({ day }, i) =>
                i % stride === 0 && (
                  <ChartText key={day} x={i * dayWidth + 2} y={13}>
                    {inWords(day)}
                  </ChartText>
                ),
            )}
            {axis.days.map(({ day }, i) => (
              <path key={day} d={`M${i * dayWidth} 0V18`} className={styles.day} />
            ))}
          </g>
        </svg>
      </div>
    </>
  )
}
