import { closest } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { kindOf } from '#lib/claims'
import type { Claim, Issue, Party, Source } from '#lib/model'

/** What ids may be named. */
export type KnownIds = {
  sources: ReadonlyMap<string, Source>
  parties: ReadonlyMap<string, Party>
  gazetteer: Gazetteer
}

function didYouMean(ids: readonly string[]): string {
  return ids.length ? `Did you mean ${ids.map((id) => `'${id}'`).join(' or ')}?` : ''
}

/**
 * The issue of an unknown place id: a spelling is told apart from a slip, and the right id is
 * offered.
 */
export function placeIssue(
  id: string,
  gazetteer: Gazetteer,
): Pick<Issue, 'value' | 'rule' | 'cure'> | undefined {
  if (gazetteer.place(id)) return undefined
  const candidates = gazetteer
    .resolve(id.replaceAll('-', ' '))
    .candidates.filter((candidate) => candidate.match === 'exact' || candidate.match === 'article')
  if (candidates.length)
    return {
      value: id,
      rule: 'is a spelling, not a place id',
      cure: didYouMean(candidates.slice(0, 2).map((candidate) => candidate.place.id)),
    }
  const near = closest(
    id,
    gazetteer.places.map((place) => place.id),
    1,
  )
  return {
    value: id,
    rule: 'is no place id',
    cure:
      didYouMean(near) ||
      'Add the place to data/gazetteer.geojson, or leave places empty and fill placeWords.',
  }
}

/** The issue of an unknown id of another table. */
export function idIssue(
  id: string | undefined,
  known: ReadonlyMap<string, unknown>,
  what: string,
  table: string,
): Pick<Issue, 'value' | 'rule' | 'cure'> | undefined {
  if (id === undefined || known.has(id)) return undefined
  return {
    value: id,
    rule: `is no ${what} id`,
    cure: didYouMean(closest(id, known.keys(), 1)) || `Add it to data/${table}.json.`,
  }
}

/** Everything a claim names that is not known. */
export function claimReferences(
  claim: Claim,
  known: KnownIds,
): Pick<Issue, 'value' | 'rule' | 'cure'>[] {
  const places = claim.places.flatMap((item) => [item.place, ...(item.alternatives ?? [])])
  return [
    ...places.map((id) => placeIssue(id, known.gazetteer)),
    ...[claim.speaker, ...(claim.alsoSaidBy ?? []), ...(claim.via ?? []), claim.unverifiedBy].map(
      (id) => idIssue(id, known.sources, 'source', 'sources'),
    ),
    ...(kindOf(claim)?.parties(claim) ?? []).map((id) =>
      idIssue(id, known.parties, 'party', 'parties'),
    ),
  ].filter((issue) => issue !== undefined)
}

/** The issue of a record that names an unknown or a withdrawn claim. */
export function claimIssue(
  id: string,
  known: ReadonlyMap<string, Claim>,
): Pick<Issue, 'value' | 'rule' | 'cure'> | undefined {
  const found = known.get(id)
  if (found?.withdrawn)
    return {
      value: id,
      rule: `was withdrawn on ${found.withdrawn.on}`,
      cure: 'Take it out: a withdrawn claim has no relations.',
    }
  return found
    ? undefined
    : {
        value: id,
        rule: 'is no claim id',
        cure: didYouMean(closest(id, known.keys(), 1)) || 'Name a claim of seeds/.',
      }
}

/** The issue of a judgement on a claim and itself. */
export function selfIssue({
  from,
  to,
}: {
  from: string
  to: string
}): Pick<Issue, 'value' | 'rule' | 'cure'> | undefined {
  return from === to
    ? { value: from, rule: 'is judged against itself', cure: 'Name two claims.' }
    : undefined
}
