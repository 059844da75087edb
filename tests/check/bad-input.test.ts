import { readFileSync, writeFileSync } from 'node:fs'
import { checkProject, issueLine, projectOrThrow } from '#lib/check'
import { readFiles } from '#lib/store'

const GOLDEN = 'tests/fixtures/bad/messages.txt'
const bad = () => readFiles('tests/fixtures/bad')

test('every fault is named in one clear line, all at once (golden file; REGEN=1 rewrites it)', async () => {
  const lines = checkProject(await bad()).issues.map(issueLine)
  if (process.env.REGEN) writeFileSync(GOLDEN, lines.join('\n') + '\n')
  expect(lines).toEqual(readFileSync(GOLDEN, 'utf8').trimEnd().split('\n'))
  for (const line of lines) expect(line).not.toMatch(/\n|undefined|\[object/)
})

test('the good records beside the bad ones are kept', async () => {
  const { project } = checkProject(await bad())
  expect(project.claims.map((claim) => claim.id)).toEqual([
    'ap-2025-03-07/twice',
    'ap-2025-03-07/good',
  ])
  expect(project.sources.map((source) => source.id)).toEqual(['ap', 'sohr', 'resident'])
})

test('the build is stopped by one error that holds every line', async () => {
  const raw = await bad()
  const lines = checkProject(raw).issues.map(issueLine)
  expect(() => projectOrThrow(raw)).toThrow(lines.join('\n'))
})

test('a missing file is said, not thrown', async () => {
  const { issues } = checkProject(await readFiles('tests/fixtures/nowhere'))
  expect(issues.map(issueLine)).toContain(
    'data/gazetteer.geojson: is missing or empty. Restore it: every project has this file.',
  )
})
