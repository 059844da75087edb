import { isAreaKind } from '#lib/model'
import type { Place, Toponym } from '#lib/model'
import { clusterPaths } from './cluster-paths'
import type { Locator, PathCounts } from './cluster-paths'
import { clusterPlace } from './cluster-place'
import { absorbCluster, addClusterId, clusterKind } from './place-cluster'
import type { PlaceCluster, GazetteerRecord } from './place-cluster'
import { samePlaces } from './same-place'

/**
 * What merging did: how many records met a known id, how many pairs bore one name near each other,
 * and how paths were found.
 */
export type MergeCounts = PathCounts & {
  curated: number
  places: number
  sameId: number
  sameMain: number
  sameArabic: number
  sameLatin: number
  sameConsonants: number
  sameSource: number
}

/** Gathers records, then makes places of them. Holds what it was given until `finish`. */
export type Merge = {
  add: (record: GazetteerRecord) => void
  /**
   * A name or ids more for the place of an id (`geonames:172536`, `pcode:C3563`, or a place id);
   * false where none has it.
   */
  addTo: (id: string, more: { name?: Toponym; ids?: Record<string, string> }) => boolean
  finish: (locator?: Locator) => { places: Place[]; counts: MergeCounts }
}

const HOW = ['sameMain', 'sameArabic', 'sameLatin', 'sameConsonants'] as const
const root = (cluster: PlaceCluster): PlaceCluster => (cluster.into ? root(cluster.into) : cluster)

/**
 * Starts a merge on the curated places, which keep their ids, kinds, points and paths whatever is
 * added. Records with one GeoNames id or P-code are one place; so are those of one name within 3
 * km. Homonyms farther apart stay apart.
 */
export function mergePlaces(curated: readonly Place[]): Merge {
  const clusters: PlaceCluster[] = curated.map((place, order) => ({
    curated: place,
    records: [],
    extra: [],
    ids: new Map(Object.entries(place.properties.ids)),
    order,
  }))
  const byId = new Map<string, PlaceCluster>()
  let sameId = 0
  for (const cluster of clusters) {
    byId.set(cluster.curated!.id, cluster)
    for (const [scheme, id] of cluster.ids) byId.set(`${scheme}:${id}`, cluster)
  }
  return {
    add(record) {
      const ids = Object.entries(record.ids)
      const known = ids
        .map(([scheme, id]) => byId.get(`${scheme}:${id}`))
        .find((cluster) => cluster !== undefined)
      const cluster: PlaceCluster = known ?? {
        records: [],
        extra: [],
        ids: new Map(),
        order: clusters.length,
      }
      if (known) sameId++
      else clusters.push(cluster)
      cluster.records.push(record)
      for (const [scheme, id] of ids) {
        addClusterId(cluster.ids, scheme, id)
        byId.set(`${scheme}:${id}`, cluster)
      }
    },
    addTo(id, { name, ids = {} }) {
      const cluster = byId.get(id) ?? byId.get(idOfSlug(id))
      if (!cluster) return false
      if (name) cluster.extra.push(name)
      for (const [scheme, value] of Object.entries(ids))
        if (!cluster.ids.has(scheme)) cluster.ids.set(scheme, value)
      return true
    },
    finish(locator) {
      const counts = { curated: curated.length, sameId, ...joinByName(clusters) }
      const kept = clusters.filter((cluster) => !cluster.into)
      const { paths, counts: routes } = clusterPaths(kept, locator)
      const places = kept.map((cluster) => clusterPlace(cluster, paths.get(cluster)!))
      return { places, counts: { ...counts, ...routes, places: places.length } }
    },
  }
}

/** `geonames-172536` -> `geonames:172536`, `pcode-c3563` -> `pcode:C3563`. */
function idOfSlug(id: string): string {
  return id.replace(
    /^(geonames|pcode)-(.+)$/,
    (_, scheme: string, code: string) => `${scheme}:${code.toUpperCase()}`,
  )
}

function joinByName(
  clusters: readonly PlaceCluster[],
): Pick<MergeCounts, 'sameMain' | 'sameArabic' | 'sameLatin' | 'sameConsonants' | 'sameSource'> {
  const counts = { sameMain: 0, sameArabic: 0, sameLatin: 0, sameConsonants: 0, sameSource: 0 }
  for (const { a, b, rank } of samePlaces(clusters)) {
    const [host, guest] = [root(a), root(b)].sort((one, two) => one.order - two.order) as [
      PlaceCluster,
      PlaceCluster,
    ]
    if (host === guest || (host.curated && guest.curated)) continue
    const sameSource = ['geonames', 'pcode'].some(
      (scheme) => host.ids.has(scheme) && guest.ids.has(scheme),
    )
    // A source that tells two places of like names apart has a reason (Upper and Lower Darbazin
    // share spellings); the very same main
    // name within 3 km is a duplicate.
    if (sameSource && (rank > 0 || isAreaKind(clusterKind(host)))) continue
    counts[sameSource ? 'sameSource' : HOW[rank]!]++
    absorbCluster(host, guest)
  }
  return counts
}
