import {
  checkProject,
  issueLine,
  maskedIssues,
  projectNotes,
  untranslated,
  verifyTexts,
} from '#lib/check'
import { idleJudgements, relate } from '#lib/relations'
import {
  pmtilesAbout,
  pmtilesProblem,
  readDataFile,
  recordHashes,
  readFiles,
  readPrivateFile,
  readTexts,
} from '#lib/store'
import type { Project } from '#lib/model'
import {
  RELEASE_LOG,
  changedFiles,
  readReleaseLog,
  readVersions,
  snapshotOf,
  unreleasedLines,
} from '#lib/versions'
import type { Release, VersionsFile } from '#lib/versions'
import { datasetTraces } from '#lib/cli/protect/datasets'
import type { CheckSettings } from './settings'

/**
 * Lists every issue of the data, a line each, judgements that change nothing among them; verifies
 * quotes where there is a folder with the texts. The answer is the exit code.
 */
export async function listIssues({ root, texts, pmtiles }: CheckSettings): Promise<number> {
  const raw = await readFiles(root)
  const { project, issues } = checkProject(raw)
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
  const imported = await datasetTraces(root, raw.protectedNames)
  const all = [
    ...issues,
    ...imported,
    ...maskedIssues([...against.issues, ...idle], raw.protectedNames),
  ]
  const kept = await recorded(root)
  const lines = [...all.map(issueLine), ...(typeof kept === 'string' ? [kept] : [])]
  for (const line of lines) console.error(line)
  for (const note of projectNotes(project)) console.log(issueLine(note))
  // A page shows what is not translated in the language it is written in, so it stops no build.
  for (const issue of maskedIssues(untranslated(project), raw.protectedNames))
    console.log(issueLine(issue))
  // Records may well be on the way to a release: what is not recorded yet is no issue.
  if (typeof kept !== 'string')
    for (const line of await notReleased(root, project, kept)) console.log(line)
  const { documents, claims, sources, places } = project
  const looked = raw.protectedNames
    ? `; names of protected sources looked for in ${raw.protectedNames.files.length} files`
    : ''
  console.log(
    `${documents.length} documents, ${claims.length} claims, ${sources.length} sources, ${places.length} places: ${lines.length} issues${against.verified.length ? `; ${against.verified.length} texts verified` : ''}${looked}`,
  )
  return lines.length ? 1 : 0
}

/** What a project has recorded of itself, or in a line what is wrong with the files that hold it. */
async function recorded(
  root: string,
): Promise<{ versions: VersionsFile; release: Release | undefined } | string> {
  try {
    return {
      versions: readVersions(await readDataFile(root, 'versions.json')),
      release: readReleaseLog(await readDataFile(root, RELEASE_LOG)).at(-1),
    }
  } catch (error) {
    return (error as Error).message
  }
}

/**
 * What differs from the last release: records, or where none does the files in which something else
 * does, such as a licence.
 */
async function notReleased(
  root: string,
  project: Project,
  { versions, release }: { versions: VersionsFile; release: Release | undefined },
): Promise<string[]> {
  const lines = unreleasedLines(versions, snapshotOf(project))
  if (lines.length > 0 || !release) return lines
  const files = changedFiles(release, await recordHashes(root))
  return files.map(({ file, became }) => `${file} is ${became} since release ${release.release}.`)
}
