import { INNER_PARTS, partKey, stretchRelation } from '#lib/model'
import type { ClaimPlace, Place, PlaceKind, SpatialRelation } from '#lib/model'

/** How places contain each other, read once from the gazetteer's records. */
export type Containment = {
  /**
   * Every place that contains this one: its admin path, regions that have it for a member, and
   * their own containers.
   */
  containers: (place: string) => readonly string[]
  /** How one place part relates to another. */
  parts: (a: ClaimPlace, b: ClaimPlace) => SpatialRelation
  /** The place parts that contain all of a place, as keys (`syrian-coast/whole`), the nearest first. */
  around: (place: string) => string[]
  /** How all the ground of one claim relates to all of another's. */
  whole: (a: readonly ClaimPlace[], b: readonly ClaimPlace[]) => SpatialRelation
  /**
   * Ids of the places of the first that have nothing to do with the second: the governorates that
   * enter a count.
   */
  entering: (a: readonly ClaimPlace[], b: readonly ClaimPlace[]) => string[]
}

/** What is not the countryside of an area: its towns. Villages are. */
const TOWNS: readonly string[] = ['town', 'city'] satisfies PlaceKind[]

/**
 * Reads how places contain each other: by the admin path of each, and by the members that regions
 * name, with or without an agreed outline. A road contains none of the places that it leads
 * through.
 */
export function readContainment(places: readonly Place[]): Containment {
  const byId = new Map(places.map((place) => [place.id, place]))
  const regionsOf = new Map<string, string[]>()
  for (const { id, properties } of places)
    if (properties.kind === 'region')
      for (const member of properties.members ?? [])
        regionsOf.set(member, [...(regionsOf.get(member) ?? []), id])
  const kept = new Map<string, string[]>()
  const containers = (id: string): string[] => {
    const known = kept.get(id)
    if (known) return known
    const found = new Set<string>([id])
    // A set gives what is added while it is gone through: a region of a region is found too.
    for (const near of found)
      for (const container of [
        ...(byId.get(near)?.properties.admin ?? []),
        ...(regionsOf.get(near) ?? []),
      ])
        found.add(container)
    found.delete(id)
    const list = [...found]
    kept.set(id, list)
    return list
  }
  const contains = (outer: string, inner: string) => containers(inner).includes(outer)
  const isTown = (id: string) => TOWNS.includes(byId.get(id)?.properties.kind ?? '')
  /** What is in a town, as its neighbourhoods and hospitals are, is not in the countryside. */
  const inTown = ({ place, part }: ClaimPlace) =>
    isTown(place) ? INNER_PARTS.includes(part) : containers(place).some(isTown)

  const isWhole = ({ part, quadrant }: ClaimPlace) => part === 'whole' && quadrant === undefined

  const inside = (outer: ClaimPlace, inner: ClaimPlace): boolean =>
    // In which direction of a place another one lies, its record does not say.
    outer.quadrant === undefined &&
    contains(outer.place, inner.place) &&
    (outer.part === 'whole' || (outer.part === 'countryside' && !inTown(inner)))
  const parts = (a: ClaimPlace, b: ClaimPlace): SpatialRelation => {
    if (a.place === b.place) return stretchRelation(a, b)
    return inside(a, b) ? 'wider' : inside(b, a) ? 'narrower' : 'apart'
  }
  /**
   * Whether a place part is covered by a claim's ground; a region is when all of its members are.
   */
  const covered = (target: ClaimPlace, by: readonly ClaimPlace[]): boolean => {
    if (by.some((one) => ['same', 'wider'].includes(parts(one, target)))) return true
    const members = isWhole(target) ? (byId.get(target.place)?.properties.members ?? []) : []
    return (
      members.length > 0 &&
      members.every((place) => by.some((one) => isWhole(one) && one.place === place))
    )
  }
  const whole = (a: readonly ClaimPlace[], b: readonly ClaimPlace[]): SpatialRelation => {
    if (a.length === 0 || b.length === 0) return 'apart'
    if (a.length === 1 && b.length === 1 && a[0]!.place === b[0]!.place) return parts(a[0]!, b[0]!)
    const [aCovers, bCovers] = [
      b.every((one) => covered(one, a)),
      a.every((one) => covered(one, b)),
    ]
    if (aCovers || bCovers) return aCovers && bCovers ? 'same' : aCovers ? 'wider' : 'narrower'
    return a.some((x) => b.some((y) => parts(x, y) !== 'apart')) ? 'meets' : 'apart'
  }
  const nested = (x: string, y: string) =>
    x === y || containers(x).includes(y) || containers(y).includes(x)
  const entering = (a: readonly ClaimPlace[], b: readonly ClaimPlace[]) =>
    a.map(({ place }) => place).filter((place) => !b.some((other) => nested(place, other.place)))
  // What lies in more areas is the nearer one: a district in its governorate, that in a country.
  const around = (id: string) =>
    [...containers(id)]
      .sort((a, b) => containers(b).length - containers(a).length)
      .flatMap((place) =>
        (['whole', 'countryside'] as const)
          .map((part) => ({ place, part, phrase: '' }))
          .filter((area) => inside(area, { place: id, part: 'whole', phrase: '' }))
          .map(partKey),
      )
  return { containers, parts, around, whole, entering }
}
