import { planeMetres } from '#lib/geo'
import { isAreaKind, isSettlementKind } from '#lib/model'
import type { PlaceKind } from '#lib/model'
import { fold } from '../names/fold'
import { withoutArticle } from '../names/reading'
import { clusterKind, clusterNames, clusterPoints } from './place-cluster'
import type { PlaceCluster, SourcePoint } from './place-cluster'
import { phraseReader } from '../names/read-phrase'
import { skeleton } from '../names/skeleton'

/**
 * Two clusters that bear one name near each other. `rank`: 0 the same main Latin name, 1 a shared
 * Arabic spelling, 2 a shared Latin spelling, 3 the same consonants.
 */
type SamePlace = { a: PlaceCluster; b: PlaceCluster; rank: number; metres: number }

/**
 * Two points this near with one name are one place: sources differ by up to 2.4 km on a city,
 * homonyms lie farther apart.
 */
const NEAR_METRES = 3000
/** An area has no exact point; two of one kind and name this near are one. */
const NEAR_AREA_METRES: Partial<Record<PlaceKind, number>> = {
  district: 15_000,
  governorate: 100_000,
  country: 1_000_000,
}
/** How tables call the district around a seat, on folded text. */
const SEAT = /^مركز /
const readPhrase = phraseReader()
/** The name of an area without the words that say "area": one source has them, another has not. */
const areaName = (folded: string) => readPhrase(folded.replace(SEAT, '')).name
/**
 * A cell in degrees of latitude and longitude: what is within 3 km is in one of nine, up to 70
 * degrees north.
 */
const CELL = [0.03, 0.1] as const
/**
 * Clusters of one name in one cell beyond which no more are compared: a broken dump must not take
 * all day.
 */
const CELL_LIMIT = 50

const metresBetween = (a: SourcePoint, b: SourcePoint) =>
  planeMetres([a.lon, a.lat], [b.lon, b.lat])

/**
 * What may be one place with what: settlements with settlements, an area with its kind of area, a
 * site with sites of any kind.
 */
const family = (kind: PlaceKind) =>
  isAreaKind(kind) ? kind : isSettlementKind(kind) ? 'settlement' : 'site'

/** What names are compared by, with how sure each is. */
function keysOf(cluster: PlaceCluster): Map<string, number> {
  const keys = new Map<string, number>()
  const area = isAreaKind(clusterKind(cluster))
  const keep = (key: string, rank: number) => keys.set(key, Math.min(rank, keys.get(key) ?? rank))
  for (const { text, script, role } of clusterNames(cluster)) {
    if (role === 'description') continue
    const folded = area ? areaName(fold(text)) : fold(text)
    const bare = withoutArticle(folded)
    if (role === 'preferred' && script !== 'Arab') keep(`!${bare}`, 0)
    keep(`=${bare}`, script === 'Arab' ? 1 : 2)
    const bones = skeleton(folded)
    if (bones.length >= 3) keep(`~${bones}`, 3)
  }
  return keys
}

function distance(a: PlaceCluster, b: PlaceCluster): number {
  const [ours, theirs] = [clusterPoints(a), clusterPoints(b)]
  // An area from a table has no point; its kind and name are all there is to go by.
  if (isAreaKind(clusterKind(a)) && (ours.length === 0 || theirs.length === 0)) return 0
  return Math.min(...ours.flatMap((one) => theirs.map((two) => metresBetween(one, two))))
}

/** Every pair of clusters that bear one name near each other, surest and nearest first. */
export function samePlaces(clusters: readonly PlaceCluster[]): SamePlace[] {
  const cells = new Map<string, PlaceCluster[]>()
  const found = new Map<string, SamePlace>()
  const consider = (a: PlaceCluster, b: PlaceCluster, rank: number) => {
    const kind = clusterKind(b)
    const key = `${a.order}/${b.order}`
    if (a === b || family(clusterKind(a)) !== family(kind) || rank >= (found.get(key)?.rank ?? 4))
      return
    const metres = distance(a, b)
    if (metres <= (NEAR_AREA_METRES[kind] ?? NEAR_METRES)) found.set(key, { a, b, rank, metres })
  }
  for (const cluster of clusters) {
    const area = isAreaKind(clusterKind(cluster))
    const own = area
      ? ['area']
      : [
          ...new Set(
            clusterPoints(cluster).map(
              ({ lon, lat }) => `${Math.floor(lat / CELL[0])},${Math.floor(lon / CELL[1])}`,
            ),
          ),
        ]
    const around = area ? own : [...new Set(own.flatMap(neighbours))]
    for (const [key, rank] of keysOf(cluster)) {
      for (const cell of around)
        for (const other of cells.get(`${cell} ${key}`) ?? []) consider(other, cluster, rank)
      for (const cell of own) {
        const bucket = cells.get(`${cell} ${key}`) ?? []
        if (bucket.length < CELL_LIMIT) cells.set(`${cell} ${key}`, [...bucket, cluster])
      }
    }
  }
  return [...found.values()].sort(
    (x, y) =>
      x.rank - y.rank || x.metres - y.metres || x.a.order - y.a.order || x.b.order - y.b.order,
  )
}

function neighbours(cell: string): string[] {
  const [row, column] = cell.split(',').map(Number) as [number, number]
  return [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => `${row + i},${column + j}`))
}
