'use client'
import { partKey } from '#lib/views'
import { ClaimCard } from '../../claims/claim-card'
import { claimPath } from '../../base/paths'
import { CiteClaim } from '../../share/cite-claim'
import { useDense } from '../dense-context'
import { useWords } from '../../base/words/words-context'
import styles from './dataset-card.module.css'
import type { ListedClaim } from '../engine/dense-engine'

type Props = { listed: ListedClaim; onShow: (key: string) => void; onClose?: () => void }

/** The card of a claim of a dataset, with a link to its place on the map. */
export function DatasetCard({ listed: { claim }, onShow, onClose }: Props) {
  const { say, link } = useWords()
  const { served } = useDense()
  const [at] = claim.places
  return (
    <div className={styles.card} data-card={claim.id}>
      {onClose && (
        <h3>
          <bdi>{claim.summary}</bdi>{' '}
          <button type="button" aria-label={say('dense.close')} onClick={onClose}>
            ×
          </button>
        </h3>
      )}
      <ClaimCard claim={claim} related={false} />
      <p className={styles.links}>
        {at && (
          <button type="button" onClick={() => onShow(partKey(at))}>
            {say('dense.show')}
          </button>
        )}
        {served !== undefined && <a href={link(claimPath(claim.id))}>{say('card.permalink')}</a>}
        <code>
          <bdi>{claim.id}</bdi>
        </code>
      </p>
      {served !== undefined && <CiteClaim claim={claim} dataset={served} />}
    </div>
  )
}
