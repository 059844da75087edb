import type { z } from 'zod'
import { claimSchema, kinds } from '#lib/claims'
import type { Claim } from '#lib/model'
import { datasetClaims } from '#lib/views'
import { LANGUAGES, wordsIn } from '#lib/words'
import { syntheticFact } from '../../bench/store/synthetic'

/** What kinds that the made-up rows do not have need beside what every claim has. */
const OTHERS: Record<string, object> = {
  damage: { object: 'bridge', extent: 'damaged' },
  statement: { act: 'denial' },
}

/** A claim of a kind that has only what its schema asks for, down to no place and no quote's address. */
function leastClaim(kind: string): Claim {
  const full = Array.from({ length: 60 }, (_, i) =>
    syntheticFact({ id: 'made', rows: 60, seed: 3 }, i),
  ).find(({ claim }) => claim.kind === kind || kind in OTHERS)!.claim
  const claim = { ...full, kind, ...OTHERS[kind], places: [] }
  const { shape } = claimSchema(claim) as unknown as { shape: Record<string, z.ZodType> }
  const needed = Object.entries(claim).filter(
    ([field]) => shape[field] && !shape[field].safeParse(undefined).success,
  )
  return claimSchema(claim)!.parse(Object.fromEntries(needed))
}

test.each(kinds.map(({ id }) => id))(
  'a claim of the kind %s is told with none of the fields that it may lack',
  (kind) => {
    const claim = leastClaim(kind)
    for (const { id: language } of LANGUAGES) {
      const view = datasetClaims([], wordsIn(language))(claim, 'outlet')
      expect([view.id, view.kind]).toEqual([claim.id, kind])
      expect(view.details.length).toBeGreaterThan(0)
    }
  },
)
