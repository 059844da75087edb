import type { KeyboardEvent } from 'react'
import { ChartText } from '../chart'
import styles from './ladder-chart.module.css'
import type { Bar } from '#lib/views'

type Props = {
  bar: Bar<unknown>
  colour: string
  hatch: string
  label: string
  opened: boolean
  /** Only possibly said by then. */
  ghost: boolean
  onOpen: () => void
  onPoint: (on: boolean) => void
}

/**
 * One figure of a ladder: a bar as wide as the time of saying, hatched upwards where the count is
 * open, and a box where it has two bounds.
 */
export function LadderStep({
  bar: { x, y, yHigh, width, openUp, openDown, label: text },
  colour,
  hatch,
  label,
  opened,
  ghost,
  onOpen,
  onPoint,
}: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen()
  }
  return (
    <g
      className={styles.step}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={opened}
      data-step
      data-possible={ghost || undefined}
      opacity={ghost ? 0.4 : undefined}
      onClick={onOpen}
      onKeyDown={press}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <title>{label}</title>
      <rect
        className={styles.reach}
        x={x - 1}
        y={yHigh - 12}
        width={width + 2}
        height={y - yHigh + 24}
        rx="3"
      />
      {openUp && (
        <rect x={x} y={y - 9} width={width} height="9" fill={`url(#${hatch})`} fillOpacity="0.55" />
      )}
      {openUp && (
        <path
          d={`M${x + width - 6} ${y}v-13m-3.5 4 3.5 -4 3.5 4`}
          stroke={colour}
          strokeWidth="1.6"
          fill="none"
        />
      )}
      {openDown && (
        <path
          d={`M${x + width - 6} ${y}v13m-3.5 -4 3.5 4 3.5 -4`}
          stroke={colour}
          strokeWidth="1.6"
          fill="none"
        />
      )}
      {yHigh < y && (
        <rect
          x={x}
          y={yHigh}
          width={width}
          height={y - yHigh}
          fill={`url(#${hatch})`}
          fillOpacity="0.55"
          stroke={colour}
          strokeWidth="1"
        />
      )}
      <rect x={x} y={y - 2.5} width={width} height="5" rx="1" fill={colour} />
      {text && (
        <ChartText x={text.x} y={text.y} className={styles.figure}>
          {text.text}
        </ChartText>
      )}
    </g>
  )
}
