import { checkProject, issueLine, verifyTexts } from '#lib/check'
import { readFiles, readTexts } from '#lib/store'

/** `npm run check`: every issue of the data, a line each; verifies quotes where `TEXTS_DIR` names a folder with the texts. */
const { project, issues } = checkProject(await readFiles(process.env.PROJECT_DIR ?? process.cwd()))
const texts = process.env.TEXTS_DIR ? verifyTexts(project, await readTexts(process.env.TEXTS_DIR, project.documents)) : { verified: [], issues: [] }
const all = [...issues, ...texts.issues]
for (const issue of all) console.error(issueLine(issue))
console.log(`${project.documents.length} documents, ${project.claims.length} claims, ${project.sources.length} sources, ${project.places.length} places: ${all.length} issues${texts.verified.length ? `; ${texts.verified.length} texts verified` : ''}`)
process.exitCode = all.length ? 1 : 0
