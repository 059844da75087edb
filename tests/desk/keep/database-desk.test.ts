import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { runDesk } from '#lib/cli/desk/run'
import { checkHistory, deskKeep, moveToDatabase, moveToFiles } from '#lib/desk'
import type { Desk } from '#lib/desk'
import { isBusy, openDatabase } from '#lib/store'
import type { StoreBusy } from '#lib/store'
import { deskPresence } from '../../../app/server/desk/presence'
import { databaseKeep } from '../../../lib/desk/keep/database-keep'
import { inProcess } from '../../cli/in-process'
import { fc, runs } from '../../property'
import { postgisMissing, run, startPostgis } from '../../store/postgis-server'
import type { PostgisServer } from '../../store/postgis-server'
import { describeStore } from '../../store/stores'
import { BARE, TEXT, bodyOfText } from '../invented-text'
import { databaseGround, filesOf, given, serverOn } from './keeps'

const ID = 'gull-2024-05-07'
const NOW = '2024-05-09T09:00:00.000Z'
const did = (name: string) => ({ did: name, took: 10 })
const claim = (name: string) => [{ at: ['claims', name], after: BARE }]

describeStore({ name: 'PostgreSQL of two servers', unavailable: postgisMissing }, () => {
  let server: PostgisServer
  let grounds = 0
  const made: string[] = []
  const folder = () => {
    made.push(mkdtempSync(join(tmpdir(), 'claims-map-keep-')))
    return made.at(-1)!
  }
  const newGround = () => databaseGround(server, folder(), `two_${++grounds}`)
  beforeAll(async () => {
    server = await startPostgis()
  })
  afterAll(async () => {
    await server?.stop()
    for (const one of made) rmSync(one, { recursive: true, force: true })
  })

  /** A desk in files with two documents, of which one is coded twice. */
  async function filedDesk() {
    const root = folder()
    writeFileSync(join(root, 'desk.json'), '{\n  "people": []\n}\n')
    const { desk } = await serverOn(root, await deskKeep(root, given(server.url)))
    await desk.begin('Ann', TEXT, bodyOfText())
    await desk.write(ID, 1, did('new claim'), () => claim('c1'))
    await desk.beginSeat(ID, { coder: 'Bó ع' }, () => bodyOfText())
    await desk.looks.note(ID, 'Cy')
    await desk.looks.note(ID, 'Al')
    await desk.begin('Bo', `${TEXT} 2`, bodyOfText('gull-2', `${TEXT} 2`))
    return { root, desk }
  }
  const wrongs = async (root: string) => {
    const keep = await deskKeep(root, given(server.url))
    return (await checkHistory(root, keep).finally(keep.close)).map(({ wrong }) => wrong)
  }

  test('drafts in files stay in files while a DATABASE_URL is there for datasets alone', async () => {
    const { root, desk } = await filedDesk()
    expect(existsSync(join(root, 'history', `${ID}.ndjson`))).toBe(true)
    expect((await desk.documents()).map(({ draft }) => draft.document.id)).toEqual(['gull-2', ID])
    await desk.close()
  })

  test('a desk moves into the database and back, byte for byte, and the command says so', async () => {
    const { root, desk } = await filedDesk()
    const command = (...args: string[]) =>
      inProcess(() => runDesk([root, 'move', ...args], root), { DATABASE_URL: server.url })
    const open = await command('database', '--schema', 'moved')
    expect([open.status, open.stderr]).toEqual([1, expect.stringContaining('is open already, by')])
    await desk.close()
    const before = filesOf(root)
    expect(await command('database')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Name the schema'),
    })
    expect(await command('database', '--schema', 'moved')).toMatchObject({
      status: 0,
      stdout:
        "2 documents with 4 lines of history are kept in the schema 'moved' of the database now.\n",
    })
    expect(JSON.parse(readFileSync(join(root, 'desk.json'), 'utf8'))).toEqual({
      people: [],
      database: 'moved',
    })
    expect([readdirSync(join(root, 'history')), readdirSync(join(root, 'drafts'))]).toEqual([
      [],
      [],
    ])
    expect(await wrongs(root)).toEqual([undefined, undefined])

    const two = await serverOn(root, await deskKeep(root, given(server.url)))
    const held = await command('files')
    expect([held.status, held.stderr]).toEqual([1, expect.stringContaining('is open. Stop every')])
    await two.desk.close()
    expect(await command('files')).toMatchObject({
      status: 0,
      stdout: '2 documents with 4 lines of history are kept in drafts/ and history/ now.\n',
    })
    expect(filesOf(root)).toBe(before)
    expect(await wrongs(root)).toEqual([undefined, undefined])
    expect(server.dump(server.url)).not.toMatch('moved.desk_history')
    expect(await command('nowhere')).toMatchObject({ status: 2 })
    expect((await command('files')).stderr).toContain('kept in files already')
  })

  test('nothing is moved where a chain is broken, or where other drafts are', async () => {
    const { root, desk } = await filedDesk()
    await desk.close()
    const other = await newGround()
    const second = await other.open()
    await second.desk.begin('Ann', TEXT, bodyOfText('other-1', TEXT))
    await second.desk.close()
    const move = (schema: string) => moveToDatabase(root, given(server.url), schema, NOW)
    await expect(move(`two_${grounds}`)).rejects.toThrow('is not what would be moved there')
    await newGround()
    await expect(move(`two_${grounds}`)).rejects.toThrow('has the tables of a desk already')
    await expect(move('No such')).rejects.toThrow('is no name of a schema')
    const path = join(root, 'history', `${ID}.ndjson`)
    const was = readFileSync(path, 'utf8')
    writeFileSync(path, was.replace('"took":10', '"took":11'))
    await expect(move('broken')).rejects.toThrow(/line 3 does not follow .* Nothing was moved/)
    writeFileSync(path, was)
    expect(readdirSync(join(root, 'history'))).toHaveLength(2)
    expect(JSON.parse(readFileSync(join(root, 'desk.json'), 'utf8'))).toEqual({ people: [] })
    expect(readdirSync(join(root, 'drafts'))).not.toContain('desk.lock')
  })

  test('a move that was broken off hides nothing, and is finished by the same command', async () => {
    const { root, desk } = await filedDesk()
    await desk.close()
    const path = join(root, 'history', `${ID}.ndjson`)
    const [history, draft] = [
      readFileSync(path, 'utf8'),
      readFileSync(join(root, `drafts/${ID}/ann.json`), 'utf8'),
    ]
    await moveToDatabase(root, given(server.url), 'halfway', NOW)
    // as if it had been killed before the last file was taken away
    mkdirSync(join(root, `drafts/${ID}`), { recursive: true })
    writeFileSync(path, history)
    writeFileSync(join(root, `drafts/${ID}/ann.json`), draft)
    writeFileSync(join(root, `drafts/${ID}/bó-ع.json`), '')
    await expect(deskKeep(root, given(server.url))).rejects.toThrow(
      `history/${ID}.ndjson: is a file, and desk.json says that the desk is kept in the database ('halfway'). Let npm run desk -- move database`,
    )
    rmSync(join(root, `drafts/${ID}/bó-ع.json`))
    await expect(moveToDatabase(root, given(server.url), undefined, NOW)).rejects.toThrow(
      'leads to drafts',
    )
    const back = databaseKeep(openDatabase(server.url), 'halfway')
    const kept = await back.kept(ID)
    writeFileSync(join(root, `drafts/${ID}/bó-ع.json`), kept.drafts.get('bó-ع')!)
    await back.close()
    expect(await moveToDatabase(root, given(server.url), undefined, NOW)).toMatchObject({
      documents: 1,
    })
    expect(readdirSync(join(root, 'history'))).toEqual([])
    expect(await wrongs(root)).toEqual([undefined, undefined])
    expect(await moveToFiles(root, given(server.url), NOW)).toEqual({ documents: 2, lines: 4 })
  })

  test.each([
    ['before the tables are dropped', false],
    ['before desk.json says that they are', true],
  ])(
    'a move into files that is killed %s is finished by the same command',
    async (_, isDropped) => {
      const { root, desk } = await filedDesk()
      await desk.close()
      const schema = `left_${++grounds}`
      const before = filesOf(root)
      await moveToDatabase(root, given(server.url), schema, NOW)
      // whoever reads holds up the drop, so that the command is killed in front of it
      const reader = new Client({ connectionString: server.url })
      await reader.connect()
      await reader.query('begin')
      await reader.query(`select * from ${schema}.desk_drafts`)
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'lib/cli/desk.ts', root, 'move', 'files'],
        { env: { ...process.env, DATABASE_URL: server.url }, stdio: 'ignore' },
      )
      const ended = new Promise((end) => child.once('exit', end))
      const said = () =>
        JSON.parse(readFileSync(join(root, 'desk.json'), 'utf8')) as Record<string, unknown>
      while (said().left === undefined && child.exitCode === null)
        await new Promise((later) => setTimeout(later, 20))
      child.kill('SIGKILL')
      await ended
      await reader.end()
      expect(said()).toEqual({ people: [], left: schema })
      if (isDropped) {
        const dropping = databaseKeep(openDatabase(server.url), schema)
        await dropping.leave([])
        await dropping.close()
      } else expect(server.dump(server.url)).toContain(`${schema}.desk_drafts`)

      const still = `the database ('${schema}') still has its drafts. Run npm run desk -- move files again`
      await expect(deskKeep(root, given(server.url))).rejects.toThrow(still)
      await expect(moveToDatabase(root, given(server.url), schema, NOW)).rejects.toThrow(still)
      expect(await moveToFiles(root, given(server.url), NOW)).toEqual({ documents: 2, lines: 4 })
      expect(filesOf(root)).toBe(before)
      expect(server.dump(server.url)).not.toContain(`${schema}.desk_`)
      expect(await wrongs(root)).toEqual([undefined, undefined])
    },
  )

  test('what the database has and files have not is not dropped', async () => {
    const { root, desk } = await filedDesk()
    await desk.close()
    const schema = `left_${++grounds}`
    await moveToDatabase(root, given(server.url), schema, NOW)
    writeFileSync(join(root, 'desk.json'), JSON.stringify({ people: [], left: schema }))
    await expect(moveToFiles(root, given(server.url), NOW)).rejects.toThrow(
      'is not what the database has of it',
    )
    writeFileSync(join(root, 'desk.json'), JSON.stringify({ people: [], database: schema }))
    expect(await moveToFiles(root, given(server.url), NOW)).toEqual({ documents: 2, lines: 4 })
  })

  test('a desk in a database is never taken for one without drafts', async () => {
    const { root } = await newGround()
    await expect(deskKeep(root, given(undefined))).rejects.toThrow(
      'desk.json: the desk of this project is kept in a database, and DATABASE_URL is not set.',
    )
    const nobody = await deskKeep(root, given('postgres://127.0.0.1:1/desk'))
    await expect(serverOn(root, nobody)).rejects.toMatchObject({
      forOperator: expect.stringContaining(
        'DATABASE_URL: the server at 127.0.0.1:1/desk does not answer (ECONNREFUSED)',
      ),
    })
    await nobody.close()
    writeFileSync(join(root, 'desk.json'), '{"people": [], "database": "no_such"}')
    const keep = await deskKeep(root, given(server.url))
    await expect(keep.documents()).rejects.toThrow(
      "names the schema 'no_such', which has no tables",
    )
    await expect(keep.open(NOW)).rejects.toThrow('npm run desk -- move database')
    await keep.close()
    writeFileSync(join(root, 'desk.json'), '{"people": [], "database": "a; drop table x"}')
    await expect(deskKeep(root, given(server.url))).rejects.toThrow(
      'database: is no name of a schema',
    )
  })

  test('a commit is on the disk before it is answered, whatever the database is set to', async () => {
    const { root } = await newGround()
    await run(server.url, 'alter database postgres set synchronous_commit = off')
    const database = openDatabase(server.url)
    const seen: unknown[] = []
    const keep = databaseKeep(
      {
        ...database,
        transaction: (work) =>
          database.transaction(async (rows) => {
            const done = await work(rows)
            seen.push(...(await rows('show synchronous_commit')))
            return done
          }),
      },
      `two_${grounds}`,
    )
    const { desk } = await serverOn(root, keep)
    await desk.begin('Ann', TEXT, bodyOfText())
    await desk.close()
    await run(server.url, 'alter database postgres reset synchronous_commit')
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"synchronous_commit":"on"}']),
    )
  })

  /** Whether the files of the tables hold a text, once all that is in memory is written. */
  async function tableFilesHold(text: string) {
    await run(server.url, 'checkpoint')
    const base = join(server.folder, 'data', 'base')
    return readdirSync(base, { recursive: true, encoding: 'utf8' }).some((file) => {
      const path = join(base, file)
      return statSync(path).isFile() && readFileSync(path).includes(text)
    })
  }

  test('a name that is protected leaves the files of the tables too; where it cannot, that is told', async () => {
    const source = { id: 'quill-vormark', names: ['Quill Vormark'], kind: 'resident' }
    const body = {
      ...bodyOfText(),
      claims: { c1: { ...BARE, fields: { speaker: { value: source.id } } } },
      sources: { [source.id]: source },
    } as unknown as Parameters<Desk['begin']>[2]
    const ground = await newGround()
    const told: string[] = []
    const keep = await deskKeep(ground.root, given(server.url), (line) => void told.push(line))
    const { desk } = await serverOn(ground.root, keep)
    await desk.begin('Ann', TEXT, body)
    expect(await tableFilesHold('Quill Vormark')).toBe(true)
    await desk.protect(ID, 1, 'c1', () => false)
    expect([await tableFilesHold('Quill Vormark'), told]).toEqual([false, []])

    await desk.begin('Ann', `${TEXT} 2`, {
      ...body,
      document: bodyOfText('gull-2', `${TEXT} 2`).document,
    })
    const reader = new Client({ connectionString: server.url })
    await reader.connect()
    await reader.query('begin')
    await reader.query(`select * from two_${grounds}.desk_drafts`)
    await desk.protect('gull-2', 1, 'c1', () => false)
    await reader.end()
    expect(told).toEqual([
      expect.stringMatching(/rows from before a protection may still lie .* Run: vacuum \(full\)/),
    ])
    expect(told.join()).not.toMatch(/vormark/i)
    await desk.close()
  })

  test('eight writers over two servers lose no edit, and each sees what theirs takes the place of', async () => {
    let conflicts = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(7), fc.nat(3), fc.boolean()), { minLength: 16, maxLength: 40 }),
        async (edits) => {
          const ground = await newGround()
          const servers = [await ground.open(), await ground.open()]
          await servers[0]!.desk.begin('Ann', TEXT, bodyOfText())
          const saved: { revision: number; why: string; was: unknown }[] = []
          const writer = async (who: number) => {
            const { desk } = servers[who % 2]!
            let seen = (await desk.draft(ID))!
            for (const [i, [, at, isRest]] of edits.filter(([by]) => by === who).entries()) {
              if (isRest) await new Promise((later) => setImmediate(later))
              for (;;) {
                const [was, why] = [seen.notCoded[at], `${who}: ${i}`]
                const written = await desk.write(ID, seen.revision, did('not'), () => [
                  { at: ['notCoded', String(at)], after: why },
                ])
                seen = 'draft' in written ? written.draft : written.conflict
                if ('draft' in written) {
                  saved.push({ revision: seen.revision, why, was })
                  break
                }
                conflicts++
              }
            }
          }
          await Promise.all(Array.from({ length: 8 }, (_, who) => writer(who)))
          expect(saved).toHaveLength(edits.length)
          saved.sort((a, b) => a.revision - b.revision)
          const lines = (await servers[1]!.desk.lines(ID)).slice(1)
          expect(lines.map(({ changes: [change] }) => [change!.after, change!.before])).toEqual(
            saved.map(({ why, was }) => [why, was]),
          )
          expect(await servers[0]!.desk.draft(ID)).toEqual(await servers[1]!.desk.draft(ID))
          for (const { desk } of servers) await desk.close()
          expect(await wrongs(ground.root)).toEqual([undefined])
        },
      ),
      { numRuns: runs(0.08) },
    )
    expect(conflicts).toBeGreaterThan(0)
  })

  test('a text is begun once on two servers, and the second one clears nothing away of the first', async () => {
    const ground = await newGround()
    const first = await ground.open()
    await first.desk.begin('Ann', TEXT, bodyOfText('gull-2', TEXT))
    const aside = join(ground.root, 'texts', '.gull-2.txt.77-1.aside')
    writeFileSync(aside, 'on its way')
    const second = await ground.open()
    expect(existsSync(aside)).toBe(true)
    const begun = await Promise.allSettled(
      [first, second].map(({ desk }) => desk.begin('Ann', TEXT, bodyOfText())),
    )
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    // what is of no document waits as well
    let inside = 0
    const most: number[] = []
    const work = async () => {
      most.push(++inside)
      await new Promise((later) => setTimeout(later, 5))
      inside--
    }
    await Promise.all([first, second, first, second].map(({ desk }) => desk.alone('intake', work)))
    expect(most).toEqual([1, 1, 1, 1])
    await first.desk.close()
    await second.desk.close()
    await (await ground.open()).desk.close()
    expect(existsSync(aside)).toBe(false)
  })

  const beat = async (presence: ReturnType<typeof deskPresence>, name: string, more = {}) => {
    const session = { name, rights: [], csrf: '' }
    const body = { tab: 'a'.repeat(16), document: ID, ...more }
    const { body: told } = await presence.answer(session, body)
    return (told as { here: { name: string }[] }).here.map((one) => one.name)
  }
  /** Asks again until the answer is that one. */
  async function until(asked: () => Promise<unknown>, wanted: unknown) {
    for (let tries = 0; ; tries++) {
      const answer = await asked().catch((error: Error) => error.message)
      if (JSON.stringify(answer) === JSON.stringify(wanted)) return
      if (tries === 300) expect(answer).toEqual(wanted)
      await new Promise((later) => setTimeout(later, 50))
    }
  }

  test('who is at a document of one server is seen on the other, and who leaves is gone', async () => {
    const ground = await newGround()
    const stranger = await (await newGround()).open()
    const [one, two] = [await ground.open(), await ground.open()]
    await one.desk.begin('Ann', TEXT, bodyOfText())
    const [left, right, apart] = [one, two, stranger].map(({ desk }) =>
      deskPresence(desk, Date.now),
    )
    expect(await beat(left!, 'Ann')).toEqual(['Ann'])
    await until(() => beat(right!, 'Bo'), ['Ann', 'Bo'])
    await until(() => beat(left!, 'Ann'), ['Ann', 'Bo'])
    await beat(left!, 'Ann', { gone: true })
    await until(() => beat(right!, 'Bo'), ['Bo'])
    // another desk of the same database hears nothing of it
    expect(await beat(apart!, 'Cy')).toEqual(['Cy'])
    for (const { desk } of [one, two, stranger]) await desk.close()
  })

  test('a database that goes away loses nothing that was answered for, and is used again once it is back', async () => {
    const ground = await newGround()
    const [one, two] = [await ground.open(), await ground.open()]
    const [left, right] = [one, two].map(({ desk }) => deskPresence(desk, Date.now))
    await one.desk.begin('Ann', TEXT, bodyOfText())
    let revision = 1
    const tries = Promise.allSettled(
      Array.from({ length: 40 }, async (_, i) => {
        await new Promise((later) => setTimeout(later, i * 5))
        const present = revision
        const written = await one.desk.write(ID, present, did('new claim'), () => claim(`c${i}`))
        if ('draft' in written) revision = written.draft.revision
      }),
    )
    await new Promise((later) => setTimeout(later, 60))
    await server.kill()
    const failed = (await tries).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.map((error) => [isBusy(error), (error as StoreBusy).forOperator])).toEqual(
      failed.map(() => [
        true,
        expect.stringMatching(/^DATABASE_URL: the server at .* does not answer/),
      ]),
    )
    await expect(two.desk.draft(ID)).rejects.toThrow('does not answer')
    await server.begin()
    const now = (await one.desk.draft(ID))!
    expect(now.revision).toBeGreaterThanOrEqual(revision)
    expect(
      await two.desk.write(ID, now.revision, did('new claim'), () => claim('c77')),
    ).toMatchObject({ draft: { revision: now.revision + 1 } })
    // both hear each other again, and are known to have the desk
    await until(async () => {
      await beat(left!, 'Ann')
      return beat(right!, 'Bo')
    }, ['Ann', 'Bo'])
    await expect(moveToFiles(ground.root, given(server.url), NOW)).rejects.toThrow('is open. Stop')
    for (const { desk } of [one, two]) await desk.close()
    expect(await wrongs(ground.root)).toEqual([undefined])
  })
})
