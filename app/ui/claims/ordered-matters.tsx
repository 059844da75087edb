import { useMemo } from 'react'
import type { Sort } from '#lib/filter'
import { mattersInOrder, tallyOf, tallyWords } from '#lib/views'
import type { ClaimView } from '#lib/views'
import { usePage } from '../base/page-context'
import { usePrinting } from '../base/use-printing'
import { useWords } from '../base/words/words-context'
import styles from './claim-list.module.css'
import { ClaimRow } from './claim-row'
import { MatterHead } from './matter-head'
import { RowsWhenNear, drawnAtFirst } from './rows-when-near'

type Props = { shown: readonly ClaimView[]; sort: Sort }

/**
 * The claims in an order other than the map's: each once, with its places named, those of one matter
 * under one head. Those of a place that is open come first, under its name.
 */
export function OrderedMatters({ shown, sort }: Props) {
  const { place, opened, isPossible } = usePage()
  const words = useWords()
  const { say } = words
  const at = opened === undefined ? undefined : place(opened)
  const [here, others] = useMemo(() => {
    const isHere = (claim: ClaimView) => claim.places.some((item) => item.place === at?.id)
    return [shown.filter(isHere), shown.filter((claim) => !isHere(claim))]
  }, [shown, at])
  return (
    <>
      {at && (
        <section data-open-id={at.id}>
          <h2>
            <bdi>{at.name}</bdi> <small>{tallyWords(tallyOf(here, isPossible), words)}</small>
          </h2>
          <InOrder shown={here} sort={sort} />
        </section>
      )}
      {at && <h2>{say('order.others')}</h2>}
      <InOrder shown={others} sort={sort} />
    </>
  )
}

/** Claims by matter in an order. What has nothing to be ordered by comes last, and is said so. */
function InOrder({ shown, sort }: Props) {
  const { place } = usePage()
  const { say } = useWords()
  const { ordered, rest } = useMemo(() => mattersInOrder(shown, sort, place), [shown, sort, place])
  return (
    <>
      <Matters matters={ordered} />
      {rest.length > 0 && sort.by !== 'said' && (
        <h3>{say(sort.by === 'dead' ? 'order.noDead' : 'order.notAgainst')}</h3>
      )}
      <Matters matters={rest} />
    </>
  )
}

/** So many matters stand in a part of the list, which is drawn when it comes near. */
const A_PART = 40

function Matters({ matters }: { matters: readonly ClaimView[][] }) {
  const { opened } = usePage()
  const printing = usePrinting()
  const parts = Array.from({ length: Math.ceil(matters.length / A_PART) }, (_, i) =>
    matters.slice(i * A_PART, (i + 1) * A_PART),
  )
  const drawn = drawnAtFirst(parts.map((part) => part.flat().length))
  return parts.map((part, i) => (
    <div key={part[0]![0]!.id} className={styles.part}>
      <RowsWhenNear now={printing || drawn[i]! || part.flat().some(({ id }) => id === opened)}>
        {() => part.map((claims) => <Matter key={claims[0]!.id} claims={claims} />)}
      </RowsWhenNear>
    </div>
  ))
}

function Matter({ claims }: { claims: readonly ClaimView[] }) {
  const rows = claims.map((claim) => <ClaimRow key={claim.id} claim={claim} withPlaces />)
  return claims.length === 1 ? (
    <ul>{rows}</ul>
  ) : (
    <article className={styles.matter}>
      <MatterHead claims={claims} />
      <ul>{rows}</ul>
    </article>
  )
}
