import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { checkHistory } from '#lib/desk'
import { fc, runs } from '../property'
import { BARE, TEXT, bodyOfText, deskOn, folder } from './invented'

const ID = 'gull-2024-05-07'
const at = (root: string, file: string) => join(root, file)
const draftOf = (root: string) =>
  JSON.parse(readFileSync(at(root, `drafts/${ID}/ann.json`), 'utf8'))
const did = (name: string) => ({ did: name, took: 10 })
const claim = (name: string) => [{ at: ['claims', name], after: BARE }]

test('a document is begun once, and its text and first draft stand in files', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  await desk.begin('Ann', TEXT, bodyOfText())
  expect(readFileSync(at(root, `texts/${ID}.txt`), 'utf8')).toBe(TEXT)
  expect(draftOf(root)).toMatchObject({ coder: 'Ann', revision: 1, claims: {} })
  expect(await desk.documents()).toMatchObject([{ state: 'new', since: false }])
  await expect(desk.begin('Ann', TEXT, bodyOfText())).rejects.toThrow('on the desk already')
  await desk.close()
})

test('a text of the same name that is another one is not written over', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  mkdirSync(at(root, 'texts'))
  writeFileSync(at(root, `texts/${ID}.txt`), 'Somebody else’s text.')
  await expect(desk.begin('Ann', TEXT, bodyOfText())).rejects.toThrow('holds another text')
  expect(readFileSync(at(root, `texts/${ID}.txt`), 'utf8')).toBe('Somebody else’s text.')
  await desk.close()
})

test('a write against another revision changes nothing and answers with what stands there', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  await desk.begin('Ann', TEXT, bodyOfText())
  expect(await desk.write(ID, 1, did('new claim'), () => claim('c1'))).toMatchObject({
    draft: { revision: 2 },
  })
  expect(await desk.write(ID, 1, did('new claim'), () => claim('c2'))).toMatchObject({
    conflict: { revision: 2, claims: { c1: BARE } },
  })
  expect(Object.keys(draftOf(root).claims)).toEqual(['c1'])
  await desk.close()
})

test.each([
  ['a kind that is none', [{ at: ['claims', 'c1'], after: { ...BARE, kind: 'rumour' } }]],
  ['a key that is none', [{ at: ['claims', '__proto__'], after: BARE }]],
  ['a place that drafts do not have', [{ at: ['coder'], after: 'Eve' }]],
  [
    'a value that its field cannot have',
    [{ at: ['claims', 'c1'], after: { ...BARE, fields: { standing: { value: 'perhaps' } } } }],
  ],
  ['a path into nothing', [{ at: ['claims', 'c9', 'fields'], after: {} }]],
])('a change to %s is refused and leaves no line', async (_, changes) => {
  const root = folder()
  const { desk } = await deskOn(root)
  await desk.begin('Ann', TEXT, bodyOfText())
  await expect(desk.write(ID, 1, did('set'), () => changes)).rejects.toThrow(RangeError)
  expect(readFileSync(at(root, `history/${ID}.ndjson`), 'utf8').split('\n')).toHaveLength(2)
  await desk.close()
})

test.each(['../seeds/gull', 'a/b', '.', 'C:\\x', ''])(
  'an id that is a path (%s) is no document',
  async (id) => {
    const { desk } = await deskOn(folder())
    await expect(desk.begin('Ann', TEXT, bodyOfText(id))).rejects.toThrow()
    await expect(desk.draft(id)).rejects.toThrow()
    await desk.close()
  },
)

test('commands are taken back one by one, also after a restart', async () => {
  const root = folder()
  const first = await deskOn(root)
  await first.desk.begin('Ann', TEXT, bodyOfText())
  await first.desk.write(ID, 1, did('new claim'), () => claim('c1'))
  await first.desk.write(ID, 2, did('not coded'), () => [
    { at: ['notCoded', '69'], after: 'Scenery' },
  ])
  await first.desk.close()
  const { desk } = await deskOn(root)
  await desk.undo(ID, 3)
  expect(draftOf(root)).toMatchObject({ revision: 4, notCoded: {}, claims: { c1: BARE } })
  await desk.undo(ID, 4)
  expect(draftOf(root)).toMatchObject({ revision: 5, claims: {} })
  expect(await desk.undo(ID, 5)).toMatchObject({ draft: { revision: 5 } })
  await desk.close()
})

