import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskKeep, openDesk } from '#lib/desk'
import type { Desk, DeskKeep } from '#lib/desk'
import { openDatabase } from '#lib/store'
import { databaseKeep } from '../../../lib/desk/keep/database-keep'
import { postgisMissing, run, startPostgis } from '../../store/postgis-server'
import type { PostgisServer } from '../../store/postgis-server'

/** A project of a test with its desk, as servers and commands come to it. */
export type KeepGround = {
  root: string
  /** Opens it as a server does, with a clock that steps by a second; what it told. */
  open: () => Promise<{ desk: Desk; told: string[] }>
  /** Where drafts are kept, as commands ask for it. */
  keep: () => Promise<DeskKeep>
  /** Changes a draft or a history past the desk, as somebody with rights to it could. */
  editDraft: (id: string, seat: string, change: (text: string) => string) => Promise<void>
  editHistory: (id: string, change: (lines: string[]) => string[]) => Promise<void>
  /** All that is kept of it but its texts: files and tables, as they would be saved. */
  dump: () => string
}

/** A place where drafts are kept, as the suite tries it. `unavailable` says why it cannot be tried. */
export type KeepKind = {
  name: string
  unavailable?: string | undefined
  begin: () => Promise<{ ground: () => Promise<KeepGround>; end: () => Promise<void> }>
}

/** Opens a desk as a server does. */
export async function serverOn(root: string, keep: DeskKeep) {
  const told: string[] = []
  let moment = Date.parse('2024-05-08T09:00:00Z')
  const now = () => new Date((moment += 1000)).toISOString()
  return { desk: await openDesk(root, { now, tell: (line) => void told.push(line), keep }), told }
}

/** The database that commands and servers of a test have. */
export const given = (url: string | undefined) => ({ url, connect: openDatabase })

/** All files of a folder but texts, each with its name. */
export const filesOf = (root: string): string =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => !file.startsWith('texts') && statSync(join(root, file)).isFile())
    .map((file) => `${file}\n${readFileSync(join(root, file), 'utf8')}`)
    .join('\n')

function folders() {
  const made: string[] = []
  return {
    make() {
      made.push(mkdtempSync(join(tmpdir(), 'claims-map-keep-')))
      return made.at(-1)!
    },
    remove: () => made.forEach((one) => rmSync(one, { recursive: true, force: true })),
  }
}

/** A ground in a schema of its own; `DATABASE_URL` is that of the server. */
export async function databaseGround(
  server: PostgisServer,
  root: string,
  schema: string,
): Promise<KeepGround> {
  const { url } = server
  const made = databaseKeep(openDatabase(url), schema)
  await made.make()
  await made.close()
  const desk = { people: [], database: schema }
  if (!existsSync(join(root, 'desk.json')))
    writeFileSync(join(root, 'desk.json'), JSON.stringify(desk))
  const told: string[] = []
  const keep = () => deskKeep(root, given(url), (line) => void told.push(line))
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  return {
    root,
    open: async () => serverOn(root, await keep()),
    keep,
    async editDraft(id, seat, change) {
      const where = `where document = ${quoted(id)} and seat = ${quoted(seat)}`
      const [found] = await run(url, `select draft from ${schema}.desk_drafts ${where}`)
      await run(
        url,
        `update ${schema}.desk_drafts set draft = ${quoted(change(found!.draft as string))} ${where}`,
      )
    },
    async editHistory(id, change) {
      const where = `where document = ${quoted(id)}`
      const rows = await run(url, `select line from ${schema}.desk_history ${where} order by n`)
      await run(url, `delete from ${schema}.desk_history ${where}`)
      for (const [i, line] of change(rows.map((row) => row.line as string)).entries())
        await run(
          url,
          `insert into ${schema}.desk_history values (${quoted(id)}, ${i + 1}, ${quoted(line)})`,
        )
    },
    dump: () => `${server.dump(url)}\n${filesOf(root)}`,
  }
}

/** Every place that the suite holds to the same promises. */
export const KEEPS: KeepKind[] = [
  {
    name: 'files of the desk',
    async begin() {
      const { make, remove } = folders()
      return {
        async ground() {
          const root = make()
          const keep = () => deskKeep(root, given(undefined))
          return {
            root,
            keep,
            open: async () => serverOn(root, await keep()),
            async editDraft(id, seat, change) {
              const path = join(root, 'drafts', id, `${seat}.json`)
              writeFileSync(path, change(readFileSync(path, 'utf8')))
            },
            async editHistory(id, change) {
              const path = join(root, 'history', `${id}.ndjson`)
              const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
              writeFileSync(
                path,
                change(lines)
                  .map((line) => `${line}\n`)
                  .join(''),
              )
            },
            dump: () => filesOf(root),
          }
        },
        end: async () => remove(),
      }
    },
  },
  {
    name: 'PostgreSQL of the desk',
    unavailable: postgisMissing,
    async begin() {
      const { make, remove } = folders()
      const server = await startPostgis()
      process.env.DATABASE_URL = server.url
      let grounds = 0
      return {
        ground: () => databaseGround(server, make(), `desk_${++grounds}`),
        async end() {
          delete process.env.DATABASE_URL
          await server.stop()
          remove()
        },
      }
    },
  },
]
