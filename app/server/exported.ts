import { exportRows, ogcCollections, recordsOf } from '#lib/exports'
import type { Collection, Ground, Records } from '#lib/exports'
import { filterables } from '#lib/filter'
import type { MapData } from '#lib/views'
import type { Claim } from '#lib/model'
import { served } from './project'
import type { Served } from './project'

/** What exports are written from: made once for the data that is served. */
type Exported = {
  map: MapData
  claims: ReadonlyMap<string, Claim>
  records: Records
  grounds: Map<string, Ground>
}

/** What is made of served data on the first call, and found again on all others. */
function once<Made>(make: (data: Served) => Made): (data: Served) => Made {
  const kept = new WeakMap<Served, { made: Made }>()
  return (data) => {
    const found = kept.get(data) ?? { made: make(data) }
    kept.set(data, found)
    return found.made
  }
}

const exportedOf = once(({ map, project, gazetteer }): Exported => ({
  map,
  claims: new Map(project.claims.map((claim) => [claim.id, claim])),
  records: recordsOf(project, gazetteer),
  grounds: new Map(),
}))

const collectionsOf = once((data): readonly Collection[] => {
  const { map, claims, records, grounds } = exportedOf(data)
  const rows = exportRows(filterables(map.claims, map), claims, records, grounds)
  return ogcCollections({ rows, places: data.gazetteer.places, relations: data.relations, records })
})

/** The served project as exports need it. */
export async function exported(): Promise<Exported> {
  return exportedOf(await served())
}

/** The collections of the OGC API over the served project: every feature's JSON, made once. */
export async function collections(): Promise<readonly Collection[]> {
  return collectionsOf(await served())
}
