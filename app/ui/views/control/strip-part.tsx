import type { ClaimView } from '#lib/views'
import { stripLines } from '#lib/timeline'
import type { DayAxis } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { OpenedRow } from '../opened-row'
import { StripContradictions } from './strip-contradictions'
import type { SideFill } from './strip-pattern'
import { clashAbout, contradictsAt } from '#lib/views'
import { StripRow } from './strip-row'
import styles from './strip.module.css'

type Props = {
  title: string
  at?: string
  claims: readonly ClaimView[]
  shown: ReadonlySet<string>
  axis: DayAxis
  width: number
  fillOf: (side: string) => SideFill
}

/** One part of a place (`at`): its lines, their contradictions, and the open claim. */
export function StripPart({ title, at, claims, shown, axis, width, fillOf }: Props) {
  const page = usePage()
  const lines = stripLines(claims)
  /**
   * A contradiction is listed at the place that both claims name, or at each one's own place if
   * they share none.
   */
  const opposes = (claim: ClaimView, other: string) =>
    shown.has(other) && contradictsAt(at, claim, page.claim(other))
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <StripRow
            key={line.claims[0]!.id}
            line={line}
            axis={axis}
            width={width}
            {...fillOf(line.claims[0]!.hold!.side)}
            opposed={clashAbout(line.claims, at, page.claim, (id) => shown.has(id))}
          />
        ))}
      </ul>
      <StripContradictions claims={claims} opposes={opposes} />
      <OpenedRow among={claims} />
    </div>
  )
}
