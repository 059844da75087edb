import { PLACE_KINDS } from '#lib/model'
import type { FacilityKind, Place, PlaceKind, Toponym } from '#lib/model'

/** A point and who keeps it. */
export type SourcePoint = { source: string; lon: number; lat: number }

/** A place as one source knows it. */
export type GazetteerRecord = {
  source: string
  /** Its id in the source: `{ geonames: '173364' }` or `{ pcode: 'C3809' }`. */
  ids: Record<string, string>
  kind: PlaceKind
  facility?: FacilityKind
  names: Toponym[]
  point?: SourcePoint
  population?: number
  /**
   * Codes by which other records name this area: `geonames:SD.47`, `iso:SD`. Its ids are codes too.
   */
  codes?: string[]
  /** Codes of the areas it lies in, widest first: `iso:SD`, `pcode:SD04`, `pcode:SD04111`. */
  within: string[]
}

/**
 * Records that are one place, with the curated place where there is one. `into`: the cluster that
 * has taken it in.
 */
export type PlaceCluster = {
  curated?: Place
  records: GazetteerRecord[]
  extra: Toponym[]
  ids: Map<string, string>
  into?: PlaceCluster
  order: number
}

/**
 * Sources in the order in which their main names and admin codes count: OCHA gives the local name in
 * a column of its own.
 */
const SOURCES = ['ocha', 'geonames', 'geoboundaries', 'natural-earth', 'cldr']
/**
 * The curated kind, else the largest that a source gives: `village` is often only the lack of
 * anything better.
 */
export function clusterKind({ curated, records }: PlaceCluster): PlaceKind {
  return (
    curated?.properties.kind ??
    PLACE_KINDS[Math.max(...records.map(({ kind }) => PLACE_KINDS.indexOf(kind)))]!
  )
}

/** What a cluster that is a facility is, where it has a source that says so. */
export function clusterFacility(cluster: PlaceCluster): FacilityKind | undefined {
  if (clusterKind(cluster) !== 'facility') return undefined
  return (
    cluster.curated?.properties.facility ?? cluster.records.find((item) => item.facility)?.facility
  )
}

/** The code of the country that a source puts a cluster in; `undefined` where none says. */
export function clusterCountry({ records }: PlaceCluster): string | undefined {
  for (const { within, codes = [] } of records)
    for (const code of [...within, ...codes])
      if (code.startsWith('iso:')) return code.slice('iso:'.length)
  return undefined
}

/** The records of a cluster, the source whose main names count first at the head. */
export function recordsBySource({ records }: PlaceCluster): GazetteerRecord[] {
  return [...records].sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source))
}

/** Every name of a cluster, curated ones first. */
export function clusterNames(cluster: PlaceCluster): Toponym[] {
  return [
    ...(cluster.curated?.properties.names ?? []),
    ...recordsBySource(cluster).flatMap(({ names }) => names),
    ...cluster.extra,
  ]
}

/**
 * Every point of a cluster as its sources give it; that of the curated geometry where no source is
 * named.
 */
export function clusterPoints({ curated, records }: PlaceCluster): SourcePoint[] {
  const points = [
    ...(curated?.properties.points ?? []),
    ...records.flatMap(({ point }) => point ?? []),
  ]
  const at = curated?.geometry?.coordinates
  return points.length === 0 && at ? [{ source: 'curated', lon: at[0], lat: at[1] }] : points
}

/**
 * Keeps every id: a second one of a scheme becomes `geonames2`, since a source may list a place
 * twice.
 */
export function addClusterId(ids: Map<string, string>, scheme: string, id: string): void {
  const schemes = [scheme, ...Array.from({ length: 8 }, (_, i) => `${scheme}${i + 2}`)]
  if (schemes.some((key) => ids.get(key) === id)) return
  const free = schemes.find((key) => !ids.has(key))
  if (free) ids.set(free, id)
}

/** Takes one cluster into another, with everything it knows. */
export function absorbCluster(host: PlaceCluster, guest: PlaceCluster): void {
  guest.into = host
  host.records.push(...guest.records)
  host.extra.push(...guest.extra)
  for (const [scheme, id] of guest.ids) addClusterId(host.ids, scheme.replace(/\d$/, ''), id)
}

/** Schemes of ids in the order in which a place is named by them. */
const SCHEMES = ['geonames', 'pcode', 'iso', 'naturalearth', 'geoboundaries']

/** The place id that a pack makes of ids elsewhere: `geonames-173364`, else `pcode-c3809`, `iso-sd`. */
export function placeIdOf(ids: ReadonlyMap<string, string>): string {
  const scheme = SCHEMES.find((key) => ids.has(key)) ?? [...ids.keys()][0]!
  return `${scheme}-${ids.get(scheme)!.toLowerCase()}`
}

/** The place id of a cluster: the curated one, else one made of its ids. */
export const clusterId = ({ curated, ids }: PlaceCluster): string => curated?.id ?? placeIdOf(ids)
