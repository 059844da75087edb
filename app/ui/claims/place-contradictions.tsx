'use client'
import type { ClaimView } from '#lib/views'
import { oppositionsAmong } from '#lib/views'
import { Contradiction } from './contradiction'
import { FoldedList } from './folded-list'

/** The contradictions between the claims of an opened place. */
export function PlaceContradictions({ claims }: { claims: readonly ClaimView[] }) {
  return (
    <FoldedList
      noun="contradiction"
      items={oppositionsAmong(claims).map(({ claim, relations }) => (
        <Contradiction key={claim.id + relations[0]!.to} claim={claim} relations={relations} />
      ))}
    />
  )
}