test('what a killed server left behind its last line, or before its draft, is mended', async () => {
  const root = folder()
  const first = await deskOn(root)
  await first.desk.begin('Ann', TEXT, bodyOfText())
  const old = readFileSync(at(root, `drafts/${ID}/ann.json`), 'utf8')
  await first.desk.write(ID, 1, did('new claim'), () => claim('c1'))
  await first.desk.close()
  writeFileSync(at(root, `drafts/${ID}/ann.json`), old)
  appendFileSync(at(root, `history/${ID}.ndjson`), '{"n":3,"at":"2024-')
  const { desk } = await deskOn(root)
  expect(await desk.write(ID, 2, did('new claim'), () => claim('c2'))).toMatchObject({
    draft: { revision: 3 },
  })
  expect(await checkHistory(root)).toEqual([{ file: `history/${ID}.ndjson`, lines: 3 }])
  await desk.close()
})

test('an edit of a draft by hand enters history as one; a damaged file is set aside', async () => {
  const root = folder()
  const { desk, told } = await deskOn(root)
  await desk.begin('Ann', TEXT, bodyOfText())
  const path = at(root, `drafts/${ID}/ann.json`)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('"notCoded": {}', '"notCoded": {"69": "Scenery"}'),
  )
  expect(await desk.draft(ID)).toMatchObject({ revision: 2, notCoded: { 69: 'Scenery' } })
  expect(told).toEqual([`drafts/${ID}: the file was edited by hand; history says so now`])
  writeFileSync(path, '{"coder": "Ann", ')
  expect(await desk.draft(ID)).toMatchObject({ revision: 2, notCoded: { 69: 'Scenery' } })
  expect(readdirSync(at(root, `drafts/${ID}`)).sort()).toEqual(['ann.json', 'ann.json.damaged'])
  expect(await checkHistory(root)).toEqual([{ file: `history/${ID}.ndjson`, lines: 2 }])
  await desk.close()
})

test('a second server on a project is refused, and what a dead one left is taken over', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  await expect(deskOn(root)).rejects.toThrow('The desk of this project is open already, by process')
  await desk.close()
  const dead = { pid: 2 ** 22 + 1, host: hostname(), since: '2024-05-08T09:00:00Z' }
  writeFileSync(at(root, 'drafts/desk.lock'), JSON.stringify(dead))
  const again = await deskOn(root)
  await again.desk.close()
  expect(readdirSync(at(root, 'drafts'))).toEqual([])
})

const step = fc.oneof(
  fc.record({ did: fc.constant('claim'), key: fc.integer({ min: 1, max: 4 }), out: fc.boolean() }),
  fc.record({ did: fc.constant('not'), key: fc.integer({ min: 0, max: 3 }), out: fc.boolean() }),
  fc.constant({ did: 'undo', key: 0, out: false }),
  fc.constant({ did: 'restart', key: 0, out: false }),
)

test('whatever is done, history holds and leads to the draft, and undoing all leads back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const root = folder()
      let { desk } = await deskOn(root)
      let draft = await desk.begin('Ann', TEXT, bodyOfText())
      for (const { did: what, key, out } of steps) {
        if (what === 'restart') {
          await desk.close()
          ;({ desk } = await deskOn(root))
          continue
        }
        const written = await (what === 'undo'
          ? desk.undo(ID, draft.revision)
          : desk.write(ID, draft.revision, did(what), () =>
              what === 'claim'
                ? [{ at: ['claims', `c${key}`], ...(!out && { after: BARE }) }]
                : [{ at: ['notCoded', String(key)], ...(!out && { after: `Reason ${key}` }) }],
            ))
        draft = 'draft' in written ? written.draft : written.conflict
      }
      expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
      for (let i = 0; i <= steps.length; i++) {
        const back = await desk.undo(ID, draft.revision)
        draft = 'draft' in back ? back.draft : back.conflict
      }
      expect([draft.claims, draft.notCoded]).toEqual([{}, {}])
      await desk.close()
    }),
    { numRuns: runs(0.2) },
  )
})

