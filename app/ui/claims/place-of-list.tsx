import { Fragment, lazy } from 'react'
import type { ReactNode } from 'react'
import { partWords, tallyOf, tallyWords } from '#lib/views'
import type { ListedBlock, PlaceSection } from '#lib/views'
import styles from './claim-list.module.css'
import { ClaimRow } from './claim-row'
import { LazyBoundary } from '../base/lazy-boundary'
import { MatterHead } from './matter-head'
import { RowsWhenNear } from './rows-when-near'
import { OtherName } from '../base/other-name'
import { usePage } from '../base/page-context'
import { placePath } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** Loaded when the first place is opened. */
const PlaceContradictions = lazy(() =>
  import('./place-contradictions').then((module) => ({ default: module.PlaceContradictions })),
)

/**
 * A place in the list: its name, and the claims that are listed under it.
 * @param props.drawn whether its rows are drawn before they come near.
 */
export function PlaceOfList({
  place: at,
  claims,
  headings,
  away,
  under,
  drawn,
  children,
}: PlaceSection & { drawn: boolean; children?: ReactNode }) {
  const { opened, open, isPossible } = usePage()
  const words = useWords()
  const { say, link } = words
  return (
    <section
      id={`list-${at.id}`}
      tabIndex={-1}
      data-open-id={at.id}
      data-place={at.id}
      data-open={at.id === opened || undefined}
    >
      <h2>
        <a href={link(placePath(at.id))}>
          <bdi>{at.name}</bdi>
        </a>{' '}
        <OtherName place={at} />
        <small>{tallyWords(tallyOf(claims, isPossible), words)}</small>
        {at.id === opened && (
          <button type="button" aria-label={say('mark.close')} onClick={() => open(undefined)}>
            ×
          </button>
        )}
      </h2>
      {at.id === opened && (
        <div className={styles.opened}>
          <LazyBoundary>
            <PlaceContradictions place={at} claims={claims} />
          </LazyBoundary>
        </div>
      )}
      <RowsWhenNear now={drawn || at.id === opened || claims.some(({ id }) => id === opened)}>
        {() =>
          headings.map(({ parts, blocks }) => (
            <div key={parts.join()}>
              <h3>{words.join(parts.map((part) => partWords(part, words)))}</h3>
              <Blocks blocks={blocks} at={at.id} />
            </div>
          ))
        }
      </RowsWhenNear>
      {away > 0 && <Elsewhere count={away} under={under} />}
      {children}
    </section>
  )
}

/** Says under which other places claims are listed that are about this place as well. */
function Elsewhere({ count, under }: { count: number; under: readonly string[] }) {
  const { place } = usePage()
  const { say } = useWords()
  return (
    <p>
      {say('list.elsewhere', { count })}{' '}
      {under.map((id, i) => (
        <Fragment key={id}>
          {i > 0 && `${say('list.comma')} `}
          <a href={`#list-${id}`}>
            <bdi>{place(id)!.name}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  )
}

/**
 * Claims under one heading: several of a matter stand under its head, a single one is a plain row.
 * `rows` are those that are listed at this place; the head counts the others as well.
 */
function Blocks({ blocks, at }: { blocks: readonly ListedBlock[]; at: string }) {
  const alone = blocks.filter(({ claims }) => claims.length === 1)
  return (
    <>
      {blocks
        .filter(({ claims }) => claims.length > 1)
        .map(({ matter, parts, claims, rows }) => (
          <article key={matter} className={styles.matter}>
            <MatterHead claims={claims} />
            <ul>
              {rows.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} at={at} withPart={parts.length > 1} />
              ))}
            </ul>
          </article>
        ))}
      {alone.length > 0 && (
        <ul>
          {alone.map(({ claims: [claim] }) => (
            <ClaimRow key={claim!.id} claim={claim!} at={at} />
          ))}
        </ul>
      )}
    </>
  )
}
