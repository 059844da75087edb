import { readFile, readdir } from 'node:fs/promises'
import { checkProject } from '#lib/check'
import { projectGazetteer } from '#lib/gazetteer'
import { mapData } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Issue, Project, RawProject, Relation } from '#lib/model'
import { relate } from '#lib/relations'
import { readFiles } from '#lib/store'

/**
 * Invented documents in which a monitor's count of civilians grows for a week, and splits by
 * governorate.
 */
const FOLDER = 'tests/fixtures/later-totals/seeds'

/**
 * The project's own records with the documents of the fixture in place of its own (`alone`), or
 * beside them.
 */
async function laterTotalsFiles(stand: 'alone' | 'beside' = 'alone'): Promise<RawProject> {
  const raw = await readFiles(process.cwd())
  const names = (await readdir(FOLDER)).sort()
  const seeds = await Promise.all(
    names.map(async (name) => ({
      file: `${FOLDER}/${name}`,
      text: await readFile(`${FOLDER}/${name}`, 'utf8'),
    })),
  )
  return stand === 'beside'
    ? { ...raw, seeds: [...raw.seeds, ...seeds] }
    : {
        ...raw,
        seeds,
        judgements: { ...raw.judgements, text: '' },
        story: { ...raw.story, text: '' },
      }
}

/**
 * The fixture of later totals, checked, with everything made from it, as the page would be served.
 */
export async function laterTotals(
  stand: 'alone' | 'beside' = 'alone',
): Promise<{ project: Project; issues: Issue[]; relations: Relation[]; map: MapData }> {
  const { project, issues } = checkProject(await laterTotalsFiles(stand))
  const gazetteer = projectGazetteer(project)
  const relations = relate(project.claims, project)
  return { project, issues, relations, map: mapData(project, gazetteer, relations) }
}
