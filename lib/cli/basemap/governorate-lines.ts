import type { Feature, MultiPolygon } from 'geojson'
import { clipLineToLand } from '#lib/cli/basemap/clip-line-to-land'
import { governorateOf } from '#lib/cli/basemap/governorates'
import { lineEnds } from '#lib/cli/basemap/line-ends'
import { lineParts } from '#lib/cli/basemap/line-parts'
import { pointKey } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'
import { seaward } from '#lib/cli/basemap/seaward'
import { topology } from '#lib/cli/basemap/topology'
import type { TopojsonClient, Topology } from '#lib/cli/basemap/topology'

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
