'use client'
import { useEffect, useState } from 'react'
import type { ClaimCitation } from '#lib/exports'
import type { ClaimView } from '#lib/views'
import { citeRoot, claimPath } from '../base/paths'
import { useWords } from '../base/words/words-context'
import { CiteFields } from './cite-fields'
import type { CitedView } from './share-sheet'
import styles from './share.module.css'

/** Asks the server for the citations of a claim. Quote and link are there before it answers. */
export function FetchedCitation({
  claim,
  dataset,
}: {
  claim: Pick<ClaimView, 'id' | 'evidence'>
  /** The id of the dataset that it is a row of. */
  dataset?: string
}) {
  const { say, lang, link } = useWords()
  const [cited, setCited] = useState<ClaimCitation | 'failed'>()
  useEffect(
    function askOnce() {
      const stop = new AbortController()
      fetch(`${citeRoot(dataset)}/cite?${new URLSearchParams({ open: claim.id, lang })}`, {
        signal: stop.signal,
      })
        .then((response) =>
          response.ok ? response.json() : Promise.reject(new Error(response.statusText)),
        )
        .then(({ claim: found }: CitedView) => setCited(found ?? 'failed'))
        .catch(() => void (stop.signal.aborted || setCited('failed')))
      return () => stop.abort()
    },
    [claim.id, lang, dataset],
  )
  const url = new URL(link(claimPath(claim.id)), location.href).href
  return (
    <>
      {cited === 'failed' && (
        <p role="alert" className={styles.note}>
          {say('cite.failed')}
        </p>
      )}
      <CiteFields quote={claim.evidence.quote} url={url} {...(cited !== 'failed' && cited)} />
    </>
  )
}
