'use client'
import { useEffect, useMemo, useRef } from 'react'
import { OrderSwitch } from '../../claims/order-switch'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import { ClaimTableRow } from './claim-table-row'
import type { TableColumn } from './column-filter'
import { CopyRows } from './copy-rows'
import { TableFrame } from './table-frame'
import { tableRows, tallyOf, tallyWords } from '#lib/views'

/** The columns in order, named by what they sort by. */
export const COLUMNS: readonly TableColumn[] = [
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
    <TableFrame
      box={box}
      caption={say('table.caption', { claims: tallyWords(tallyOf(shown, isPossible), words) })}
      tools={
        <>
          <OrderSwitch view={view} setView={setView} byColumn />
          <CopyRows rows={rows} />
        </>
      }
      columns={COLUMNS}
      {...{ sort, setView, filter, facets, setFilter }}
    >
      {rows.map((row) => (
        <ClaimTableRow key={row.claim.id} row={row} columns={COLUMNS} />
      ))}
    </TableFrame>
  )
}
