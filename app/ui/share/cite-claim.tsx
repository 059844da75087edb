'use client'
import { lazy, useState } from 'react'
import type { ClaimCitation } from '#lib/exports'
import type { ClaimView } from '#lib/views'
import { LazyBoundary } from '../base/lazy-boundary'
import { useWords } from '../base/words/words-context'
import { CiteFields } from './cite-fields'
import styles from './cite-claim.module.css'

const FetchedCitation = lazy(() =>
  import('./fetched-citation').then((module) => ({ default: module.FetchedCitation })),
)

type Props = {
  claim: Pick<ClaimView, 'id' | 'evidence'>
  /** The citations, where the server has drawn them with the page; else they are asked for. */
  cited?: ClaimCitation
  /** The id of the dataset that it is a row of. */
  dataset?: string
}

/** Folded below a claim: its quote, its link and its citations, each to be copied. */
export function CiteClaim({ claim, cited, dataset }: Props) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.cite} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('cite.claim')}</summary>
      {cited ? (
        <CiteFields {...cited} />
      ) : (
        open && (
          <LazyBoundary>
            <FetchedCitation claim={claim} dataset={dataset} />
          </LazyBoundary>
        )
      )}
    </details>
  )
}
