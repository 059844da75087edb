import type { ClaimView } from '#lib/layers'
import { stripLines } from '#lib/timeline'
import type { DayAxis } from '#lib/timeline'
import { OpenedClaim } from './opened-claim'
import { StripClashes } from './strip-clashes'
import type { StripPattern } from './strip-pattern'
import { StripRow } from './strip-row'
import styles from './strip.module.css'

type Props = { title: string; claims: readonly ClaimView[]; shown: ReadonlySet<string>; axis: DayAxis; width: number; patterns: ReadonlyMap<string, StripPattern> }

/** One part of a place: its lines, who contradicts whom, and the claim that is open. */
export function StripPart({ title, claims, shown, axis, width, patterns }: Props) {
  const lines = stripLines(claims)
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <StripRow key={line.claims[0]!.id} line={line} axis={axis} width={width}
            pattern={patterns.get(line.claims[0]!.hold!.side) ?? 'solid'} opposed={line.against.some((id) => shown.has(id))} />
        ))}
      </ul>
      <StripClashes claims={claims} shown={shown} />
      <OpenedClaim among={claims} />
    </div>
  )
}
