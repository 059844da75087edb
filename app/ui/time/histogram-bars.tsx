import { intervalWords } from '#lib/filter'
import type { Bin } from '#lib/timeline'
import type { Words } from '#lib/words'
import styles from './histogram-bars.module.css'
import { tallyWords } from '#lib/views'
import type { Stack } from '#lib/views'

type Props = {
  bins: readonly Bin[]
  stacks: readonly Stack[]
  /** The height of the plot, in claims. */
  most: number
  /** Whether a bar is in the range and known at the moment. */
  strong: (bin: Bin, index: number) => boolean
  /** The position of a line that marks a moment, in bars from the start. */
  marker?: number
  label: string
  /** Called with the bar that the reader points at. Without it bars are drawn only where they hold something. */
  onPoint?: (index: number | undefined) => void
}

/** A bar in words: when, how many claims surely are in it, and how many more possibly. */
export function barWords(bin: Bin, words: Words): string {
  const sure = Object.values(bin.sure).reduce((sum, count) => sum + count, 0)
  return words.say('clock.bar', {
    when: intervalWords(`${bin.start}/${bin.end}`, words, 'short'),
    many: tallyWords({ sure, possible: bin.total - sure }, words),
  })
}

/**
 * Bars stacked by kind or speaker: claims that surely are in the bar solid below, those that possibly
 * are pale above. Lines divide the days.
 */
export function HistogramBars({ bins, stacks, most, strong, marker, label, onPoint }: Props) {
  const percent = (part: number) => `${part * 100}%`
  /** To a hundredth of a percent: a pixel of the widest screen is more. */
  const share = (part: number) => `${Number((part * 100).toFixed(2))}%`
  const height = (count: number) => percent((count / Math.max(1, most)) * 0.97)
  return (
    <svg role="img" aria-label={label}>
      {bins.map((bin, i) => {
        const sure = stacks.map(({ key }) => bin.sure[key] ?? 0)
        const parts = [...sure, ...stacks.map(({ key }, j) => (bin.counts[key] ?? 0) - sure[j]!)]
        const top = (upTo: number) =>
          percent(
            1 -
              (parts.slice(0, upTo + 1).reduce((sum, count) => sum + count, 0) /
                Math.max(1, most)) *
                0.97,
          )
        const isDay = bin.start.endsWith('T00:00')
        if (!onPoint && bin.total === 0 && !isDay) return null
        return (
          <svg
            key={bin.start}
            x={share(i / bins.length)}
            width={share(1 / bins.length)}
            height="100%"
            opacity={strong(bin, i) ? 1 : 0.34}
            data-bin={bin.start}
            data-until={bin.end}
            data-strong={strong(bin, i) || undefined}
            className={isDay ? styles.day : undefined}
            onPointerEnter={onPoint && (() => onPoint(i))}
            onPointerLeave={onPoint && (() => onPoint(undefined))}
          >
            {onPoint && <rect width="100%" height="100%" fill="none" pointerEvents="all" />}
            {isDay && <line y2="100%" />}
            {parts.map(
              (count, j) =>
                count > 0 && (
                  <rect
                    key={j}
                    x="5%"
                    width="90%"
                    y={top(j)}
                    height={height(count)}
                    fill={stacks[j % stacks.length]!.colour}
                    fillOpacity={j < stacks.length ? undefined : 0.3}
                    data-key={stacks[j % stacks.length]!.key}
                    data-sure={j < stacks.length || undefined}
                    data-claims={count}
                  />
                ),
            )}
          </svg>
        )
      })}
      {marker !== undefined && (
        <line
          data-marker
          x1={percent(marker / bins.length)}
          x2={percent(marker / bins.length)}
          y2="100%"
          className={styles.marker}
        />
      )}
    </svg>
  )
}
