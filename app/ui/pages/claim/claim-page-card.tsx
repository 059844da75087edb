'use client'
import { ClaimCard } from '../../claims/claim-card'
import { usePage } from '../../base/page-context'
import styles from './claim-page-card.module.css'

/**
 * The card at the top of a claim's page. It omits the related claims, which the page lists with
 * their reasons.
 */
export function ClaimPageCard({ id }: { id: string }) {
  const claim = usePage().claim(id)
  return (
    claim && (
      <div className={styles.face}>
        <ClaimCard claim={claim} related={false} />
      </div>
    )
  )
}
