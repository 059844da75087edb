import type { TopoGeometry, TopojsonClient, Topology } from '#lib/cli/basemap/sources'
import type { Feature, MultiPolygon } from 'geojson'
import { clipLineToLand, seaward } from '#lib/cli/basemap/coast'
import { lineEnds, lineParts, pointKey } from '#lib/cli/basemap/points'
import type { Point } from '#lib/cli/basemap/points'
import { topology } from '#lib/cli/basemap/sources'

/** A governorate of Syria: the slug of its place and its English name. */
export interface Governorate {
  place: string
  name: string
}

const governorate = (slug: string, name: string): Governorate => ({
  place: `${slug}-governorate`,
  name: `${name} Governorate`,
})

const quneitra = governorate('quneitra', 'Quneitra')

/**
 * The governorates by their name in the data, which has no P-codes. The United
 * Nations zone of separation in the Golan is a unit of its own there; it is
 * counted to the governorate of Quneitra, whose main town lies in it.
 */
export const governorates: ReadonlyMap<string, Governorate> = new Map([
  ['Lattakia', governorate('latakia', 'Latakia')],
  ['Tartus', governorate('tartus', 'Tartus')],
  ['Homs (Hims)', governorate('homs', 'Homs')],
  ['Hamah', governorate('hama', 'Hama')],
  ['Idlib', governorate('idlib', 'Idlib')],
  ['Aleppo', governorate('aleppo', 'Aleppo')],
  ['Damascus', governorate('damascus', 'Damascus')],
  ['Rif Dimashq', governorate('rif-dimashq', 'Rif Dimashq')],
  ['Quneitra', quneitra],
  ['UNDOF', quneitra],
  ['Dar`a', governorate('daraa', 'Daraa')],
  ["As Suwayda'", governorate('as-suwayda', 'As-Suwayda')],
  ['Dayr Az Zawr', governorate('deir-ez-zor', 'Deir ez-Zor')],
  ['Ar Raqqah', governorate('raqqa', 'Raqqa')],
  ['Hasaka (Al Haksa)', governorate('al-hasakah', 'Al-Hasakah')],
])

/**
 * Returns the governorate that a unit of the data belongs to.
 * @throws Error when the data has a unit of another name.
 */
export function governorateOf(unit: TopoGeometry): Governorate {
  const found = governorates.get(unit.properties.name)
  if (!found) throw new Error(`Unknown governorate "${unit.properties.name}"`)
  return found
}

/**
 * Returns the inland lines between the governorates of Syria. A line that ends
 * at the seaside is drawn on and cut at the coast.
 * @param seaside the seaside in the governorates data
 */
export function governorateLines(
  topojson: TopojsonClient,
  syria: Topology,
  seaside: Point[],
  outline: Feature<MultiPolygon>,
): Point[][] {
  const atSea = new Set(seaside.map(pointKey))
  const reach = (end: Point): Point[] => (atSea.has(pointKey(end)) ? [seaward(end)] : [])
  const mesh = topojson.mesh(
    syria,
    topology(syria, 'units'),
    (a, b) => a !== b && governorateOf(a) !== governorateOf(b),
  )
  return lineParts(mesh).flatMap((line) => {
    const [first, last] = lineEnds(line)
    return clipLineToLand([...reach(first), ...line, ...reach(last)], outline)
  })
}
