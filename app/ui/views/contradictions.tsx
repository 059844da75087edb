'use client'
import { useEffect, useMemo, useRef } from 'react'
import { usePage } from '../page-context'
import { plural } from '../words'
import { ContradictionCase } from './contradiction-case'
import { contradictionCases } from './contradiction-cases'
import styles from './contradictions.module.css'
import { NoContradictions } from './no-contradictions'
import type { ViewProps } from './panel-view'

/** Every contradiction among the shown claims, from north to south; the weaker ones apart. A mark opens the contradictions of its place. */
export function Contradictions({ shown, all, filter, setFilter, setView }: ViewProps) {
  const { data, place, opened } = usePage()
  const cases = useMemo(() => contradictionCases(shown, { place, parties: data.parties }), [shown, place, data])
  const box = useRef<HTMLDivElement>(null)

  useEffect(function bringOpenedIntoView() {
    const first = opened && box.current?.querySelector<HTMLElement>(`[data-places~="${CSS.escape(opened)}"]`)
    if (!first) return
    first.scrollIntoView({ block: 'start' })
    if (document.activeElement?.matches('[data-mark]')) first.focus({ preventScroll: true }) // who opened a mark by keyboard goes on reading here
  }, [opened])

  if (cases.length === 0) return <NoContradictions shown={shown} all={all} filter={filter} setFilter={setFilter} />
  const read = (id: string) => setView({ panel: undefined, open: id })
  const [strong, weak] = [cases.filter((item) => !item.weak), cases.filter((item) => item.weak)]
  const places = new Set(cases.flatMap((item) => item.places.map(({ id }) => id))).size
  return (
    <div className={styles.view} ref={box} data-view="contradictions">
      <p className={styles.head}>
        {plural(cases.length, 'contradiction')}{weak.length > 0 && strong.length > 0 && `, ${weak.length} of them weaker`}, at {plural(places, 'place')}, among the {plural(shown.length, 'shown claim')}. Each mark is split by what voices say, dashed where that is weaker. None is ruled on.
      </p>
      {strong.map((item) => <ContradictionCase key={item.id} item={item} onRead={read} />)}
      {weak.length > 0 && <h2>Weaker contradictions</h2>}
      {weak.map((item) => <ContradictionCase key={item.id} item={item} onRead={read} />)}
    </div>
  )
}
