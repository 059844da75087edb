import type { ClaimView, Stance } from '#lib/views'
import { ClaimRow } from '../../claims/claim-row'
import { claimsByMatter, stanceReasons } from '#lib/views'
import { MatterHead } from '../../claims/matter-head'
import { usePage } from '../../base/page-context'
import styles from './compare.module.css'

type Props = {
  stance: Stance
  claims: readonly ClaimView[]
  lettersOf: (claim: ClaimView) => string
}

/**
 * One group of a comparison: its claims by matter, each with the letters of its sources, and why
 * they agree or contradict.
 */
export function CompareGroup({ stance, claims, lettersOf }: Props) {
  const { names } = usePage()
  return claimsByMatter(claims).map((list) => (
    <article
      key={list[0]!.id}
      className={styles.matter}
      tabIndex={-1}
      data-places={[...new Set(list.flatMap((claim) => claim.places.map((at) => at.place)))].join(
        ' ',
      )}
    >
      {list.length > 1 && <MatterHead claims={list} level={3} />}
      {stanceReasons(stance, list, names).map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      <ul>
        {[...list]
          .sort((x, y) => (lettersOf(x) < lettersOf(y) ? -1 : Number(lettersOf(x) > lettersOf(y))))
          .map((claim) => (
            <ClaimRow key={claim.id} claim={claim} tag={lettersOf(claim)} />
          ))}
      </ul>
    </article>
  ))
}
