import { exportRows, ogcCollections, recordsOf } from '#lib/exports'
import type { Collection, ClaimGround, Records } from '#lib/exports'
import { filterables } from '#lib/filter'
import { contradictionCases, projectIn } from '#lib/views'
import type { MapData } from '#lib/views'
import { projectWords } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { Claim } from '#lib/model'
import { loadProject } from './project'
import type { LoadedProject } from './project'

/** What exports are written from; made once for each loaded project. */
type ExportData = {
  map: MapData
  claims: ReadonlyMap<string, Claim>
  records: Records
  grounds: Map<string, ClaimGround>
}

/** Memoizes a function of the loaded project. */
function once<Made>(make: (data: LoadedProject) => Made): (data: LoadedProject) => Made {
  const kept = new WeakMap<LoadedProject, { made: Made }>()
  return (data) => {
    const found = kept.get(data) ?? { made: make(data) }
    kept.set(data, found)
    return found.made
  }
}

const exportedOf = once(({ map, project, gazetteer }): ExportData => ({
  map,
  claims: new Map(project.claims.map((claim) => [claim.id, claim])),
  records: recordsOf(project, gazetteer),
  grounds: new Map(),
}))

const collectionsOf = once((data): readonly Collection[] => {
  const { map, claims, records, grounds } = exportedOf(data)
  const rows = exportRows(filterables(map.claims, map), claims, records, grounds)
  const places = new Map(map.places.map((place) => [place.id, place]))
  const cases = contradictionCases(map.claims, {
    place: (id) => places.get(id),
    parties: map.parties,
    words: projectWords(data.project.settings, 'en'),
  })
  return ogcCollections({
    rows,
    places: data.gazetteer.places,
    relations: data.relations,
    cases,
    records,
  })
})

const exportedIn = once((_: LoadedProject) => new Map<LanguageId, ExportData>())

/**
 * The loaded project as exports need it: as it was coded, or, where a language is asked for, with
 * all texts and names in it.
 */
export async function exportData(lang?: LanguageId): Promise<ExportData> {
  const data = await loadProject()
  if (lang === undefined) return exportedOf(data)
  const kept = exportedIn(data)
  const known = kept.get(lang)
  if (known) return known
  const project = projectIn(data.project, lang)
  const made = {
    map: data.mapIn(lang),
    claims: new Map(project.claims.map((claim) => [claim.id, claim])),
    records: recordsOf(project, data.gazetteer, projectWords(project.settings, lang)),
    grounds: exportedOf(data).grounds,
  }
  kept.set(lang, made)
  return made
}

/**
 * The collections of the OGC API, with the JSON of every feature; made once for each loaded
 * project.
 */
export async function ogcFeatureCollections(): Promise<readonly Collection[]> {
  return collectionsOf(await loadProject())
}
