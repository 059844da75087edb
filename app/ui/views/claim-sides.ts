import type { Topic } from '#lib/model'
import type { ClaimView, MapData } from '#lib/layers'

/** Claims that say the same on a topic; `says` is what, in words, and empty where only the claims' own words can tell. */
export type Side = { says: string; claims: ClaimView[] }

/** What a claim says on a topic. `firm`: only claims of the same key join it; others also join whom they do not contradict. */
type Stand = { key: string; words: string; firm: boolean }

const detail = (claim: ClaimView, term: string) => claim.details.find((item) => item.term === term)?.text

/** What a claim says on a topic, by its sides, its state of control, its count or its own words for how it began. */
function standOf(claim: ClaimView, topic: Topic | undefined, parties: ReadonlyMap<string, MapData['parties'][number]>): Stand {
  const open = { key: claim.id, words: '', firm: false }
  if (topic === 'perpetrator' && claim.sides.length > 0) {
    const named = claim.sides.map((id) => parties.get(id) ?? { id, label: id })
    return { key: [...new Set(named.map(({ id, side }) => side ?? id))].sort().join(), words: `by ${named.map(({ label }) => label).join(' and ')}`, firm: true }
  }
  if (topic === 'holder' && claim.hold) {
    const { side, holds, status, label, statusWords } = claim.hold
    return { key: `${side} ${holds}`, words: status === 'lost' ? statusWords : `${label}, ${statusWords}`, firm: holds }
  }
  if (topic === 'holder') return { key: claim.type, words: claim.type === 'Battles' ? 'fighting there' : `${claim.type.toLowerCase()} there`, firm: false }
  const killed = topic === 'count' && detail(claim, 'Killed')
  if (killed) return { key: killed, words: `${killed} killed`, firm: false }
  const began = topic === 'onset' && detail(claim, 'How it began')?.split(':')[0]
  return began ? { key: began, words: began, firm: true } : open
}

/**
 * Claims of one contradiction by what they say on its topic: usually two sides, however many claims stand on each. Claims that
 * contradict each other are never on one side. In the order of what they say, so that a side stands left, or right, wherever it is shown.
 */
export function sidesOf(claims: readonly ClaimView[], against: ReadonlyMap<string, ReadonlySet<string>>, topic: Topic | undefined, parties: MapData['parties']): Side[] {
  const byId = new Map(parties.map((party) => [party.id, party]))
  const stands = claims.map((claim) => ({ claim, stand: standOf(claim, topic, byId) })).sort((a, b) => Number(b.stand.firm) - Number(a.stand.firm) || (`${a.stand.key} ${a.claim.id}` < `${b.stand.key} ${b.claim.id}` ? -1 : 1))
  const sides: { keys: Set<string>; words: Set<string>; claims: ClaimView[] }[] = []
  const sideOf = new Map<string, (typeof sides)[number]>()
  for (const { claim, stand } of stands) {
    const opposed = new Set([...(against.get(claim.id) ?? [])].map((id) => sideOf.get(id)))
    const free = sides.filter((side) => !opposed.has(side))
    const side = free.find(({ keys }) => keys.has(stand.key)) ?? (stand.firm ? undefined : free[0]) ?? { keys: new Set(), words: new Set(), claims: [] }
    if (side.claims.length === 0) sides.push(side)
    side.keys.add(stand.key)
    if (stand.words) side.words.add(stand.words)
    side.claims.push(claim)
    sideOf.set(claim.id, side)
  }
  return sides.map(({ words, claims: list }) => ({ says: [...words].join(', or '), claims: list }))
}
