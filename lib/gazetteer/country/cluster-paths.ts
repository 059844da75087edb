import { isAreaKind } from '#lib/model'
import { decidedPath } from './admin-path'
import type { AdminPath } from './admin-path'
import { clusterId, clusterKind, clusterPoints, recordsBySource } from './place-cluster'
import type { PlaceCluster } from './place-cluster'
import { nearestCodeFinder } from './coded-neighbours'
import type { CodedPlace } from './coded-neighbours'

/** Finds an admin path by polygon; `covered` says whether a code has a polygon. */
export type Locator = {
  locate: (point: readonly [lon: number, lat: number]) => AdminPath | undefined
  covered: (code: string) => boolean
}

/** By which route the paths of settlements and sites were found, in numbers. */
export type PathCounts = {
  byAttribute: number
  inside: number
  nearest: number
  undecided: number
  noPath: number
}

/**
 * The admin path of every cluster, as place ids from the country down: by the source's own codes
 * first, else by polygon, and just outside every polygon with the nearest coded place heard.
 */
export function clusterPaths(
  clusters: readonly PlaceCluster[],
  locator?: Locator,
): { paths: Map<PlaceCluster, string[]>; counts: PathCounts } {
  const byCode = new Map(
    clusters.flatMap((cluster) =>
      codesOf(cluster).map((code) => [code, clusterId(cluster)] as const),
    ),
  )
  const idsOf = (codes: readonly string[]) => [
    ...new Set(codes.map((code) => byCode.get(code)).filter((id) => id !== undefined)),
  ]
  const counts: PathCounts = { byAttribute: 0, inside: 0, nearest: 0, undecided: 0, noPath: 0 }
  const paths = new Map<PlaceCluster, string[]>()
  const known: CodedPlace[] = []

  for (const cluster of clusters) {
    const codes = recordsBySource(cluster)
      .map(({ within }) => within.filter((code) => byCode.has(code)))
      .find((within) => within.some(isAdminCode))
    if (cluster.curated) paths.set(cluster, cluster.curated.properties.admin)
    else if (codes) paths.set(cluster, idsOf(codes))
    if (!codes || isAreaKind(clusterKind(cluster))) continue
    if (!cluster.curated) counts.byAttribute++
    known.push(
      ...clusterPoints(cluster).map(({ lon, lat }) => ({
        id: clusterId(cluster),
        lon,
        lat,
        code: codes.at(-1)!,
      })),
    )
  }
  const nearestCode = nearestCodeFinder(known)
  for (const cluster of clusters) {
    if (paths.has(cluster)) continue
    const country = idsOf(
      cluster.records.flatMap(({ within }) => within).filter((code) => !isAdminCode(code)),
    )
    const found = isAreaKind(clusterKind(cluster)) ? undefined : located(cluster)
    paths.set(cluster, [...country, ...idsOf(found ?? [])])
  }
  return { paths, counts }

  function located(cluster: PlaceCluster): string[] | undefined {
    const [point] = clusterPoints(cluster)
    const path = point && locator?.locate([point.lon, point.lat])
    if (!path) return void counts.noPath++
    const codes = decidedPath(
      path,
      path.inside ? undefined : nearestCode([point.lon, point.lat]),
      locator!.covered,
    )
    counts[!codes ? 'undecided' : path.inside ? 'inside' : 'nearest']++
    return codes
  }
}

/** Whether a code names a governorate or a district, and not a country. */
const isAdminCode = (code: string) => !code.startsWith('iso:')

function codesOf({ ids, records }: PlaceCluster): string[] {
  return [
    ...[...ids].map(([scheme, id]) => `${scheme.replace(/\d$/, '')}:${id}`),
    ...records.flatMap(({ codes }) => codes ?? []),
  ]
}
