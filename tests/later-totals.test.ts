import { verifyTexts } from '#lib/check'
import { readTexts } from '#lib/store'
import { laterTotals } from './later-totals'
import { ownProject } from './project'

test('the fixture of later totals is a good project of four documents and sixteen counts', async () => {
  const { project, issues, map } = await laterTotals()
  expect(issues).toEqual([])
  expect(project.documents.map((document) => document.published)).toEqual([
    '2025-03-09',
    '2025-03-11',
    '2025-03-12',
    '2025-03-14',
  ])
  expect(map.claims.map((claim) => claim.toll?.low)).toEqual([
    745, 1225, 658, 384, 171, 12, 1383, 683, 433, 255, 12, 1476, 735, 466, 262, 13,
  ])
  expect(
    verifyTexts(project, await readTexts('tests/fixtures/later-totals/texts', project.documents)),
  ).toMatchObject({ issues: [], verified: { length: 4 } })
})

test('it also stands beside the project’s own documents', async () => {
  const [own, { issues, project }] = await Promise.all([ownProject(), laterTotals('beside')])
  expect(issues).toEqual([])
  expect(project.documents).toHaveLength(own.project.documents.length + 4)
})
