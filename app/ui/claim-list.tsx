'use client'
import { useEffect, useRef } from 'react'
import type { ClaimView } from '#lib/layers'
import { byPlace, contradictionsAmong } from './by-place'
import styles from './claim-list.module.css'
import { ClaimRow } from './claim-row'
import { Contradiction } from './contradiction'
import { usePage } from './page-context'
import { placePath } from './paths'
import { partWords, plural } from './words'

/** The claims as the map is read: by place from north to south, by part, then the tray of claims without a place. */
export function ClaimList({ shown }: { shown: readonly ClaimView[] }) {
  const { place, opened } = usePage()
  const box = useRef<HTMLDivElement>(null)
  const groups = byPlace(shown, place)
  const tray = shown.filter((claim) => claim.places.length === 0)

  useEffect(function bringOpenedIntoView() {
    const target = opened && box.current?.querySelector(`[data-open-id="${CSS.escape(opened)}"]`)
    if (target) target.scrollIntoView({ block: target.matches('section') ? 'start' : 'nearest' })
  }, [opened])

  return (
    <div className={styles.list} ref={box}>
      {groups.map(({ place: at, claims, parts }) => (
        <section key={at.id} data-open-id={at.id} data-place={at.id}>
          <h2>
            <a href={placePath(at.id)}><bdi>{at.name}</bdi></a> {at.arabic && <span lang="ar" dir="rtl">{at.arabic}</span>}
            <small>{plural(claims.length, 'claim')}</small>
          </h2>
          {at.id === opened && contradictionsAmong(claims).map(({ from, to, reason }) => <div key={from.id + to} className={styles.contradiction}><Contradiction claim={from} other={to} reason={reason} /></div>)}
          {parts.map(({ part, claims: items }) => (
            <div key={part}>
              <h3>{partWords(part)}</h3>
              <ul>{items.map((claim) => <ClaimRow key={claim.id} claim={claim} at={at.id} />)}</ul>
            </div>
          ))}
        </section>
      ))}
      {tray.length > 0 && (
        <section data-tray>
          <h2>Without a place <small>{plural(tray.length, 'claim')}</small></h2>
          <p>The texts do not say where, or not in words a map can hold. Counted and filtered like all others.</p>
          <ul>{tray.map((claim) => <ClaimRow key={claim.id} claim={claim} />)}</ul>
        </section>
      )}
    </div>
  )
}
