import { checkProject } from '#lib/check'
import { projectGazetteer } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { mapData } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Project } from '#lib/model'
import { relate } from '#lib/relations'
import { readFiles } from '#lib/store'

/**
 * The project's own records, or those of another folder, with everything made from them, as the
 * page is served; read once a test file.
 */
export async function ownProject(root = process.cwd()): Promise<{
  project: Project
  gazetteer: Gazetteer
  map: MapData
  relations: ReturnType<typeof relate>
}> {
  const { project } = checkProject(await readFiles(root))
  const gazetteer = projectGazetteer(project)
  const relations = relate(project.claims, project)
  return { project, gazetteer, relations, map: mapData(project, gazetteer, relations) }
}
