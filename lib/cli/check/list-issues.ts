import { checkProject, issueLine, verifyTexts } from '#lib/check'
import { idleJudgements, relate } from '#lib/relations'
import { pmtilesAbout, pmtilesProblem, readFiles, readPrivateFile, readTexts } from '#lib/store'
import type { CheckSettings } from './settings'

/**
 * Lists every issue of the data, a line each, judgements that change nothing among them; verifies
 * quotes where there is a folder with the texts. The answer is the exit code.
 */
export async function listIssues({ root, texts, pmtiles }: CheckSettings): Promise<number> {
  const { project, issues } = checkProject(await readFiles(root))
  const against = texts
    ? verifyTexts(project, await readTexts(texts, project.documents))
    : { verified: [], issues: [] }
  const idle = idleJudgements(
    relate(project.claims, { ...project, judgements: [] }),
    project.judgements,
  ).map(({ from, to, change }) => ({
    file: 'seeds/judgements.json',
    record: `${from} and ${to}`,
    value: change,
    rule: 'is a judgement that changes nothing by now',
    cure: 'Take it out, or correct its ids: the rules say so already, or say nothing of the two.',
  }))
  const detail = pmtiles ? await pmtilesAbout(pmtiles) : undefined
  // The map works without it, so it stops no build.
  if (detail && 'problem' in detail) console.error(pmtilesProblem(pmtiles!, detail.problem))
  if (await readPrivateFile(root, 'replacements.txt'))
    console.error(
      'private/replacements.txt: holds names that sources had, in the clear. Clean the history with private/clean-history.sh, which deletes both.',
    )
  const all = [...issues, ...against.issues, ...idle]
  for (const issue of all) console.error(issueLine(issue))
  const { documents, claims, sources, places } = project
  console.log(
    `${documents.length} documents, ${claims.length} claims, ${sources.length} sources, ${places.length} places: ${all.length} issues${against.verified.length ? `; ${against.verified.length} texts verified` : ''}`,
  )
  return all.length ? 1 : 0
}