test.each([
  [
    'changed',
    (text: string) => text.replace('Reason', 'Motive'),
    'does not follow the line before it',
  ],
  ['taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 'does not follow'],
  ['no line of a history', (text: string) => text.replace('"n":2', '"n":"2"'), 'is no line'],
  ['cut off', (text: string) => text.slice(0, -5), 'ends within a line'],
])('a line that was %s is found', async (_, damage, words) => {
  const root = folder()
  const { desk } = await deskOn(root)
  await desk.begin('Ann', TEXT, bodyOfText())
  await desk.write(ID, 1, did('not'), () => [{ at: ['notCoded', '0'], after: 'Reason' }])
  await desk.write(ID, 2, did('new claim'), () => claim('c1'))
  await desk.close()
  const path = at(root, `history/${ID}.ndjson`)
  writeFileSync(path, damage(readFileSync(path, 'utf8')))
  expect((await checkHistory(root))[0]!.wrong).toContain(words)
})

test('what a killed desk was writing aside is removed, names and all', async () => {
  const root = folder()
  const first = await deskOn(root)
  await first.desk.begin('Ann', TEXT, bodyOfText())
  await first.desk.close()
  const left = [`drafts/${ID}/.ann.json.77-1.aside`, `history/.${ID}.ndjson.77-2.aside`]
  for (const file of left) writeFileSync(at(root, file), 'Quill Vormark')
  const { desk } = await deskOn(root)
  expect(left.filter((file) => existsSync(at(root, file)))).toEqual([])
  await desk.close()
})

test('who is protected leaves no part of a longer name, none in capitals, and no damaged draft', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  const source = { id: 'quill-vormark', names: ['Quill', 'Quill Vormark'], kind: 'resident' }
  const named = { ...BARE, fields: { speaker: { value: source.id } } }
  const body = { ...bodyOfText(), claims: { c1: named }, sources: { [source.id]: source } }
  await desk.begin('Ann', TEXT, body as unknown as Parameters<typeof desk.begin>[2])
  await desk.write(ID, 1, did('not coded'), () => [
    { at: ['notCoded', '69'], after: 'QUILL VORMARK is named, and Quill Vormark again.' },
  ])
  const path = at(root, `drafts/${ID}/ann.json`)
  writeFileSync(path, '{"names": ["Quill Vormark"], ')
  await desk.draft(ID)
  await desk.protect(ID, 2, 'c1', () => false)
  for (const folderName of [`drafts/${ID}`, 'history'])
    for (const file of readdirSync(at(root, folderName)))
      expect(readFileSync(at(root, `${folderName}/${file}`), 'utf8')).not.toMatch(/vormark/i)
  await desk.close()
})

test('who is protected is in no release that is held until a moment, and in no note on one', async () => {
  const root = folder()
  const { desk } = await deskOn(root)
  const source = { id: 'quill-vormark', names: ['Quill Vormark'], kind: 'resident' }
  const named = { ...BARE, fields: { speaker: { value: source.id } } }
  const body = { ...bodyOfText(), claims: { c1: named }, sources: { [source.id]: source } }
  await desk.begin('Ann', TEXT, body as unknown as Parameters<typeof desk.begin>[2])
  const plan = async () => ({
    files: [{ file: `seeds/${ID}.json`, text: '{"speaker":"quill-vormark"}' }],
    ids: new Map<string, string>(),
    added: { sources: [source], parties: [], gazetteer: [] },
  })
  const from = '2030-01-01T00:00:00.000Z'
  await desk.publish(ID, 1, plan, { from, note: 'What Quill Vormark saw.' })
  expect(await desk.documents()).toMatchObject([{ state: 'held', from }])
  await desk.protect(ID, 2, 'c1', () => false)
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    if (!file.startsWith('texts') && statSync(at(root, file)).isFile())
      expect([file, readFileSync(at(root, file), 'utf8')]).toEqual([
        file,
        expect.not.stringMatching(/vormark/i),
      ])
  expect(await desk.documents()).toMatchObject([{ state: 'coding' }])
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])
  await desk.close()
})
