import { intervalWords, momentWords } from '#lib/filter'
import type { SaidCounts } from '#lib/filter'
import type { Interval } from '#lib/model'
import type { Histogram } from '#lib/timeline'
import styles from './clock-caption.module.css'
import { grouped, plural } from './words'

type Props = {
  title: string
  range?: Interval
  onRange: (range: Interval | undefined) => void
  /** As known at, on the report clock, with how many claims had been said by then. */
  known?: string
  counts?: SaidCounts
  /** Whether it is the report clock, which can be cut at a moment. */
  cuts: boolean
  onKnown: (known: string | undefined) => void
  /** Whether the axis lies within one year, which is then left out. */
  oneYear: boolean
  asides: Pick<Histogram, 'startBefore' | 'endAfter' | 'withoutTime'>
}

/** How many had been said by a moment, in as few words as fit above a clock; the sentence above the list says it in full. */
function countWords({ said, maybe }: SaidCounts): string {
  return `${plural(said, 'claim')}${maybe > 0 ? `, ${grouped(maybe)} maybe` : ''}`
}

/** A moment in fewer words: "Fri 7 March 2025, 12:00", "end of Fri 7 March 2025". */
function shortMoment(known: string): string {
  return momentWords(known).replace(/^on |^at the /, '').replace(' at ', ', ')
}

/** What a clock shows: its range, the moment it is cut at, and what its bars leave out; each choice can be undone. */
export function ClockCaption({ title, range, onRange, known, counts, cuts, onKnown, oneYear, asides: { startBefore, endAfter, withoutTime } }: Props) {
  const asides = [
    counts && countWords(counts),
    startBefore > 0 && `${plural(startBefore, 'claim')} began before`,
    endAfter > 0 && `${plural(endAfter, 'claim')} ${endAfter === 1 ? 'ends' : 'end'} later`,
    withoutTime > 0 && `${plural(withoutTime, 'claim')} without a time`,
  ].filter(Boolean)
  const short = (words: string) => (oneYear ? words.replace(/ \d{4}/g, '') : words)
  return (
    <figcaption className={styles.caption} title={asides.join(', ') || undefined}>
      <div>
        <strong>{title}</strong>
        {range ? <span>{short(intervalWords(range))}</span> : !known && asides.length === 0 && <span>any time{cuts && ', as known now'}</span>}
        {range && <button type="button" onClick={() => onRange(undefined)}>any time</button>}
        {known && <span>as known {short(shortMoment(known))}</span>}
        {known && <button type="button" title="Show what was said since, too" onClick={() => onKnown(undefined)}>now</button>}
      </div>
      {asides.length > 0 && <small>{asides.join(', ')}</small>}
    </figcaption>
  )
}
