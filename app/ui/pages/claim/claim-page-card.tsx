'use client'
import type { ClaimCitation } from '#lib/exports'
import { CiteClaim } from '../../share/cite-claim'
import { ClaimCard } from '../../claims/claim-card'
import { usePage } from '../../base/page-context'
import styles from './claim-page-card.module.css'

/**
 * The card at the top of a claim's page, and how to cite the claim. It omits the related claims,
 * which the page lists with their reasons.
 */
export function ClaimPageCard({ id, cited }: { id: string; cited?: ClaimCitation }) {
  const claim = usePage().claim(id)
  return (
    claim && (
      <div className={styles.face}>
        <ClaimCard claim={claim} related={false} />
        {cited && <CiteClaim claim={claim} cited={cited} />}
      </div>
    )
  )
}
