'use client'
import { useCallback, useEffect, useMemo } from 'react'
import { Popup } from 'react-leaflet'
import type { ClaimView, PlaceGroup } from '#lib/views'
import {
  clashAbout,
  oppositionsAmong,
  placeBlocks,
  partWords,
  tallyOf,
  tallyWords,
} from '#lib/views'
import { ContradictionPairs } from '../../claims/contradiction'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { MatterHead } from '../../claims/matter-head'
import { OtherName } from '../../base/other-name'
import { usePage } from '../../base/page-context'
import { placePath } from '../../base/paths'
import { SaidBy } from '../../claims/said-by'
import { SaidOfAreas } from '../../claims/said-of-areas'
import { Unequal } from '../../claims/unequal'
import { useWords } from '../../base/words/words-context'
import styles from './mark-card.module.css'
import { ClaimSummary } from '../../claims/claim-summary'

/** Moves the focus into the card if a mark was opened by keyboard. */
function takeFocusFromMark(card: HTMLElement | null) {
  if (!card || !document.activeElement?.matches('[data-mark]')) return
  // Leaflet removes and adds the content again while it opens
  requestAnimationFrame(() => card.focus({ preventScroll: true }))
}

/**
 * The card of a mark: the contradictions at its place, then its claims by part and matter. React
 * renders its content, never HTML strings.
 */
export function MarkCard({ group }: { group: PlaceGroup }) {
  const { place, claims } = group
  const { data, layerOf, open, claim: find, isShown = () => true, isPossible } = usePage()
  const words = useWords()
  const { say, link } = words
  const contradictions = oppositionsAmong(claims)
  const clashOfRow = (claim: ClaimView) => clashAbout([claim], place.id, find, isShown)
  // Stays the same array while the place is open: a new one would make Leaflet lay the card out
  // again, and lose focus and scroll.
  const position = useMemo<[number, number]>(
    () => [place.anchor?.[1] ?? 0, place.anchor?.[0] ?? 0],
    [place.anchor],
  )

  const close = useCallback(() => {
    open(undefined)
    document
      .querySelector<HTMLElement>(`[data-mark="${CSS.escape(place.id)}"]`)
      ?.focus({ preventScroll: true })
  }, [open, place.id])

  useEffect(
    function closeOnEscape() {
      const onKey = (event: KeyboardEvent) => void (event.key === 'Escape' && close())
      window.addEventListener('keydown', onKey)
      return () => window.removeEventListener('keydown', onKey)
    },
    [close],
  )

  if (!place.anchor) return null
  const speakers = new Set(claims.map((claim) => claim.speaker)).size
  const documents = new Set(claims.map((claim) => claim.document)).size
  return (
    <Popup
      position={position}
      offset={[0, -10]}
      closeButton={false}
      closeOnClick={false}
      closeOnEscapeKey={false}
      autoClose={false}
      maxWidth={340}
      minWidth={240}
      className={styles.popup}
      autoPanPadding={[14, 14]}
    >
      <div
        className={styles.card}
        data-mark-card={place.id}
        ref={takeFocusFromMark}
        tabIndex={-1}
        role="dialog"
        aria-label={place.name}
      >
        <header>
          <h2>
            <a href={link(placePath(place.id))}>
              <bdi>{place.name}</bdi>
            </a>{' '}
            <OtherName place={place} />
          </h2>
          <button type="button" onClick={close} aria-label={say('mark.close')}>
            ×
          </button>
        </header>
        <p>
          {say('mark.holds', {
            parts: words.join([
              tallyWords(tallyOf(claims, isPossible), words),
              say('count.speaker', { count: speakers }),
              say('count.document', { count: documents }),
            ]),
          })}{' '}
          {place.isArea && say('mark.noPosition')}
        </p>
        <SaidOfAreas place={place} claims={data.claims.filter(({ id }) => isShown(id))} />
        <ContradictionPairs pairs={contradictions.slice(0, 2)} />
        {placeBlocks(group).map(({ parts, blocks }) => (
          <section key={parts.join()}>
            <h3>{words.join(parts.map((part) => partWords(part, words)))}</h3>
            {blocks.map(({ matter, claims: items }) => (
              <div key={matter} className={items.length > 1 ? styles.matter : undefined}>
                {items.length > 1 && <MatterHead claims={items} />}
                <ul>
                  {items.map((claim) => (
                    <li key={claim.id} className={isPossible(claim.id) ? 'possible' : undefined}>
                      <button type="button" onClick={() => open(claim.id)}>
                        <KindIcon
                          layer={layerOf(claim)}
                          fill={fillOf([claim.standing])}
                          size={15}
                          contradicted={clashOfRow(claim) === 'shown'}
                        />
                        <span>
                          <ClaimSummary claim={claim} />{' '}
                          <small>
                            <SaidBy claim={claim} short />
                          </small>{' '}
                          <small>
                            <Unequal clash={clashOfRow(claim)} />
                          </small>
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Popup>
  )
}
