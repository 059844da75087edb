import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { runBackup } from '#lib/cli/backup/run'
import { runRestore } from '#lib/cli/backup/restore'
import { runDesk } from '#lib/cli/desk/run'
import { proveHistory } from '#lib/cli/check/prove-history'
import { checkHistory, deskKeep, deskTimes, keptFromModels } from '#lib/desk'
import type { Desk } from '#lib/desk'
import { inProcess } from '../../cli/in-process'
import { EXAMPLE_PROJECTS } from '../../example-projects'
import { fc, runs } from '../../property'
import { describeStore } from '../../store/stores'
import { BARE, TEXT, bodyOfText } from '../invented-text'
import { KEEPS, given } from './keeps'
import type { KeepGround } from './keeps'

const ID = 'gull-2024-05-07'
const did = (name: string) => ({ did: name, took: 10 })
const claim = (name: string) => [{ at: ['claims', name], after: BARE }]
const notCoded = (why: string) => [{ at: ['notCoded', '69'], after: why }]
/** A draft whose claim somebody says who is not protected yet. */
const named = () => {
  const source = { id: 'quill-vormark', names: ['Quill', 'Quill Vormark'], kind: 'resident' }
  return {
    ...bodyOfText(),
    claims: { c1: { ...BARE, fields: { speaker: { value: source.id } } } },
    sources: { [source.id]: source },
  } as unknown as Parameters<Desk['begin']>[2]
}

