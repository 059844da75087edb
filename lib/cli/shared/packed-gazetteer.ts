import { projectGazetteer } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import type { Project } from '#lib/model'
import { readPack } from '#lib/store'

/**
 * The gazetteer of a project with the pack of its country, or the one that `GAZETTEER_PACK` names,
 * for commands that look names up. Throws in one sentence where a pack cannot be read.
 */
export async function packedGazetteer(root: string, project: Project): Promise<Gazetteer> {
  const pack = await readPack(root, project.settings, process.env.GAZETTEER_PACK)
  return projectGazetteer(project, pack === undefined ? undefined : openPack(pack))
}
