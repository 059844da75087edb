import type { ReactNode } from 'react'
import { ClaimCard } from '../../claims/claim-card'
import { Unequal } from '../../claims/unequal'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'
import { clashOf, knownNote, partKey, rowWords } from '#lib/views'
import type { CellWords, TableRow } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import styles from './claim-table.module.css'
import type { TableColumn } from './column-filter'

/** How many lines the places of a closed row take. */
const LINES = 3

type Props = {
  row: TableRow
  columns: readonly TableColumn[]
  /** The card of the claim, where it is not that of the documents. */
  card?: ReactNode
}

/** A claim as a row of the table, and its card below if it is open. */
export function ClaimTableRow({ row, columns, card }: Props) {
  const { layerOf, source, opened, open, isShown, isPossible, moment } = usePage()
  const words = useWords()
  const { say } = words
  const { claim } = row
  const isOpen = opened === claim.id
  const { isHighlighted, pointer, focus } = useHighlight(claim.places.map(partKey))
  const layer = layerOf(claim)
  const clash = clashOf(claim, isShown)
  const note = knownNote(claim, { moment, isPossible }, words)
  const cells = rowWords(row, { source }, words)
  return (
    <>
      <tr
        data-claim={claim.id}
        data-places={claim.places.map((item) => item.place).join(' ')}
        data-highlighted={isHighlighted || undefined}
        data-open={isOpen || undefined}
        data-possible={isPossible(claim.id) || undefined}
        {...pointer}
        {...focus}
      >
        <th scope="row">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => open(isOpen ? undefined : claim.id)}
          >
            <KindIcon
              layer={layer}
              fill={fillOf([claim.standing])}
              contradicted={clash === 'shown'}
              size={16}
            />
            <span>
              <span className="visually-hidden">
                {say('table.kind', { kind: layer.singular })}{' '}
              </span>
              <bdi
                className={styles.summary}
                lang={claim.languages?.summary}
                title={isOpen ? undefined : claim.summary}
              >
                {claim.summary}
              </bdi>
              {note && <small> · {note}</small>}
            </span>
          </button>
        </th>
        <td>
          <Places places={cells.places} isOpen={isOpen} />
        </td>
        <td>{cells.happened}</td>
        <td>
          <Cell {...cells.said} />
        </td>
        <td>
          <Cell {...cells.speaker} />
        </td>
        <td>
          <bdi>{cells.outlet}</bdi>
        </td>
        <td>{cells.standing}</td>
        {columns.includes('against') && (
          <td>
            {row.against > 0 ? <em>{cells.against}</em> : cells.against}
            {clash === 'hidden' && (
              <>
                {' '}
                <Unequal clash={clash} />
              </>
            )}
          </td>
        )}
      </tr>
      {isOpen && (
        <tr className={styles.card}>
          <td colSpan={columns.length}>{card ?? <ClaimCard claim={claim} />}</td>
        </tr>
      )}
    </>
  )
}

/** The text of a cell, and what stands beside it in a lighter hand. */
function Cell({ text, note }: CellWords) {
  return (
    <>
      <bdi>{text}</bdi>
      {note && <small> {note}</small>}
    </>
  )
}

/**
 * A line a place. A closed row says how many lines more there are; those stand on paper, where
 * nothing opens.
 */
function Places({ places, isOpen }: { places: readonly CellWords[]; isOpen: boolean }) {
  const { say } = useWords()
  if (places.length === 0) return say('table.notPlaced')
  const inSight = isOpen || places.length <= LINES ? places.length : LINES - 1
  return (
    <ul className={styles.places}>
      {places.map(({ text, note }, i) => (
        <li
          key={`${text} ${note}`}
          title={note ? `${text} ${note}` : text}
          data-rest={i >= inSight || undefined}
        >
          <Cell text={text} note={note} />
        </li>
      ))}
      {inSight < places.length && (
        <li data-more>
          <small>{say('table.morePlaces', { count: places.length - inSight })}</small>
        </li>
      )}
    </ul>
  )
}
