'use client'
import { lazy, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { ClaimView, Block } from '#lib/views'
import { byPlace, placeBlocks, partWords, tallyOf, tallyWords } from '#lib/views'
import styles from './claim-list.module.css'
import { ClaimRow } from './claim-row'
import { LazyBoundary } from '../base/lazy-boundary'
import { MatterHead } from './matter-head'
import { OtherName } from '../base/other-name'
import { usePage } from '../base/page-context'
import { placePath } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** Loaded when the first place is opened. */
const PlaceContradictions = lazy(() =>
  import('./place-contradictions').then((module) => ({ default: module.PlaceContradictions })),
)

/**
 * The list of claims: by place from north to south, then by part and matter; claims without a place
 * come last. `head` stands above the claims and scrolls with them.
 */
export function ClaimList({ shown, head }: { shown: readonly ClaimView[]; head?: ReactNode }) {
  const { place, opened, isPossible } = usePage()
  const words = useWords()
  const { say, link } = words
  const box = useRef<HTMLDivElement>(null)
  const groups = useMemo(
    () => byPlace(shown, place).map((group) => ({ ...group, headings: placeBlocks(group) })),
    [shown, place],
  )
  const tray = useMemo(() => shown.filter((claim) => claim.places.length === 0), [shown])
  /** A link past the rest of the list to the clocks, after the claims that are open. */
  const onward = (claims: readonly ClaimView[], at?: string) =>
    opened &&
    (opened === at || claims.some(({ id }) => id === opened)) && (
      <p className="skip">
        <a href="#time">{say('skip.time')}</a>
      </p>
    )

  useEffect(
    function bringOpenedIntoView() {
      const target = opened && box.current?.querySelector(`[data-open-id="${CSS.escape(opened)}"]`)
      if (!target) return
      target.scrollIntoView({ block: target.matches('section') ? 'start' : 'nearest' })
      // The focus may have been lost with the view that opened the claim, so a keyboard reader
      // continues here. A claim that the address opened takes no focus.
      if (
        target.matches('li') &&
        document.activeElement === document.body &&
        navigator.userActivation?.hasBeenActive
      )
        target.querySelector('button')?.focus({ preventScroll: true })
    },
    [opened],
  )

  return (
    <div className={styles.list} ref={box} data-view="claims">
      {head}
      {groups.map(({ place: at, claims, headings }) => (
        <section key={at.id} data-open-id={at.id} data-place={at.id}>
          <h2>
            <a href={link(placePath(at.id))}>
              <bdi>{at.name}</bdi>
            </a>{' '}
            <OtherName place={at} />
            <small>{tallyWords(tallyOf(claims, isPossible), words)}</small>
          </h2>
          {at.id === opened && (
            <div className={styles.contradictions}>
              <LazyBoundary>
                <PlaceContradictions place={at} claims={claims} />
              </LazyBoundary>
            </div>
          )}
          {headings.map(({ parts, blocks }) => (
            <div key={parts.join()}>
              <h3>{words.join(parts.map((part) => partWords(part, words)))}</h3>
              <Blocks blocks={blocks} at={at.id} />
            </div>
          ))}
          {onward(claims, at.id)}
        </section>
      ))}
      {tray.length > 0 && (
        <section data-tray>
          <h2>
            {say('list.noPlace')} <small>{tallyWords(tallyOf(tray, isPossible), words)}</small>
          </h2>
          <p>{say('list.noPlaceNote')}</p>
          <ul>
            {tray.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </ul>
          {onward(tray)}
        </section>
      )}
    </div>
  )
}

/**
 * Claims under one heading: several of a matter stand under its head, a single one is a plain row.
 */
function Blocks({ blocks, at }: { blocks: readonly Block[]; at: string }) {
  const alone = blocks.filter(({ claims }) => claims.length === 1)
  return (
    <>
      {blocks
        .filter(({ claims }) => claims.length > 1)
        .map(({ matter, parts, claims }) => (
          <article key={matter} className={styles.matter}>
            <MatterHead claims={claims} />
            <ul>
              {claims.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} at={at} withPart={parts.length > 1} />
              ))}
            </ul>
          </article>
        ))}
      {alone.length > 0 && (
        <ul>
          {alone.map(({ claims: [claim] }) => (
            <ClaimRow key={claim!.id} claim={claim!} at={at} />
          ))}
        </ul>
      )}
    </>
  )
}
