'use client'
import { useEffect, useId, useMemo, useRef } from 'react'
import { OrderSwitch } from '../../claims/order-switch'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './claim-table.module.css'
import type { ViewProps } from '../view-props'
import { ClaimTableRow } from './claim-table-row'
import { ColumnHead } from './column-head'
import type { TableColumn } from './column-filter'
import { CopyRows } from './copy-rows'
import { tableRows, tallyOf, tallyWords } from '#lib/views'

/** The columns in order, named by what they sort by. */
const COLUMNS: readonly TableColumn[] = [
  'kind',
  'place',
  'happened',
  'said',
  'speaker',
  'outlet',
  'standing',
  'against',
]

/**
 * The claims as a table, with those that have no place. It has the same selection and cards as the
 * map, and any column can sort it.
 */
export function ClaimTable({ shown, view, setView, filter, facets, setFilter }: ViewProps) {
  const { data, place, source, opened, isPossible } = usePage()
  const words = useWords()
  const { say } = words
  const sort = view.sort ?? { by: 'place' }
  const rows = useMemo(
    () => tableRows(shown, view.sort ?? { by: 'place' }, { place, source, layers: data.layers }),
    [shown, view.sort, place, source, data.layers],
  )
  const caption = useId()
  const box = useRef<HTMLDivElement>(null)

  useEffect(
    function bringOpenedIntoView() {
      const rows = opened
        ? [...(box.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])]
        : []
      rows
        .find(
          (row) => row.dataset.claim === opened || row.dataset.places?.split(' ').includes(opened!),
        )
        ?.scrollIntoView?.({ block: 'nearest' })
    },
    [opened],
  )

  return (
    <div
      className={styles.view}
      ref={box}
      data-view="table"
      tabIndex={0}
      role="region"
      aria-label={say('table.label')}
    >
      <div className={styles.bar}>
        <p id={caption}>
          {say('table.caption', { claims: tallyWords(tallyOf(shown, isPossible), words) })}
        </p>
        <OrderSwitch view={view} setView={setView} byColumn />
        <CopyRows rows={rows} />
      </div>
      <table aria-labelledby={caption}>
        <thead>
          <tr>
            {COLUMNS.map((by) => (
              <ColumnHead key={by} {...{ by, sort, setView, filter, facets, setFilter }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClaimTableRow key={row.claim.id} row={row} columns={COLUMNS.length} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