for (const kind of KEEPS)
  describeStore(kind, () => {
    let place: Awaited<ReturnType<typeof kind.begin>>
    let ground: KeepGround
    beforeAll(async () => {
      place = await kind.begin()
    })
    beforeEach(async () => {
      ground = await place.ground()
    })
    afterAll(() => place?.end())

    async function check() {
      const keep = await ground.keep()
      return checkHistory(ground.root, keep).finally(keep.close)
    }
    const wrongs = async () => (await check()).map(({ wrong }) => wrong)

    test('what was answered for is there for the next server, and the revision is held to', async () => {
      const first = await ground.open()
      await first.desk.begin('Ann', TEXT, bodyOfText())
      const written = await first.desk.write(ID, 1, did('new claim'), () => claim('c1'))
      expect(await first.desk.write(ID, 1, did('new claim'), () => claim('c2'))).toMatchObject({
        conflict: { revision: 2, claims: { c1: BARE } },
      })
      expect(await first.desk.documents()).toMatchObject([{ state: 'coding', since: false }])
      await expect(first.desk.begin('Ann', TEXT, bodyOfText())).rejects.toThrow(
        'on the desk already',
      )
      await first.desk.close()
      const { desk } = await ground.open()
      expect(written).toEqual({ draft: await desk.draft(ID) })
      expect((await desk.lines(ID)).map((line) => [line.n, line.did])).toEqual([
        [1, 'begin'],
        [2, 'new claim'],
      ])
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })

    test('of writers who all hold one revision exactly one is heard', async () => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      const written = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          desk.write(ID, 1, did('new claim'), () => claim(`c${i}`)),
        ),
      )
      expect(written.filter((one) => 'draft' in one)).toHaveLength(1)
      await desk.close()
    })

    test('a change that makes no draft, and an id that is a path, leave nothing', async () => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      const wrong = () => [{ at: ['claims', 'c1'], after: { ...BARE, kind: 'rumour' } }]
      await expect(desk.write(ID, 1, did('set'), wrong)).rejects.toThrow(RangeError)
      for (const id of ['../seeds/gull', 'a/b', '']) await expect(desk.draft(id)).rejects.toThrow()
      await expect(desk.write('no-such', 1, did('set'), () => [])).rejects.toThrow(
        'is no document of the desk',
      )
      expect(await desk.lines(ID)).toHaveLength(1)
      expect(await check()).toMatchObject([{ lines: 1 }])
      await desk.close()
    })

    test('an edit by hand enters history as one; a damaged draft is set aside', async () => {
      const { desk, told } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      await ground.editDraft(ID, 'ann', (text) =>
        text.replace('"notCoded": {}', '"notCoded": {"69": "Scenery"}'),
      )
      expect(await desk.draft(ID)).toMatchObject({ revision: 2, notCoded: { 69: 'Scenery' } })
      expect(told).toEqual([
        expect.stringMatching(/the (file|row) was edited by hand; history says so now$/),
      ])
      await ground.editDraft(ID, 'ann', () => '{"coder": "Ann", ')
      expect(await desk.draft(ID)).toMatchObject({ revision: 2, notCoded: { 69: 'Scenery' } })
      expect(told[1]).toMatch(/could not be read; .* is kept as .*ann.*damaged$/)
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })

    test.each<[string, (lines: string[]) => string[], string]>([
      [
        'changed',
        (lines) => lines.map((line) => line.replace('Reason', 'Motive')),
        'does not follow the line before it',
      ],
      ['taken out', (lines) => lines.toSpliced(1, 1), 'does not follow'],
      ['put in', (lines) => lines.toSpliced(1, 0, lines[1]!), 'does not follow'],
      ['taken off the end', (lines) => lines.slice(0, -1), 'does not lead to'],
      [
        'no line of a history',
        (lines) => lines.map((line) => line.replace('"n":2', '"n":"2"')),
        'is no line',
      ],
    ])('a line that was %s is found, and the desk says so', async (_, damage, words) => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      await desk.write(ID, 1, did('not'), () => notCoded('Reason'))
      await desk.write(ID, 2, did('new claim'), () => claim('c1'))
      await ground.editHistory(ID, damage)
      expect((await wrongs())[0]).toContain(words)
      if (words !== 'does not lead to') await expect(desk.draft(ID)).rejects.toThrow(ID)
      await desk.close()
    })

    test('whatever is done, history holds and leads to the draft, and undoing all leads back', async () => {
      const step = fc.oneof(
        fc.record({ does: fc.constant('claim'), key: fc.nat(3), out: fc.boolean() }),
        fc.record({ does: fc.constant('not'), key: fc.nat(3), out: fc.boolean() }),
        fc.constant({ does: 'undo', key: 0, out: false }),
        fc.constant({ does: 'restart', key: 0, out: false }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          ground = await place.ground()
          let { desk } = await ground.open()
          let draft = await desk.begin('Ann', TEXT, bodyOfText())
          for (const { does, key, out } of steps) {
            if (does === 'restart') {
              await desk.close()
              ;({ desk } = await ground.open())
              continue
            }
            const written = await (does === 'undo'
              ? desk.undo(ID, draft.revision)
              : desk.write(ID, draft.revision, did(does), () =>
                  does === 'claim'
                    ? [{ at: ['claims', `c${key}`], ...(!out && { after: BARE }) }]
                    : [{ at: ['notCoded', `${key}`], ...(!out && { after: `Reason ${key}` }) }],
                ))
            draft = 'draft' in written ? written.draft : written.conflict
          }
          expect(await wrongs()).toEqual([undefined])
          for (let i = 0; i <= steps.length; i++) {
            const back = await desk.undo(ID, draft.revision)
            draft = 'draft' in back ? back.draft : back.conflict
          }
          expect([draft.claims, draft.notCoded]).toEqual([{}, {}])
          await desk.close()
        }),
        { numRuns: runs(0.05) },
      )
    })

    test('who is protected is named nowhere any more: no draft, no line, no release, nothing damaged', async () => {
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, named())
      const said = notCoded('QUILL VORMARK is named, and Quill Vormark again.')
      await desk.write(ID, 1, did('not coded'), () => said)
      await ground.editDraft(ID, 'ann', () => '{"names": ["Quill Vormark"], ')
      await desk.draft(ID)
      const plan = async () => ({
        files: [{ file: `seeds/${ID}.json`, text: '{"speaker":"quill-vormark"}' }],
        ids: new Map<string, string>(),
        added: { sources: [], parties: [], gazetteer: [] },
      })
      const from = '2030-01-01T00:00:00.000Z'
      await desk.publish(ID, 2, plan, { from, note: 'What Quill Vormark saw.' })
      expect(ground.dump()).toMatch(/vormark/i)
      await desk.protect(ID, 3, 'c1', () => false)
      expect(ground.dump()).not.toMatch(/vormark/i)
      expect(ground.dump()).toMatch('"did":"protect"')
      expect(await desk.draft(ID)).toMatchObject({ revision: 4 })
      expect(await wrongs()).toEqual([undefined])
      const keep = await ground.keep()
      const why = await keptFromModels(ground.root, keep).finally(keep.close)
      expect(why('Another text.', ID)).toMatch('has a protected speaker')
      expect(why(TEXT, 'other')).toMatch('has a protected speaker')
      expect(why('Another text.', 'other')).toBeUndefined()
      await desk.close()
    })

    test('two codings, what was decided of them, and who has looked are kept apart', async () => {
      const first = await ground.open()
      await first.desk.begin('Ann', TEXT, bodyOfText())
      await first.desk.beginSeat(ID, { coder: 'Bo' }, () => bodyOfText())
      await first.desk.beginSeat(ID, { coder: 'Cy', of: 'decided' }, () => bodyOfText())
      await first.desk.looks.note(ID, 'Cy Ó')
      await first.desk.looks.note(ID, 'Cy Ó')
      await first.desk.close()
      const { desk } = await ground.open()
      await expect(desk.write(ID, 1, did('x'), () => claim('c1'), 'bo')).rejects.toThrow(
        'are being compared',
      )
      expect(await desk.write(ID, 1, did('x'), () => claim('c1'), '+decided')).toMatchObject({
        draft: { coder: 'Cy', revision: 2 },
      })
      expect(await desk.draft(ID, 'bo')).toMatchObject({ coder: 'Bo', revision: 1, claims: {} })
      expect([await desk.looks.has(ID, 'cy ó'), await desk.looks.has(ID, 'Ann')]).toEqual([
        true,
        false,
      ])
      expect((await desk.standing(ID)).coders.map(({ name }) => name)).toEqual(['Ann', 'Bo'])
      expect(await wrongs()).toEqual([undefined])
      await desk.close()
    })

    test('two publications at once follow one another, each planned by what the other left', async () => {
      const { desk } = await ground.open()
      const ids = ['gull-2024-05-07', 'gull-2024-05-08']
      for (const id of ids)
        await desk.begin('Ann', `${TEXT} ${id}`, bodyOfText(id, `${TEXT} ${id}`))
      const sources = join(ground.root, 'data/sources.json')
      const plan = (id: string) => async () => {
        const there = existsSync(sources)
          ? (JSON.parse(readFileSync(sources, 'utf8')) as string[])
          : []
        await new Promise((later) => setTimeout(later, 5))
        const files = [
          { file: `seeds/${id}.json`, text: `{"id":"${id}"}` },
          { file: 'data/sources.json', text: JSON.stringify([...there, id]) },
        ]
        return { files, ids: new Map<string, string>() }
      }
      await Promise.all(ids.map((id) => desk.publish(id, 1, plan(id))))
      expect(JSON.parse(readFileSync(sources, 'utf8'))).toEqual(ids)
      await desk.close()
    })

    test('the commands read it: the check of histories, the times, and a backup that is put back', async () => {
      const { root } = ground
      cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
      const { desk } = await ground.open()
      await desk.begin('Ann', TEXT, bodyOfText())
      await desk.write(ID, 1, { did: 'new claim', took: 60_000, keys: 6 }, () => claim('c1'))
      await desk.looks.note(ID, 'Bo')
      await desk.close()
      expect(await inProcess(() => proveHistory({ root }))).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(new RegExp(`${ID}.*: 2 lines hold\n`)),
      })
      expect((await inProcess(() => runDesk([root, 'times'], root))).stdout).toMatch(
        `${ID}  Ann  1.0 min  1 claims  6.0 keys a claim`,
      )
      const out = join(root, '..', `${root.split('/').at(-1)}-saved`)
      mkdirSync(out)
      try {
        const archive = (name: string) => join(out, name)
        const saved = await inProcess(() => runBackup([root, '--out', archive('a.tgz')], root))
        expect([saved.status, readdirSync(out)]).toEqual([0, ['a.tgz', 'a.tgz.sha256']])
        await inProcess(() => runBackup([root, '--out', archive('b.tgz'), '--private'], root))
        expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
        const back = archive('back')
        for (const name of ['b.tgz', 'b.private.tar.gz'])
          expect(await inProcess(() => runRestore([archive(name), back]))).toMatchObject({
            status: 0,
          })
        // what is put back stands in files, whole without the database
        expect(readFileSync(join(back, `texts/${ID}.txt`), 'utf8')).toBe(TEXT)
        const kept = await deskKeep(back, given(undefined))
        const own = await ground.keep()
        expect(await kept.kept(ID)).toEqual(await own.kept(ID))
        expect(await checkHistory(back, kept)).toMatchObject([{ lines: 2 }])
        expect(await deskTimes(back, kept)).toEqual(await deskTimes(root, own))
        await own.close()
      } finally {
        rmSync(out, { recursive: true })
      }
    })

    test('a desk on which nothing was done has no documents', async () => {
      const { desk } = await ground.open()
      expect(await desk.documents()).toEqual([])
      expect(await check()).toEqual([])
      await desk.close()
      writeFileSync(join(ground.root, 'note'), 'none of the desk’s')
    })
  })
