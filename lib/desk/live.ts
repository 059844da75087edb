import { claimSchema } from '#lib/claims'
import { intervalBounds, overlap } from '#lib/model'
import type { Claim, Footprint, Project, RelationSeen } from '#lib/model'
import { projectGazetteer } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { relationIndex, seenFrom } from '#lib/relations'
import type { RelationIndex } from '#lib/relations'
import type { DeskClaim, DraftBody } from './draft'
import { missingFields } from './fields'
import type { DeskContext } from './value-words'
import { claimIds, claimRecord, newParties, newPlaces, newSources } from './records'

/** How a claim of a draft would stand to another claim, of the records or of the draft itself. */
export type WouldBe = {
  kind: RelationSeen
  /** The id of the other claim. */
  to: string
  /** Its key, where it is a claim of the draft. */
  key?: string
  weak: boolean
}

/** Fields without which a relation can be told all the same. */
const SPARED = ['summary', 'standing']

/**
 * A claim of a draft as relations see it, before it is finished; `undefined` where something is
 * missing that a relation may rest on.
 */
function provisional(
  id: string,
  claim: DeskClaim,
  { document }: DraftBody,
  text: string,
  ids: ReadonlyMap<string, string>,
) {
  if (missingFields(claim).some((name) => !SPARED.includes(name))) return undefined
  const record = {
    standing: 'stated',
    summary: id,
    ...claimRecord(id, claim, text, ids),
    document: document.id,
  }
  return claimSchema(record)?.safeParse(record).data as Claim | undefined
}

/** The index of a project's records, made once: a draft asks at every key. */
const indexes = new WeakMap<Project, RelationIndex>()
function indexOf(project: Project): RelationIndex {
  const index = indexes.get(project) ?? relationIndex(project.claims, project)
  indexes.set(project, index)
  return index
}

/** The project with the parties and places that a draft brings; the project itself where it brings none. */
function withRecords(project: Project, draft: DraftBody): Project {
  const [parties, places] = [newParties(draft), newPlaces(draft)]
  return parties.length + places.length === 0
    ? project
    : {
        ...project,
        parties: [...project.parties, ...parties],
        places: [...project.places, ...places],
      }
}

/**
 * The relations that the rules would draw from the claims of a draft, by key: with the records, in
 * which the draft's document stands as it was published before, and with each other.
 */
export function wouldBeRelations(
  draft: DraftBody,
  text: string,
  project: Project,
): Map<string, WouldBe[]> {
  const ids = claimIds(draft)
  const own = [...ids].flatMap(
    ([key, id]) => provisional(id, draft.claims[key]!, draft, text, ids) ?? [],
  )
  const keys = new Map([...ids].map(([key, id]) => [id, key]))
  const relations = indexOf(withRecords(project, draft)).relationsOf(draft.document.id, {
    document: draft.document,
    claims: own,
    sources: newSources(draft),
  })
  const found = new Map<string, WouldBe[]>([...ids.keys()].map((key) => [key, []]))
  for (const relation of relations)
    for (const [one, other] of [
      [relation.from, relation.to],
      [relation.to, relation.from],
    ] as const) {
      const key = keys.get(one)
      if (key === undefined) continue
      const otherKey = keys.get(other)
      found.get(key)!.push({
        kind: seenFrom(one, relation),
        to: other,
        ...(otherKey && { key: otherKey }),
        weak: relation.weak !== undefined,
      })
    }
  return found
}

const timeOf = (claim: Pick<Claim, 'eventTime' | 'asOf'>) => claim.eventTime ?? claim.asOf

/**
 * What others said here and then: claims of the records that name a place of a draft's claim, at its
 * time as far as both are known.
 */
export function saidHere(
  { fields }: DeskClaim,
  document: string,
  claims: readonly Claim[],
): Claim[] {
  const places = new Set(
    ((fields.places?.value ?? []) as { place: string }[]).map(({ place }) => place),
  )
  const time = (fields.eventTime?.value ?? fields.asOf?.value) as string | undefined
  const bounds = time ? intervalBounds(time) : undefined
  return claims.filter((claim) => {
    if (claim.document === document || !claim.places.some(({ place }) => places.has(place)))
      return false
    const theirs = timeOf(claim)
    const other = theirs ? intervalBounds(theirs) : undefined
    return !bounds || !other || overlap(bounds, other)
  })
}

/** The gazetteer for a place: a draft's own places stand in none yet. */
function gazetteerOf(
  place: string,
  draft: DraftBody,
  { project, gazetteer }: Pick<DeskContext, 'project' | 'gazetteer'>,
): Gazetteer {
  const own = draft.places?.[place]
  return own ? projectGazetteer({ ...project, places: [...project.places, own] }) : gazetteer
}

/** The ground that a claim of a draft speaks of, as far as its places are decided. */
export function groundOf(
  { fields }: DeskClaim,
  draft: DraftBody,
  context: Pick<DeskContext, 'project' | 'gazetteer'>,
): Footprint[] {
  const places = (fields.places?.value ?? []) as Claim['places']
  return places.flatMap(
    ({ place, part, quadrant }) =>
      gazetteerOf(place, draft, context).footprint(place, part, { quadrant }) ?? [],
  )
}
