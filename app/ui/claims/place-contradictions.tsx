'use client'
import type { ClaimView, PlaceView } from '#lib/views'
import { oppositionsAmong, tallyOf, tallyWords } from '#lib/views'
import { Contradiction } from './contradiction'
import { FoldedList } from './folded-list'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'
import { SaidOfAreas } from './said-of-areas'

/**
 * What an opened place holds, what is said of the areas around it, and the contradictions between its
 * claims.
 */
export function PlaceContradictions({
  place,
  claims,
}: {
  place: PlaceView
  claims: readonly ClaimView[]
}) {
  const { data, isShown = () => true, isPossible } = usePage()
  const words = useWords()
  const { say, join } = words
  const speakers = new Set(claims.map((claim) => claim.speaker)).size
  const documents = new Set(claims.map((claim) => claim.document)).size
  return (
    <>
      <p>
        {say('mark.holds', {
          parts: join([
            tallyWords(tallyOf(claims, isPossible), words),
            say('count.speaker', { count: speakers }),
            say('count.document', { count: documents }),
          ]),
        })}{' '}
        {place.isArea && say('mark.noPosition')}
      </p>
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
