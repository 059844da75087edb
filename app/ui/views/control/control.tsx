'use client'
import { useMemo, useRef } from 'react'
import { knownMoment } from '#lib/filter'
import { dayAxis } from '#lib/timeline'
import { byPlace, partWords, sideLooks, sideOfHold } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useOpenedInView } from '../../base/use-opened'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import { StripHead } from './strip-head'
import { StripPart } from './strip-part'
import { StripPatterns, sideFill } from './strip-pattern'
import styles from './strip.module.css'
import { useWidth } from '../chart'

/** The strips of an opened place. */
const stripOf = (id: string) => `[data-strip-place="${id}"]`

/**
 * Who was said to hold each place part, by whom and when: a strip for each part, from north to
 * south. Statements age; nothing is ruled on.
 */
export function ControlView({ shown, filter: { known } }: ViewProps) {
  const { data, place, layerOf } = usePage()
  const words = useWords()
  const { say } = words
  const { ref, width } = useWidth<HTMLDivElement>()
  const held = useMemo(() => shown.filter((claim) => claim.hold), [shown])
  const view = useRef<HTMLDivElement>(null)
  useOpenedInView(view, stripOf)
  const moment = known === undefined ? undefined : knownMoment(known)
  const axis = useMemo(
    () =>
      dayAxis(
        [
          ...data.claims.flatMap((claim) => (claim.hold && claim.happened) || []),
          ...data.claims.map((claim) => claim.said),
        ],
        moment,
      ),
    [data, moment],
  )
  const looks = useMemo(
    () =>
      sideLooks(
        data.claims.flatMap(({ hold }) => (hold ? [hold.side, sideOfHold(hold) ?? hold.side] : [])),
        data.parties,
      ),
    [data],
  )
  if (held.length === 0 || !axis)
    return (
      <div className={styles.view} data-view="control">
        <p className={styles.empty}>{say('control.none', { count: shown.length })}</p>
      </div>
    )
  const colour = layerOf({ kind: 'control' }).colour
  const fillOf = (side: string) => sideFill(side, looks.get(side), colour)
  const holders = new Map(
    held.flatMap(({ hold }) => (hold?.holds ? [[hold.side, hold.label] as const] : [])),
  )
  const sides = [...looks.keys()].flatMap((side) => {
    const label = holders.get(side)
    return label === undefined ? [] : { side, label, ...fillOf(side) }
  })
  const ids = new Set(shown.map((claim) => claim.id))
  const common = { shown: ids, axis, width, fillOf }
  const tray = held.filter((claim) => claim.places.length === 0)
  return (
    <div className={styles.view} data-view="control" ref={view}>
      <StripPatterns looks={looks} />
      <div className={styles.ruler}>
        <div ref={ref} />
      </div>
      <StripHead axis={axis} width={width} colour={colour} sides={sides} />
      {byPlace(held, place).map(({ place: at, parts }) => (
        <section key={at.id} tabIndex={-1} data-strip-place={at.id}>
          <h2>
            <bdi>{at.name}</bdi>
          </h2>
          {parts.map(({ part, claims }) => (
            <StripPart
              key={part}
              title={partWords(part, words)}
              at={at.id}
              claims={claims}
              {...common}
            />
          ))}
        </section>
      ))}
      {tray.length > 0 && (
        <section>
          <h2>{say('list.noPlace')}</h2>
          <StripPart title={say('control.noPlace')} claims={tray} {...common} />
        </section>
      )}
    </div>
  )
}
