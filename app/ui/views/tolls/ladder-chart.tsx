'use client'
import { useId } from 'react'
import { dayWords } from '#lib/filter'
import type { DayAxis, Ladder } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { ChartText, useMirror, useWidth } from '../chart'
import styles from './ladder-chart.module.css'
import { LadderStep } from './ladder-step'
import { partKey, plotLadders, shortWords, stepWords, voiceName } from '#lib/views'
import type { Count } from '#lib/views'

type Props = {
  ladders: readonly Ladder<Count>[]
  axis: DayAxis
  most: number
  label: string
  height: number
}

/**
 * The ladders of one scope on a linear scale. The horizontal axis is when a figure was said, with
 * bars as wide as that is known; the vertical axis is the count. Each step opens its claim.
 */
export function LadderChart({ ladders, axis, most, label, height }: Props) {
  const page = usePage()
  const words = useWords()
  const { say, number } = words
  const { ref, width } = useWidth<HTMLDivElement>()
  const mirror = useMirror(width)
  const hatch = useId()
  const colour = page.layerOf({ kind: 'casualties' }).colour
  const voices = ladders.filter(({ steps }) => steps.length > 0)
  const nameOf = (body: string) =>
    voiceName(
      body,
      voices.find((ladder) => ladder.body === body)!.steps[0]!.claims[0]!,
      page,
      words,
    )
  const plot = plotLadders(voices, axis, { width, height, most }, (step, body) =>
    voices.length > 1
      ? say('toll.stepVoice', { figure: stepWords(step.claims, words), voice: nameOf(body) })
      : stepWords(step.claims, words),
  )
  return (
    <div ref={ref} className={styles.frame}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.chart}
        role="group"
        aria-label={label}
        data-ladder
      >
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V5" stroke={colour} strokeWidth="2" />
          </pattern>
        </defs>
        <g transform={mirror}>
          <g aria-hidden="true">
            {plot.ticks.map(({ value, y }) => (
              <g key={value}>
                <path d={`M${plot.left} ${y}H${width}`} className={styles.line} />
                <ChartText x={plot.left - 5} y={y + 4} textAnchor="end" className={styles.scale}>
                  {number(value)}
                </ChartText>
              </g>
            ))}
            {plot.days.map(({ day, x, labelled }) => (
              <g key={day}>
                <path d={`M${x} ${plot.bottom}v${labelled ? 6 : 3}`} className={styles.tick} />
                {labelled && (
                  <ChartText x={x + 3} y={height - 4} className={styles.scale}>
                    {dayWords(day, words, width / plot.days.length < 90 ? 'date' : 'brief')}
                  </ChartText>
                )}
              </g>
            ))}
          </g>
          {plot.voices.map(({ body, bars, path }, i) => (
            <g key={body}>
              <path
                d={path}
                className={styles.riser}
                stroke={colour}
                strokeDasharray={['none', '5 3', '2 3'][i % 3]}
              />
              {bars.map((bar) => {
                const { claims, said } = bar.step
                const ghost = claims.every(({ id }) => page.isPossible(id))
                const step = stepWords(claims, words)
                return (
                  <LadderStep
                    key={claims[0]!.id}
                    bar={bar}
                    colour={colour}
                    hatch={hatch}
                    ghost={ghost}
                    opened={claims.some(({ id }) => id === page.opened)}
                    label={say('toll.step', {
                      figure: ghost ? say('ghost.line', { line: step }) : step,
                      voice: nameOf(body),
                      when: shortWords(said, words),
                      reports: say('count.report', { count: claims.length }),
                      scope: label,
                    })}
                    onOpen={() => page.open(claims[0]!.id)}
                    onPoint={(on) =>
                      page.highlight(on ? claims.flatMap((claim) => claim.places.map(partKey)) : [])
                    }
                  />
                )
              })}
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}
