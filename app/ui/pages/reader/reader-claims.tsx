'use client'
import { useEffect, useRef } from 'react'
import type { ClaimView } from '#lib/views'
import { ClaimRow } from '../../claims/claim-row'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './reader-claims.module.css'

/**
 * The claims of a document in reading order, or only those at an opened place. A click opens a
 * claim's card in place.
 */
export function ReaderClaims({ claims }: { claims: readonly ClaimView[] }) {
  const { opened, open, place } = usePage()
  const { say } = useWords()
  const many = say('count.claim', { count: claims.length })
  const box = useRef<HTMLElement>(null)
  const at = opened === undefined ? undefined : place(opened)
  const shown = at
    ? claims.filter((claim) => claim.places.some((item) => item.place === at.id))
    : claims

  useEffect(
    function bringOpenedIntoView() {
      const list = box.current
      const row =
        opened && list?.querySelector<HTMLElement>(`[data-open-id="${CSS.escape(opened)}"]`)
      // Only the list scrolls, because the reader's eyes are on the text.
      if (list && row && list.scrollHeight > list.clientHeight)
        list.scrollTop = row.offsetTop - list.querySelector('h2')!.offsetHeight
    },
    [opened],
  )

  return (
    <section className={styles.claims} ref={box} aria-label={say('reader.claims')}>
      <h2>
        {at ? <bdi>{at.name}</bdi> : say('reader.order')}{' '}
        <small>{at ? say('reader.some', { shown: shown.length, many }) : many}</small>
        {at && (
          <button type="button" onClick={() => open(undefined)}>
            {say('reader.all')}
          </button>
        )}
      </h2>
      {/* Cards have headings of the fourth level. */}
      <h3 className="visually-hidden">{say('reader.claims')}</h3>
      <ul>
        {shown.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}
