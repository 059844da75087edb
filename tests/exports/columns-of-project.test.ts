import { checkProject } from '#lib/check'
import { exportColumns, exportRows, formatOf, recordsOf } from '#lib/exports'
import { filterables } from '#lib/filter'
import { projectGazetteer } from '#lib/gazetteer'
import { settingsSchema } from '#lib/model'
import { readFiles } from '#lib/store'
import { mapData } from '#lib/views'
import { wordsIn } from '#lib/words'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { ownProject } from '../project'

const load = async (folder: string) => checkProject(await readFiles(folder)).project

test.each(EXAMPLE_PROJECTS)(
  'tables of $name have its languages, and no others',
  async ({ folder, language }) => {
    const project = await load(folder)
    const names = exportColumns(project).map(({ name }) => name)
    const translated = names.filter((name) => /^(summary|note|place_names)_/.test(name))
    expect(translated.sort()).toEqual(
      ['note', 'place_names', 'summary'].map((name) => `${name}_${language}`),
    )
  },
)

test('a project that names groups of coders tells the group in tables, cards and records', async () => {
  const [, ukraine] = EXAMPLE_PROJECTS
  const project = await load(ukraine!.folder)
  const gazetteer = projectGazetteer(project)
  const records = recordsOf(project, gazetteer)
  const map = mapData(project, gazetteer, [], wordsIn('uk'))
  const rows = exportRows(
    filterables(map.claims, map),
    new Map(project.claims.map((claim) => [claim.id, claim])),
    records,
  )
  const csv = String(await formatOf('csv')!.write(rows.slice(0, 1), records, {}))
  const [head, row] = csv.split('\r\n')
  expect(head!.split(',').at(-1)).toBe('coder_group')
  expect(row!.split(',').at(-1)).toBe('first-desk')
  expect(map.claims[0]!.coder.group).toBe('перша редакція')
  expect(map.documents[0]!.coderGroup).toBe('перша редакція')
})

test('without groups nothing is told of them', async () => {
  const { project } = await ownProject()
  expect(exportColumns(project).map(({ name }) => name)).not.toContain('coder_group')
})

test('a coder is of one group', () => {
  const settings = (coderGroups: object[]) =>
    settingsSchema.safeParse({ id: 'a', title: { en: 'A' }, coderGroups }).success
  expect(
    settings([
      { id: 'one', coders: ['A', 'B'] },
      { id: 'two', coders: ['C'] },
    ]),
  ).toBe(true)
  expect(
    settings([
      { id: 'one', coders: ['A'] },
      { id: 'two', coders: ['A'] },
    ]),
  ).toBe(false)
})
