import { checkProject, issueLine } from '#lib/check'
import { mattersOf, relate } from '#lib/relations'
import { readFiles } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'

type Seed = { document: { id: string }; claims: ({ id: string } & Record<string, unknown>)[] }

/** An example project in which one claim has another coding beside it. */
async function withOtherCoding(changed: Record<string, unknown> = {}) {
  const raw = await readFiles(EXAMPLE_PROJECTS[0]!.folder)
  const seeds = raw.seeds.map((file) => ({ file, seed: JSON.parse(file.text) as Seed }))
  const { seed } = seeds.find(({ seed: { claims } }) =>
    claims.some(({ kind }) => kind === 'casualties'),
  )!
  const claim = seed.claims.find(({ kind }) => kind === 'casualties')!
  const count = { low: 9999, high: 9999, words: '9,999' }
  const other = {
    ...claim,
    translations: undefined,
    id: `${seed.document.id}/the-other-coding`,
    count,
    codingOf: claim.id,
  }
  seed.claims.push({ ...other, ...changed })
  return {
    raw: {
      ...raw,
      seeds: seeds.map(({ file, seed: one }) => ({ ...file, text: JSON.stringify(one) })),
    },
    ids: [claim.id, other.id] as const,
  }
}

test('between two codings of the same words no relation is drawn, and they are one matter', async () => {
  const { raw, ids } = await withOtherCoding()
  const { project, issues } = checkProject(raw)
  expect(issues.map(issueLine)).toEqual([])
  const relations = relate(project.claims, project)
  const between = (from: string, to: string) =>
    relations.some((one) => one.from === from && one.to === to)
  expect(between(...ids) || between(ids[1], ids[0])).toBe(false)
  const matters = mattersOf(project.claims, relations)
  const [one, other] = ids.map((id) => matters.of(project.claims.find((claim) => claim.id === id)!))
  expect(one).toBe(other)
  // without the tie the rules would make a revision of it that nobody said
  const plain = project.claims.map(({ codingOf: _codingOf, ...claim }) => claim)
  const drawn = relate(plain, project)
  expect(drawn.some(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true)
})

test('another coding is of a claim of its own document and kind, and of no other coding', async () => {
  const lines = async (changed: Record<string, unknown>) =>
    checkProject((await withOtherCoding(changed)).raw).issues.map(issueLine)
  expect((await lines({ codingOf: 'nobody/said-it' }))[0]).toContain('in codingOf is no claim id')
  const { ids } = await withOtherCoding()
  expect((await lines({ codingOf: ids[1] }))[0]).toContain('in codingOf is no other coding')
})
