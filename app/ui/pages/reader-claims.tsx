'use client'
import { useEffect, useRef } from 'react'
import type { ClaimView } from '#lib/layers'
import { ClaimRow } from '../claim-row'
import { usePage } from '../page-context'
import { plural } from '../words'
import styles from './reader-claims.module.css'

/** A document's claims in the order in which it is read; one opens its card in place. */
export function ReaderClaims({ claims }: { claims: readonly ClaimView[] }) {
  const { opened } = usePage()
  const box = useRef<HTMLDivElement>(null)
  useEffect(function bringOpenedIntoView() {
    const list = box.current
    const row = opened && list?.querySelector<HTMLElement>(`[data-open-id="${CSS.escape(opened)}"]`)
    // Only the list itself scrolls: the text is where the reader's eyes are.
    if (list && row && list.scrollHeight > list.clientHeight) list.scrollTop = row.offsetTop - list.offsetTop
  }, [opened])
  return (
    <div className={styles.claims} ref={box}>
      <h2>Claims in reading order <small>{plural(claims.length, 'claim')}</small></h2>
      <ul>{claims.map((claim) => <ClaimRow key={claim.id} claim={claim} />)}</ul>
    </div>
  )
}
