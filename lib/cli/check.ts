import { checkProject, issueLine, verifyTexts } from '#lib/check'
import { idleJudgements, relate } from '#lib/relations'
import { pmtilesAbout, pmtilesProblem, readFiles, readTexts } from '#lib/store'

/**
 * `npm run check`: every issue of the data, a line each, judgements that change nothing among them;
 * verifies quotes where `TEXTS_DIR` names a folder with the texts.
 */
const { project, issues } = checkProject(await readFiles(process.env.PROJECT_DIR ?? process.cwd()))
const texts = process.env.TEXTS_DIR
  ? verifyTexts(project, await readTexts(process.env.TEXTS_DIR, project.documents))
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
const { PMTILES_FILE } = process.env
const detail = PMTILES_FILE ? await pmtilesAbout(PMTILES_FILE) : undefined
// The map works without it, so it stops no build.
if (detail && 'problem' in detail) console.error(pmtilesProblem(PMTILES_FILE!, detail.problem))
const all = [...issues, ...texts.issues, ...idle]
for (const issue of all) console.error(issueLine(issue))
console.log(
  `${project.documents.length} documents, ${project.claims.length} claims, ${project.sources.length} sources, ${project.places.length} places: ${all.length} issues${texts.verified.length ? `; ${texts.verified.length} texts verified` : ''}`,
)
process.exitCode = all.length ? 1 : 0
