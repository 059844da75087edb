import { toDecimals } from '#lib/geo'
import type { Place, Toponym } from '#lib/model'
import { withLocalName } from './local-name'
import {
  clusterCountry,
  clusterFacility,
  clusterId,
  clusterKind,
  clusterNames,
  clusterPoints,
  recordsBySource,
} from './place-cluster'
import type { PlaceCluster, SourcePoint } from './place-cluster'

/**
 * Three decimals are some 100 m: finer than sources agree on a settlement. A source's own point
 * keeps one more.
 */
const DECIMALS = { geometry: 3, point: 4 }
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Every spelling once; one preferred name per language, of the first source that has one. A spelling
 * without a language takes that of a source which knows it.
 */
function mergedNames(cluster: PlaceCluster): Toponym[] {
  const byText = new Map<string, Toponym>()
  const preferred = new Set<string>()
  const curated = new Set(cluster.curated?.properties.names.map(({ text }) => text))
  for (const name of clusterNames(cluster)) {
    const again = name.role === 'preferred' && preferred.has(name.lang)
    const settled: Toponym = again ? { ...name, role: 'variant' } : name
    const known = byText.get(name.text)
    if (known && (known.lang !== 'und' || name.lang === 'und' || curated.has(name.text))) continue
    if (name.role === 'preferred') preferred.add(name.lang)
    byText.set(name.text, settled)
  }
  const tagged = new Set(cluster.extra.map(({ text }) => text))
  return withLocalName([...byText.values()], clusterCountry(cluster), tagged)
}

/**
 * One point a source record; a curated point of the same record ("GeoNames 173364 (2020)") stands
 * for it.
 */
function mergedPoints(cluster: PlaceCluster): SourcePoint[] {
  const points: SourcePoint[] = [...(cluster.curated?.properties.points ?? [])]
  for (const { point } of recordsBySource(cluster)) {
    const id = point?.source.split(' ').at(-1)
    if (!point || points.some(({ source }) => source.split(/[^\p{L}\p{N}]+/u).includes(id!)))
      continue
    points.push({
      source: point.source,
      lon: toDecimals(point.lon, DECIMALS.point),
      lat: toDecimals(point.lat, DECIMALS.point),
    })
  }
  return points
}

/** The middle of the points that sources give; nothing where none gives any. */
function middle(points: readonly SourcePoint[]): Place['geometry'] {
  if (points.length === 0) return null
  return {
    type: 'Point',
    coordinates: [
      toDecimals(mean(points.map(({ lon }) => lon)), DECIMALS.geometry),
      toDecimals(mean(points.map(({ lat }) => lat)), DECIMALS.geometry),
    ],
  }
}

/**
 * A cluster as a place. A curated place keeps everything it has and only gains names, ids, points
 * and a population.
 */
export function clusterPlace(cluster: PlaceCluster, admin: string[]): Place {
  const { curated, records, ids } = cluster
  const facility = clusterFacility(cluster)
  const population =
    curated?.properties.population ??
    Math.max(0, ...records.map((record) => record.population ?? 0))
  return {
    type: 'Feature',
    id: clusterId(cluster),
    geometry: curated ? curated.geometry : middle(clusterPoints(cluster)),
    properties: {
      ...curated?.properties,
      kind: clusterKind(cluster),
      ...(facility && { facility }),
      names: mergedNames(cluster),
      ids: Object.fromEntries(ids),
      admin: curated?.properties.admin ?? admin,
      points: mergedPoints(cluster),
      ...(population > 0 && { population }),
    },
  }
}
