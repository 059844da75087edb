'use client'
import { useMemo, useRef } from 'react'
import { orderOf } from '#lib/filter'
import { OrderSwitch } from '../../claims/order-switch'
import { usePage } from '../../base/page-context'
import { useOpenedInView } from '../../base/use-opened'
import { ofPlace } from '../opened-place'
import { useWords } from '../../base/words/words-context'
import { BesideSections } from './beside-sections'
import { ContradictionCase } from './contradiction-case'
import { casesInOrder, contradictingPairs, contradictionCases, hiddenClashes } from '#lib/views'
import styles from './contradictions.module.css'
import { NoContradictions } from './no-contradictions'
import type { ViewProps } from '../view-props'

/**
 * The cases of contradiction among the shown claims, from north to south or in the order of the
 * address, the weaker ones last. A mark on the map leads to the cases of its place.
 */
export function Contradictions({ shown, all, filter, setFilter, view, setView }: ViewProps) {
  const { data, place, isShown } = usePage()
  const words = useWords()
  const { say } = words
  const cases = useMemo(() => {
    const asRead = contradictionCases(shown, { place, parties: data.parties, words })
    return orderOf(view.sort) === 'place' ? asRead : casesInOrder(asRead, view.sort!)
  }, [shown, place, data, words, view.sort])
  const box = useRef<HTMLDivElement>(null)

  useOpenedInView(box, ofPlace)

  if (cases.length === 0)
    return (
      <div className={styles.view} data-view="contradictions">
        <NoContradictions shown={shown} all={all} filter={filter} setFilter={setFilter} />
        <BesideSections claims={shown} onRead={(id) => setView({ panel: undefined, open: id })} />
      </div>
    )
  const read = (id: string) => setView({ panel: undefined, open: id })
  const [strong, weak] = [cases.filter((item) => !item.weak), cases.filter((item) => item.weak)]
  const hidden = hiddenClashes(shown, isShown).length
  const places = new Set(cases.flatMap((item) => item.places.map(({ id }) => id))).size
  return (
    <div className={styles.view} ref={box} data-view="contradictions">
      <h2 className="visually-hidden">{say('contradictions.title')}</h2>
      <p className={styles.head}>
        {say('contradictions.head', {
          many: say('count.contradiction', { count: cases.length }),
          weaker:
            weak.length > 0 && strong.length > 0
              ? say('contradictions.weaker', { weak: weak.length })
              : '',
          pairs: say('count.pair', { count: contradictingPairs(shown).length }),
          places: say('count.place', { count: places }),
          shown: say('count.shownClaim', { count: shown.length }),
        })}{' '}
        {hidden > 0 && say('contradictions.hidden', { count: hidden })}
      </p>
      <OrderSwitch view={view} setView={setView} />
      {strong.map((item) => (
        <ContradictionCase key={item.id} item={item} onRead={read} />
      ))}
      {weak.length > 0 && <h2>{say('contradictions.weakTitle')}</h2>}
      {weak.map((item) => (
        <ContradictionCase key={item.id} item={item} onRead={read} />
      ))}
      <BesideSections claims={shown} onRead={read} />
    </div>
  )
}
