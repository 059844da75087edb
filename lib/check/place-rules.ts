import type { Gazetteer } from '#lib/gazetteer'
import type { Issue, Place } from '#lib/model'
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

/** Rules of a place: digits within its precision, and every place it names known. */
export function placeRules(place: Place, gazetteer: Gazetteer): Found[] {
  const { extentMetres, admin, members, points, label } = place.properties
  const allowed = decimalsFor(extentMetres)
  const digits = [...(place.geometry?.coordinates ?? []), ...(label ?? [])]
    .filter((value) => decimals(value) > allowed)
    .map((value) => ({ value, allowed }))
  const sourced = points
    .flatMap(({ lon, lat }) => [lon, lat])
    .filter((value) => decimals(value) > SOURCE_DECIMALS)
    .map((value) => ({ value, allowed: SOURCE_DECIMALS }))
  return [
    ...[...digits, ...sourced].map((item): Found => ({
      value: String(item.value),
      rule: `has more than ${item.allowed} decimals, finer than the place is known`,
      cure: `Write ${item.value.toFixed(item.allowed)}.`,
    })),
    ...[...admin, ...(members ?? [])]
      .map((id) => placeIssue(id, gazetteer))
      .filter((issue) => issue !== undefined),
  ]
}
