import { Fragment } from 'react'
import { intervalWords } from '#lib/filter'
import { ClaimCard } from '../../claims/claim-card'
import { Unequal } from '../../claims/unequal'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { useHighlight } from '../../base/use-highlight'
import { clashOf, happenedWords, partKey, partWords } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import styles from './claim-table.module.css'
import type { TableRow } from '#lib/views'

/** A claim as a row of the table, and its card below if it is open. */
export function ClaimTableRow({
  row: { claim, places, against },
  columns,
}: {
  row: TableRow
  columns: number
}) {
  const { layerOf, source, opened, open, isShown } = usePage()
  const words = useWords()
  const { say } = words
  const isOpen = opened === claim.id
  const keys = claim.places.map(partKey)
  const { isHighlighted, pointer, focus } = useHighlight(keys)
  const layer = layerOf(claim)
  const clash = clashOf(claim, isShown)
  return (
    <>
      <tr
        data-claim={claim.id}
        data-places={claim.places.map((item) => item.place).join(' ')}
        data-highlighted={isHighlighted || undefined}
        data-open={isOpen || undefined}
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
              <bdi>{claim.summary}</bdi>
            </span>
          </button>
        </th>
        <td>
          {places.length === 0
            ? say('table.notPlaced')
            : places.map(({ view, part }, i) => (
                <Fragment key={view.id + part}>
                  {i > 0 && `${say('list.semicolon')} `}
                  <bdi>{view.name}</bdi>
                  {part !== 'whole' && <small> {partWords(part, words)}</small>}
                </Fragment>
              ))}
        </td>
        <td>{happenedWords(claim, words)}</td>
        <td>
          {intervalWords(claim.said, words)}
          {claim.saidBasis === 'publication' && <small> {say('table.published')}</small>}
        </td>
        <td>
          <bdi>{source(claim.speaker)?.name ?? claim.speaker}</bdi>
          {claim.alsoSaidBy && (
            <small> {say('saidBy.others', { count: claim.alsoSaidBy.length })}</small>
          )}
        </td>
        <td>
          <bdi>{source(claim.outlet)?.name ?? claim.outlet}</bdi>
        </td>
        <td>{say(`standing.${claim.standing}`)}</td>
        <td>
          {against > 0 ? (
            <>
              <em>{say('table.against', { claims: say('count.claim', { count: against }) })}</em>
              {clash === 'hidden' && (
                <>
                  {' '}
                  <Unequal clash={clash} />
                </>
              )}
            </>
          ) : (
            say('table.notAgainst')
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.card}>
          <td colSpan={columns}>
            <ClaimCard claim={claim} />
          </td>
        </tr>
      )}
    </>
  )
}
