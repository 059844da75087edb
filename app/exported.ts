import { exportRows, ogcCollections, recordsOf } from '#lib/exports'
import type { Collection, Ground, Records } from '#lib/exports'
import { filterables } from '#lib/filter'
import type { MapData } from '#lib/layers'
import type { Claim, Relation } from '#lib/model'
import { served } from './project'
import type { Served } from './project'

/** What exports are written from: made once for the data that is served. */
type Exported = { map: MapData; claims: ReadonlyMap<string, Claim>; records: Records; grounds: Map<string, Ground> }

const kept = new WeakMap<Served, Exported>()

/** The served project as exports need it. */
export async function exported(): Promise<Exported> {
  const data = await served()
  const made = kept.get(data) ?? { map: data.map, claims: new Map(data.project.claims.map((claim) => [claim.id, claim])), records: recordsOf(data.project, data.gazetteer), grounds: new Map() }
  kept.set(data, made)
  return made
}

const keptCollections = new WeakMap<Served, readonly Collection[]>()

/** The collections of the OGC API over the served project: every feature's JSON, made once. */
export async function collections(): Promise<readonly Collection[]> {
  const data = await served()
  const kept = keptCollections.get(data)
  if (kept) return kept
  const { map, claims, records, grounds } = await exported()
  const rows = exportRows(filterables(map.claims, map), claims, records, grounds)
  const relations = map.claims.flatMap(({ id, relations: list }) => list.filter(({ to }) => id < to).map(({ to, kind, ...rest }) => ({ from: id, to, kind, ...rest }) as Relation))
  const made = ogcCollections({ rows, places: data.gazetteer.places, relations, records })
  keptCollections.set(data, made)
  return made
}
