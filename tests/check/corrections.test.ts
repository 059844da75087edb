import { checkProject, issueLine } from '#lib/check'
import { readFiles } from '#lib/store'
import { CLAIMS, TAKEN_BACK, witnessProject } from '../witness-project'
import type { Parts } from '../witness-project'

const checked = async (parts?: Parts) => checkProject(await readFiles(witnessProject(parts)))
const lines = async (parts: Parts) => (await checked(parts)).issues.map(issueLine)
const sign = { on: '2025-03-11', by: 'first coder', why: 'A slip.' }
const corrected = (...corrections: object[]) =>
  lines({
    claims: [{ ...CLAIMS[1], corrections: corrections.map((one) => ({ ...sign, ...one })) }],
  })
const NOW = 'A crowd gathered in Baniyas.'

test('a project with corrections and a withdrawal is good, and the withdrawn claim is no claim of it', async () => {
  const { project, issues } = await checked()
  expect(issues).toEqual([])
  expect(project.claims.map(({ id }) => id)).toEqual([
    'gull/tamsin-oldweather-saw-a-crowd',
    'gull/crowd',
  ])
  expect(project.withdrawn).toEqual([
    {
      id: 'gull/zebras',
      document: 'gull',
      withdrawn: { on: '2025-03-13', by: 'first coder', why: 'The outlet took it back.' },
    },
  ])
  expect(JSON.stringify(project)).not.toContain(TAKEN_BACK)
})

test('a correction may leave out what it became, or what it was', async () => {
  expect(await corrected({ what: 'summary', from: 'Before.' })).toEqual([])
  expect(await corrected({ what: 'summary', to: NOW })).toEqual([])
  expect(await corrected({ what: 'note', from: 'Gone.' })).toEqual([])
  expect(await corrected({ what: 'evidence.line', from: 2, to: 1 })).toEqual([])
  expect(
    await corrected(
      { what: 'summary', from: NOW, to: 'Then.' },
      { what: 'summary', from: 'Then.', to: NOW },
    ),
  ).toEqual([])
})

test.each([
  [[{ what: 'sumary', from: 'x' }], "'sumary' in corrections is no field of such a record"],
  [
    [{ what: 'summary', from: 'x', to: 'A crowd.' }],
    "'summary' in corrections became something else than the record says",
  ],
  [[{ what: 'summary', from: NOW }], "'summary' in corrections was before what it became"],
  [[{ what: 'summary', from: 'x', to: 'x' }], "'summary' in corrections was before what it became"],
  [
    [
      { what: 'note', from: 'x', on: '2025-03-12' },
      { what: 'summary', from: 'x', on: '2025-03-11' },
    ],
    "'2025-03-11' in corrections is earlier than the correction before it",
  ],
  [[{ what: 'the summary', from: 'x' }], 'in corrections.0.what: the path of a field'],
  [[{ what: 'summary', from: 'x', why: '' }], 'in corrections.0.why'],
  [[{ what: 'summary', from: 'x', on: 'Friday' }], 'in corrections.0.on: a day such as 2024-05-03'],
  [[], 'in corrections'],
])('a correction that is wrong is refused: %j', async (corrections, message) => {
  expect((await corrected(...corrections)).join('\n')).toContain(message)
})

test('a correction of a protected source keeps nothing that tells who it is', async () => {
  const witness = { id: 'witness-1', kind: 'resident', protected: true }
  const others = [
    { id: 'gull', names: ['The Gull'], kind: 'news agency' },
    { id: 'harbour-bell', names: ['The harbour bell'], kind: 'open-source account' },
  ]
  const claims = [{ ...CLAIMS[0], id: 'gull/crowd-seen', speaker: 'witness-1' }]
  const of = (correction: object, onClaim = false) => {
    const corrections = [{ ...sign, ...correction }]
    return lines({
      sources: [...others, onClaim ? witness : { ...witness, corrections }],
      claims: onClaim ? [{ ...claims[0], corrections }] : claims,
    })
  }
  const refused = [
    expect.stringContaining('may tell who a protected source is. Take from and to out'),
  ]
  expect(await of({ what: 'names.0', from: 'Somebody' })).toEqual(refused)
  expect(await of({ what: 'id', from: 'somebody' })).toEqual(refused)
  expect(await of({ what: 'memberOf', from: 'gull' })).toEqual(refused)
  expect(await of({ what: 'speaker', from: 'gull' }, true)).toEqual(refused)
  expect(await of({ what: 'names' })).toEqual([])
  expect(await of({ what: 'id', to: 'witness-1' })).toEqual([])
  expect(await of({ what: 'kind', from: 'official' })).toEqual([])
  expect(await of({ what: 'summary', from: 'A crowd.' }, true)).toEqual([])
})

test('a judgement on a withdrawn claim is refused, and says when it was withdrawn', async () => {
  const judgement = {
    from: 'gull/crowd',
    to: 'gull/zebras',
    change: 'drop',
    why: 'They differ.',
    coder: { by: 'first coder', on: '2025-03-11' },
  }
  expect((await lines({ judgements: [judgement] })).join('\n')).toContain(
    "'gull/zebras' was withdrawn on 2025-03-13. Take it out: a withdrawn claim has no relations",
  )
})
