import { planPublication } from '#lib/desk'
import { readFiles } from '#lib/store'
import { TEXT, bodyOfText } from './invented'

test('a name that must stand nowhere stops a publication at the desk, and is not repeated', async () => {
  const raw = await readFiles(process.cwd())
  const body = bodyOfText()
  const document = { ...body.document, title: 'What Quill Vormark saw' }
  const draft = { ...body, document } as unknown as Parameters<typeof planPublication>[1]
  const listed = { file: 'PROTECTED_NAMES', text: 'Quill Vormark\n' }
  const plan = (names?: typeof listed) =>
    planPublication(
      {
        ...raw,
        ...(names && {
          protectedNames: { names: { file: '', text: '' }, listed: names, files: [] },
        }),
      },
      draft,
      TEXT,
      '2024-05-08',
    ).issues.filter((line) => line.includes('PROTECTED_NAMES'))
  expect(plan()).toEqual([])
  expect(plan(listed)).toEqual([
    `seeds/${document.id}.json: ${document.id}: in title: holds a name of the list of PROTECTED_NAMES. Say it without the name.`,
  ])
})
