import { readFileSync, writeFileSync } from 'node:fs'
import { checkProject, issueLine, verifyTexts } from '#lib/check'
import type { Project } from '#lib/model'
import { relate, sumsOf } from '#lib/relations'
import { readFiles, readTexts } from '#lib/store'
import { equationWords } from '#lib/views'
import { wordsIn } from '#lib/words'
import { worded } from '../reasons'

/** Five real texts of other events, coded in our words; the texts themselves are elsewhere. */
const FOLDER = 'tests/fixtures/dev-texts'
const GOLDEN = 'tests/fixtures/relations/dev-texts.txt'
const TEXTS = process.env.DEV_TEXTS_DIR || undefined

let project: Project
let issues: string[]
beforeAll(async () => {
  const checked = checkProject(await readFiles(FOLDER))
  project = checked.project
  issues = checked.issues.map(issueLine)
})

test('the texts are coded without an issue', () => {
  expect(issues).toEqual([])
  expect(project.documents).toHaveLength(5)
  expect(project.claims).toHaveLength(103)
})

test('every relation that the rules find in them, with its reason (golden file; REGEN=1 rewrites it)', () => {
  const words = worded(project)
  const lines = [
    ...relate(project.claims, project)
      .map(words)
      .map(
        ({ kind, from, to, reason, weak }) =>
          `${kind} | ${from} | ${to} | ${reason}${weak ? ` | weak: ${weak}` : ''}`,
      ),
    ...sumsOf(project.claims, relate(project.claims, project), project.places).map(
      (sum) => `sum ${sum.verdict} | ${sum.whole} | ${equationWords(sum, wordsIn('en'))}`,
    ),
  ]
  if (process.env.REGEN) writeFileSync(GOLDEN, lines.join('\n') + '\n')
  expect(lines).toEqual(readFileSync(GOLDEN, 'utf8').trimEnd().split('\n'))
})

test('a document alone has the relations that it has beside the others', () => {
  const all = relate(project.claims, project)
  for (const { id } of project.documents) {
    const own = project.claims.filter(({ document }) => document === id)
    const ids = new Set(own.map((claim) => claim.id))
    expect(relate(own, project)).toEqual(all.filter(({ from, to }) => ids.has(from) && ids.has(to)))
  }
})

const verified = TEXTS ? test : test.skip
verified(
  'hashes, quotes and phrases are those of the texts (skipped where DEV_TEXTS_DIR is not set)',
  async () => {
    const found = verifyTexts(project, await readTexts(TEXTS, project.documents))
    expect(found.issues.map(issueLine)).toEqual([])
    expect(found.verified).toHaveLength(5)
  },
)
