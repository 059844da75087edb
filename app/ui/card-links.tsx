import type { ClaimView } from '#lib/layers'
import styles from './card-links.module.css'
import { claimPath, matterPath, readerPath } from './paths'

/** Where a claim's card leads on: its own address, everything about its matter, its sentence in its document. */
export function CardLinks({ claim }: { claim: ClaimView }) {
  return (
    <p className={styles.links}>
      <a href={claimPath(claim.id)}>Permalink</a>
      <a href={matterPath(claim.matter)}>All about this matter</a>
      <a href={readerPath(claim)}>In its document</a>
    </p>
  )
}
