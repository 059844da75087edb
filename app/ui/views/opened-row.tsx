'use client'
import { useEffect, useRef } from 'react'
import type { ClaimView } from '#lib/views'
import { ClaimRow } from '../claims/claim-row'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'
import styles from './opened-row.module.css'

/**
 * The open claim with its card, if it is among the given ones. It is scrolled into view unless the
 * reader opened it elsewhere in the same view.
 */
export function OpenedRow({ among }: { among: readonly ClaimView[] }) {
  const { opened } = usePage()
  const { say } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const claim = opened === undefined ? undefined : among.find(({ id }) => id === opened)

  useEffect(
    function bringIntoView() {
      const [list, at] = [box.current, document.activeElement]
      if (list?.closest('[data-view]')?.contains(at) && !list.parentElement!.contains(at)) return
      list?.querySelector('button')?.scrollIntoView?.({ block: 'nearest' })
    },
    [claim?.id],
  )

  return (
    claim && (
      <div className={styles.opened} ref={box}>
        <h3 className="visually-hidden">{say('opened.title')}</h3>
        <ul>
          <ClaimRow claim={claim} />
        </ul>
      </div>
    )
  )
}
