'use client'
import { useMemo, useRef } from 'react'
import type { ClaimView } from '#lib/views'
import { StanceMark } from '../../map/glyphs/stance-mark'
import { usePage } from '../../base/page-context'
import { useOpenedInView } from '../../base/use-opened'
import { ofPlace } from '../opened-place'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import { CompareChooser } from './compare-chooser'
import { CompareGroup } from './compare-group'
import { chainOf, compareSources, comparisonGroups, stanceHeading } from '#lib/views'
import styles from './compare.module.css'
import type { ViewProps } from '../view-props'

/**
 * Two sources side by side: what only one says, where they agree or contradict each other, and what
 * one passes on of the other.
 */
export function Compare({ shown, all, view: { compare }, setView }: ViewProps) {
  const { source } = usePage()
  const words = useWords()
  const { say } = words
  const [a, b] = compare ?? []
  const box = useRef<HTMLDivElement>(null)
  useOpenedInView(box, ofPlace)
  const groups = useMemo(
    () => (a && b ? comparisonGroups(compareSources(shown, a, b)) : []),
    [shown, a, b],
  )
  const nameOf = (id: string) => source(id)?.name ?? id
  const pair = { a: nameOf(a ?? ''), b: nameOf(b ?? '') }
  const lettersOf = (claim: ClaimView) =>
    chainOf(claim)
      .flatMap((id) => (id === a ? 'A' : id === b ? 'B' : []))
      .sort()
      .reduce((x, y) => (x ? say('letters.both') : y), '')
  const said = (id: string) =>
    groups.flatMap((group) => group.claims).filter((claim) => chainOf(claim).includes(id)).length
  return (
    <div className={styles.view} data-view="compare" ref={box}>
      <CompareChooser claims={all} compare={compare} setView={setView} />
      {a && b && (
        <p className={styles.head}>
          <Say
            k="compare.head"
            slots={{
              shown: say('count.shownClaim', { count: shown.length }),
              ofA: say('compare.is', { count: said(a) }),
              a: <bdi>{pair.a}</bdi>,
              ofB: say('compare.is', { count: said(b) }),
              b: <bdi>{pair.b}</bdi>,
            }}
          />
          {groups.length === 0 && ` ${say('compare.loosen')}`}
        </p>
      )}
      {groups.map(({ stance, carrier, claims }) => (
        <section
          key={`${stance} ${carrier}`}
          data-stance={stance}
          aria-label={stanceHeading(stance, pair, words, carrier && nameOf(carrier))}
        >
          <h2>
            <StanceMark stance={stance === 'both' ? 'apart' : stance} reverse={carrier === b} />
            <span>
              <bdi>{stanceHeading(stance, pair, words, carrier && nameOf(carrier))}</bdi>{' '}
              <small>{say('count.claim', { count: claims.length })}</small>
            </span>
          </h2>
          <CompareGroup stance={stance} claims={claims} lettersOf={lettersOf} />
        </section>
      ))}
    </div>
  )
}
