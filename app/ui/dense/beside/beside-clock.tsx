import { intervalWords } from '#lib/filter'
import type { SpanBars } from '#lib/columns'
import { rangeBins } from '#lib/timeline'
import type { Bin } from '#lib/timeline'
import { tallyWords } from '#lib/views'
import type { Words } from '#lib/words'
import type { BesidePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import type { Clock } from '../../time/clock-bars'
import type { BesideAnswer } from './beside-answer'
import { besideColour, dayBins } from './beside-query'
import styles from './beside-clock.module.css'
import { useBeside } from './use-beside'

type Props = { clock: Clock; beside: BesidePage }

/**
 * The rows of each dataset under the bars of a clock, on the same axis, each with its own colour and
 * its own largest count. A row stands in the days it is known to.
 */
export function BesideClock({ clock, beside }: Props) {
  return (
    <div className={styles.clock} data-beside-clock={clock}>
      {beside.ids.map((id) => (
        <Strip key={id} id={id} clock={clock} beside={beside} />
      ))}
    </div>
  )
}

/** The largest count of a bar, on either clock, so that both have one scale. */
const mostOf = ({ clocks }: BesideAnswer): number =>
  Math.max(
    0,
    ...Object.values(clocks).flatMap(({ sure, possible }) =>
      sure.map((count, bar) => count + possible[bar]!),
    ),
  )

function Strip({ id, clock, beside }: Props & { id: string }) {
  const words = useWords()
  const { answer } = useBeside(id, beside)
  const rows = answer?.clocks[clock]
  const bins = dayBins(beside.bars[clock])
  if (!answer || !rows || rows.sure.length !== bins.length) return null
  const most = mostOf(answer)
  const told = clockWords(answer, rows, clock, most, words)
  const [from, to] = rangeBins(bins, beside.filter[clock])
  return (
    <div className={styles.strip} data-beside={id} data-most={most}>
      <small title={told}>
        <bdi>{answer.label}</bdi> · {told}
      </small>
      <svg role="img" aria-label={`${answer.label}: ${told}`}>
        {bins.map((bin, i) => (
          <Bar
            key={bin.start}
            share={[i / bins.length, 1 / bins.length]}
            counts={[rows.sure[i]!, rows.possible[i]!]}
            most={most}
            colour={besideColour(beside.ids, id)}
            strong={i >= from && i <= to}
            tell={barWords(answer.label, bin, rows.sure[i]!, rows.possible[i]!, words)}
          />
        ))}
      </svg>
    </div>
  )
}

type BarProps = {
  /** Where the bar begins and how wide it is, as shares of the axis. */
  share: readonly [start: number, width: number]
  counts: readonly [sure: number, possible: number]
  most: number
  colour: string
  strong: boolean
  tell: string
}

const percent = (part: number) => `${Number((part * 100).toFixed(2))}%`

/** Rows that surely are in the bar solid below, those that possibly are pale above. */
function Bar({ share: [start, width], counts, most, colour, strong, tell }: BarProps) {
  const [sure, possible] = counts
  if (sure + possible === 0) return null
  const tall = (count: number) => count / Math.max(1, most)
  return (
    <svg
      x={percent(start)}
      width={percent(width)}
      height="100%"
      opacity={strong ? 1 : 0.34}
      data-tell={tell}
      data-sure={sure}
      data-possible={possible}
    >
      <rect
        x="5%"
        width="90%"
        y={percent(1 - tall(sure + possible))}
        height={percent(tall(possible))}
        fill={colour}
        fillOpacity="0.35"
      />
      <rect
        x="5%"
        width="90%"
        y={percent(1 - tall(sure))}
        height={percent(tall(sure))}
        fill={colour}
      />
    </svg>
  )
}

/** A bar in words: whose rows, when, how many surely and how many possibly. */
const barWords = (label: string, bin: Bin, sure: number, possible: number, words: Words) =>
  words.say('beside.bar', {
    label,
    when: intervalWords(`${bin.start}/${bin.end}`, words, 'short'),
    many: tallyWords({ sure, possible }, words),
  })

/** The largest count of a bar, what lies beyond the axis, and rows whose time the file does not say. */
function clockWords(
  { shown }: BesideAnswer,
  { before, after, unsaid, sure, possible }: SpanBars,
  clock: Clock,
  most: number,
  { say, join }: Words,
): string {
  const drawn = [...sure, ...possible].some((count) => count > 0)
  if (clock === 'said' && unsaid > 0 && !drawn && before + after === 0)
    return say('beside.noReportTime')
  return join([
    ...(drawn ? [say('beside.most', { count: most })] : shown > 0 ? [say('beside.noBar')] : []),
    ...(before > 0 ? [say('beside.before', { count: before })] : []),
    ...(after > 0 ? [say('beside.after', { count: after })] : []),
    ...(unsaid > 0
      ? [say(clock === 'said' ? 'beside.unsaid' : 'beside.untimed', { count: unsaid })]
      : []),
  ])
}
