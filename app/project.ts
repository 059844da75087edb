import { projectOrThrow } from '#lib/check'
import { createGazetteer, landOf, openPack } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { mapData } from '#lib/layers'
import type { MapData } from '#lib/layers'
import type { Project, Relation } from '#lib/model'
import { relate } from '#lib/relations'
import { readFiles, readPack, readTexts } from '#lib/store'

/** What routes serve: the checked records, the gazetteer, how claims stand to one another, the data of the map page, and the texts that `TEXTS_DIR` holds, by document id. */
export type Served = { project: Project; gazetteer: Gazetteer; relations: readonly Relation[]; map: MapData; texts: ReadonlyMap<string, string> }

/** The folder with `seeds/` and `data/`: this project's own, unless `PROJECT_DIR` names another. */
export const ROOT = process.env.PROJECT_DIR ?? process.cwd()

async function load(): Promise<Served> {
  const project = projectOrThrow(await readFiles(ROOT))
  const text = await readPack(process.env.GAZETTEER_PACK)
  const pack = text === undefined ? undefined : openPack(text)
  pack?.index() // so that the first reader who looks a name up does not wait for it
  const gazetteer = createGazetteer({ places: project.places, boundaries: project.boundaries, land: landOf(project.basemap), ...(pack && { pack }) })
  const relations = relate(project.claims, project)
  return { project, gazetteer, relations, map: mapData(project, gazetteer, relations), texts: await readTexts(process.env.TEXTS_DIR, project.documents) }
}

let kept: Promise<Served> | undefined

/** The project, read and checked once; in development on every call, so that an edited record shows at once. */
export function served(): Promise<Served> {
  if (process.env.NODE_ENV === 'development') return load()
  return (kept ??= load())
}
