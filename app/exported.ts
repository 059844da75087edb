import { recordsOf } from '#lib/exports'
import type { Ground, Records } from '#lib/exports'
import type { MapData } from '#lib/layers'
import type { Claim } from '#lib/model'
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
