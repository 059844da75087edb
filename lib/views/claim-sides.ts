import type { Topic } from '#lib/model'
import type { ClaimView, MapData } from './map/map-data'
import type { Words } from '#lib/words'
import { holdWords } from './say/strip-words'

/** Claims that say the same on a topic; `says` is what, in words, and empty where only the claims' own words can tell. `brief` is the same in as few words as fit on a map. */
export type Side = { says: string; brief: string; claims: ClaimView[] }

/** What a claim says on a topic. `firm`: only claims of the same key join it; others also join whom they do not contradict. */
type Stand = { key: string; words: string; brief?: string; firm: boolean }

const detail = (claim: ClaimView, id: string) => claim.details.find((item) => item.id === id)?.text

/** What a claim says on a topic, by its sides, its state of control, its count or its own words for how it began. */
function standOf(
  claim: ClaimView,
  topic: Topic | undefined,
  parties: ReadonlyMap<string, MapData['parties'][number]>,
  words: Words,
): Stand {
  const { say, list, term } = words
  const open = { key: claim.id, words: '', firm: false }
  if (topic === 'perpetrator' && claim.sides.length > 0) {
    const named = claim.sides.map((id) => parties.get(id) ?? { id, label: id })
    const names = list(named.map(({ label }) => label))
    return {
      key: [...new Set(named.map(({ id, side }) => side ?? id))].sort().join(),
      words: say('side.by', { names }),
      brief: names,
      firm: true,
    }
  }
  if (topic === 'holder' && claim.hold) {
    const { side, holds, status, label } = claim.hold
    return {
      key: `${side} ${holds}`,
      words: holdWords(claim.hold, words),
      firm: holds,
      ...(holds && status !== 'lost' && { brief: label }),
    }
  }
  if (topic === 'holder')
    return {
      key: claim.type,
      words:
        claim.type === 'Battles'
          ? say('side.battles')
          : say('side.there', { what: term('type', claim.type).toLowerCase() }),
      firm: false,
    }
  const killed = topic === 'count' && detail(claim, 'killed')
  if (killed) return { key: killed, words: say('side.killed', { count: killed }), firm: false }
  const began = topic === 'onset' && detail(claim, 'onset')?.split(':')[0]
  return began ? { key: began, words: began, firm: true } : open
}

/**
 * Claims of one contradiction by what they say on its topic: usually two sides, however many claims stand on each. Claims that
 * contradict each other are never on one side. In the order of what they say, so that a side stands left, or right, wherever it is shown.
 */
export function sidesOf(
  claims: readonly ClaimView[],
  against: ReadonlyMap<string, ReadonlySet<string>>,
  topic: Topic | undefined,
  parties: MapData['parties'],
  words: Words,
): Side[] {
  const byId = new Map(parties.map((party) => [party.id, party]))
  const stands = claims
    .map((claim) => ({ claim, stand: standOf(claim, topic, byId, words) }))
    .sort(
      (a, b) =>
        Number(b.stand.firm) - Number(a.stand.firm) ||
        (`${a.stand.key} ${a.claim.id}` < `${b.stand.key} ${b.claim.id}` ? -1 : 1),
    )
  const sides: { keys: Set<string>; words: Map<string, string>; claims: ClaimView[] }[] = []
  const sideOf = new Map<string, (typeof sides)[number]>()
  for (const { claim, stand } of stands) {
    const opposed = new Set([...(against.get(claim.id) ?? [])].map((id) => sideOf.get(id)))
    const free = sides.filter((side) => !opposed.has(side))
    const side = free.find(({ keys }) => keys.has(stand.key)) ??
      (stand.firm ? undefined : free[0]) ?? {
        keys: new Set<string>(),
        words: new Map<string, string>(),
        claims: [] as ClaimView[],
      }
    if (side.claims.length === 0) sides.push(side)
    side.keys.add(stand.key)
    if (stand.words) side.words.set(stand.words, stand.brief ?? stand.words)
    side.claims.push(claim)
    sideOf.set(claim.id, side)
  }
  return sides.map(({ words: said, claims: list }) => ({
    says: [...said.keys()].join(`${words.say('case.or')} `),
    brief:
      [...said.values()][0] === undefined
        ? ''
        : `${[...said.values()][0]}${said.size > 1 ? ' …' : ''}`,
    claims: list,
  }))
}
