import { hiddenNameFinder, planPublication, withHiddenNames } from '#lib/desk'
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

describe('names of speakers who were protected at the desk', () => {
  const kept = withHiddenNames('', 'gull-2024-05-07', [
    'Quill Vormark',
    'مريم الهادي',
    'a resident',
  ])
  const finds = hiddenNameFinder(kept, 'gull-2024-05-07')

  test('are found whole, in any case, by a part that tells, and with an Arabic word before them', () => {
    expect(kept).not.toMatch(/vormark|quill|resident/i)
    for (const text of ['As QUILL VORMARK said', 'Vormark wept', 'قال لمريم الهادي', 'a resident'])
      expect([text, finds(text)]).toEqual([text, true])
    for (const text of ['The resident of a house', 'Nobody came', 'مريم'])
      expect([text, finds(text)]).toEqual([text, false])
  })

  test('are those of one document', () => {
    expect(hiddenNameFinder(kept, 'tern-2024-05-08')('Quill Vormark')).toBe(false)
    expect(hiddenNameFinder('', 'gull-2024-05-07')('Quill Vormark')).toBe(false)
  })

  test('that cannot be read stop whoever asks', () => {
    expect(() => hiddenNameFinder('{', 'gull-2024-05-07')).toThrow('Restore it from a backup')
  })

  test('stop a publication that quotes one, or says one of the document', async () => {
    const body = bodyOfText()
    const draft = {
      ...body,
      coder: 'Ann',
      revision: 1,
      document: { ...body.document, title: 'What Vormark saw' },
    } as unknown as Parameters<typeof planPublication>[1]
    const { issues } = planPublication(await readFiles(process.cwd()), draft, TEXT, '2024-05-08', {
      hidden: hiddenNameFinder(
        withHiddenNames('', body.document.id, ['Quill Vormark']),
        body.document.id,
      ),
    })
    expect(issues.filter((line) => line.includes('protected at the desk'))).toEqual([
      `seeds/${body.document.id}.json: what is said of the document holds a name that was protected at the desk. Quote other words, or say it without the name.`,
    ])
    expect(issues.join().toLowerCase()).not.toContain('vormark')
  })
})
