'use client'
import { lazy, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { orderOf } from '#lib/filter'
import type { Sort } from '#lib/filter'
import type { ClaimView, PlaceSection } from '#lib/views'
import { placeSections, tallyOf, tallyWords } from '#lib/views'
import styles from './claim-list.module.css'
import { ClaimRow } from './claim-row'
import { LazyBoundary } from '../base/lazy-boundary'
import { PlaceOfList } from './place-of-list'
import { RowsWhenNear, drawnAtFirst } from './rows-when-near'
import { usePage } from '../base/page-context'
import { useOpenedInView } from '../base/use-opened'
import { usePrinting } from '../base/use-printing'
import { useWords } from '../base/words/words-context'

/** Loaded when an order other than the map's is first chosen. */
const OrderedMatters = lazy(() =>
  import('./ordered-matters').then((module) => ({ default: module.OrderedMatters })),
)

/** What an id opens in the list. */
const selectorOf = (id: string) => `[data-open-id="${id}"]`

/** How many claims are listed at a place. */
const rowsOf = ({ headings }: PlaceSection): number =>
  headings.flatMap(({ blocks }) => blocks).reduce((sum, { rows }) => sum + rows.length, 0)

type Props = { shown: readonly ClaimView[]; head?: ReactNode; sort?: Sort }

/**
 * The list of claims, each once: by place from north to south, then by part and matter, those
 * without a place last; or in the order that `sort` names, by matter, while no place is opened. `head` stands above the claims
 * and scrolls with them.
 */
export function ClaimList({ shown, head, sort }: Props) {
  const { place, opened, isPossible } = usePage()
  const words = useWords()
  const { say } = words
  const box = useRef<HTMLDivElement>(null)
  const sections = useMemo(() => placeSections(shown, place, opened), [shown, place, opened])
  const printing = usePrinting()
  const tray = useMemo(() => shown.filter((claim) => claim.places.length === 0), [shown])
  const drawn = drawnAtFirst([...sections.map(rowsOf), tray.length])
  /** A link past the rest of the list to the clocks, after the claims that are open. */
  const onward = (claims: readonly ClaimView[], at?: string) =>
    opened &&
    (opened === at || claims.some(({ id }) => id === opened)) && (
      <p className="skip">
        <a href="#time">{say('skip.time')}</a>
      </p>
    )

  useOpenedInView(box, selectorOf)
  useEffect(
    function continueAtOpenedClaim() {
      // The focus may have been lost with the view that opened the claim, so a keyboard reader
      // continues here. A claim that the address opened takes no focus.
      const row = opened && box.current?.querySelector(`li${selectorOf(CSS.escape(opened))}`)
      if (
        row &&
        document.activeElement === document.body &&
        navigator.userActivation?.hasBeenActive
      )
        row.querySelector('button')?.focus({ preventScroll: true })
    },
    [opened],
  )

  return (
    <div className={styles.list} ref={box} data-view="claims">
      {head}
      {sort && orderOf(sort) !== 'place' && !(opened && place(opened)) ? (
        <LazyBoundary>
          <OrderedMatters shown={shown} sort={sort} />
        </LazyBoundary>
      ) : (
        <>
          {sections.map((section, i) => (
            <PlaceOfList key={section.place.id} {...section} drawn={printing || drawn[i]!}>
              {onward(section.claims, section.place.id)}
            </PlaceOfList>
          ))}
          {tray.length > 0 && (
            <section data-tray tabIndex={-1}>
              <h2>
                {say('list.noPlace')} <small>{tallyWords(tallyOf(tray, isPossible), words)}</small>
              </h2>
              <p>{say('list.noPlaceNote')}</p>
              <RowsWhenNear now={printing || drawn.at(-1)! || tray.some(({ id }) => id === opened)}>
                {() => (
                  <ul>
                    {tray.map((claim) => (
                      <ClaimRow key={claim.id} claim={claim} />
                    ))}
                  </ul>
                )}
              </RowsWhenNear>
              {onward(tray)}
            </section>
          )}
        </>
      )}
    </div>
  )
}
