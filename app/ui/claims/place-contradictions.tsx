'use client'
import type { ClaimView, PlaceView } from '#lib/views'
import { oppositionsAmong } from '#lib/views'
import { Contradiction } from './contradiction'
import { FoldedList } from './folded-list'
import { usePage } from '../base/page-context'
import { SaidOfAreas } from './said-of-areas'

/** What is said of the areas around an opened place, and the contradictions between its claims. */
export function PlaceContradictions({
  place,
  claims,
}: {
  place: PlaceView
  claims: readonly ClaimView[]
}) {
  const { data, isShown = () => true } = usePage()
  return (
    <>
      <SaidOfAreas place={place} claims={data.claims.filter(({ id }) => isShown(id))} />
      <FoldedList
        noun="contradiction"
        items={oppositionsAmong(claims).map(({ claim, relations }) => (
          <Contradiction key={claim.id + relations[0]!.to} claim={claim} relations={relations} />
        ))}
      />
    </>
  )
}
