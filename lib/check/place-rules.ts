import type { Gazetteer } from '#lib/gazetteer'
import type { Issue, Place, PlaceKind } from '#lib/model'
import { placeIssue } from './references'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/**
 * Decimals a coordinate may have, by the radius of the place: three are some 100 m, four some 10 m.
 */
const decimalsFor = (extentMetres: number | undefined) =>
  extentMetres !== undefined && extentMetres < 500 ? 4 : 3
/** A source's own point may keep one digit more, since disagreements are read off it. */
const SOURCE_DECIMALS = 4

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** What a facility is can be said of a facility only. */
function facilityRules({ kind, facility }: Place['properties']): Found[] {
  if (facility === undefined || kind === 'facility') return []
  return [
    {
      value: facility,
      rule: `is what a facility is, and the place is a ${kind}`,
      cure: "Write kind 'facility', or leave facility out.",
    },
  ]
}

/** Kinds of places that are made of others. */
const MADE_OF_OTHERS: readonly PlaceKind[] = ['region', 'road']

/** Only a region or a road has members, and nothing is a member of itself. */
function memberRules(
  { id, properties: { kind, members = [] } }: Place,
  gazetteer: Gazetteer,
): Found[] {
  const known = members.flatMap((member) => placeIssue(member, gazetteer) ?? [])
  if (members.length > 0 && !MADE_OF_OTHERS.includes(kind))
    known.push({
      value: kind,
      rule: 'has no members',
      cure: 'Only a region or a road is made of other places: leave members out.',
    })
  const own = members.filter((member) => member === id)
  const back = members.filter(
    (member) => member !== id && hasMember(member, id, gazetteer, new Set()),
  )
  return [
    ...known,
    ...own.map((value) => ({ value, rule: 'is a member of itself', cure: 'Leave it out.' })),
    ...back.map((value) => ({
      value,
      rule: 'has it for a member itself',
      cure: 'Leave one of the two out: the wider one has the narrower one.',
    })),
  ]
}

/** Whether a place has another for a member, however far down. */
function hasMember(
  place: string,
  wanted: string,
  gazetteer: Gazetteer,
  seen: Set<string>,
): boolean {
  if (seen.has(place)) return false
  seen.add(place)
  const members = gazetteer.place(place)?.properties.members ?? []
  return members.some((member) => member === wanted || hasMember(member, wanted, gazetteer, seen))
}

/** Rules of a place: digits within its precision, and every place it names known. */
export function placeRules(place: Place, gazetteer: Gazetteer): Found[] {
  const { extentMetres, admin, points, label } = place.properties
  const allowed = decimalsFor(extentMetres)
  const digits = [...(place.geometry?.coordinates ?? []), ...(label ?? [])]
    .filter((value) => decimals(value) > allowed)
    .map((value) => ({ value, allowed }))
  const sourced = points
    .flatMap(({ lon, lat }) => [lon, lat])
    .filter((value) => decimals(value) > SOURCE_DECIMALS)
    .map((value) => ({ value, allowed: SOURCE_DECIMALS }))
  return [
    ...facilityRules(place.properties),
    ...[...digits, ...sourced].map((item): Found => ({
      value: String(item.value),
      rule: `has more than ${item.allowed} decimals, finer than the place is known`,
      cure: `Write ${item.value.toFixed(item.allowed)}.`,
    })),
    ...memberRules(place, gazetteer),
    ...admin.map((id) => placeIssue(id, gazetteer)).filter((issue) => issue !== undefined),
  ]
}
