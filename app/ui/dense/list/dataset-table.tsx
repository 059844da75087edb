import { useState } from 'react'
import { partText } from '#lib/model'
import type { TableRow } from '#lib/views'
import { usePage } from '../../base/page-context'
import type { PageContext } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import type { PartProps } from '../../screen/claim-collection'
import { COLUMNS } from '../../views/table/claim-table'
import { ClaimTableRow } from '../../views/table/claim-table-row'
import { CopyRows } from '../../views/table/copy-rows'
import { TableFrame } from '../../views/table/table-frame'
import type { DenseAnswer, ListedClaim } from '../engine/dense-engine'
import { useDense } from '../dense-context'
import { DatasetCard } from './dataset-card'
import { FailedRows } from './failed-rows'
import { StepBack, StepOn } from './list-steps'
import { OpenedClaim } from './opened-claim'
import { useRows } from './use-rows'

/** Rows of the table at once, which are those that are printed and copied. */
const PAGE = 100

type Props = PartProps<DenseAnswer> & { onShow: (key: string) => void }

/**
 * The claims of a dataset as a table in the order of its days, a page of rows at a time. The filters
 * of its headings and its cards are those of the documents.
 */
export default function DatasetTable({
  answer,
  setView,
  filter,
  facets,
  setFilter,
  onShow,
}: Props) {
  const { engine } = useDense()
  const { place, opened, open } = usePage()
  const { say } = useWords()
  const [at, setAt] = useState({ question: answer.question, start: 0 })
  const start = at.question === answer.question ? at.start : 0
  const count = Math.max(0, Math.min(PAGE, answer.listed - start))
  const { row, failed, again } = useRows(engine, answer, start, start + count)
  const listed = Array.from({ length: count }, (_, i) => row(start + i)).filter(
    (one): one is ListedClaim => one !== undefined,
  )
  const rows = listed.map((one) => rowOf(one, place))
  const columns =
    engine.totals.agreement.size > 0 ? COLUMNS : COLUMNS.filter((column) => column !== 'against')
  const steps = {
    stretch: { start, count, listed: answer.listed },
    size: PAGE,
    onStep: (to: number) => setAt({ question: answer.question, start: to }),
  }
  const elsewhere = opened !== undefined && !listed.some(({ claim }) => claim.id === opened)
  return (
    <TableFrame
      caption={say('dense.listed', {
        first: count === 0 ? 0 : start + 1,
        last: start + count,
        total: answer.listed,
      })}
      tools={
        <>
          <StepBack {...steps} />
          <StepOn {...steps} />
          <CopyRows rows={rows} />
        </>
      }
      head={
        <>
          <FailedRows failed={failed} again={again} />
          {elsewhere && listed.length > 0 && (
            <OpenedClaim
              key={opened}
              id={opened}
              engine={engine}
              onShow={onShow}
              onClose={() => open(undefined)}
            />
          )}
        </>
      }
      columns={columns}
      {...{ setView, filter, facets, setFilter }}
    >
      {rows.map((one, i) => (
        <ClaimTableRow
          key={listed[i]!.row}
          row={one}
          columns={columns}
          card={<DatasetCard listed={listed[i]!} onShow={onShow} />}
        />
      ))}
    </TableFrame>
  )
}

/** A row of a dataset as a row of the table. */
const rowOf = ({ claim }: ListedClaim, place: PageContext['place']): TableRow => ({
  claim,
  places: claim.places.flatMap((item) => {
    const view = place(item.place)
    return view ? [{ view, part: partText(item) }] : []
  }),
  against: claim.relations.filter(({ kind }) => kind === 'contradicts').length,
})
