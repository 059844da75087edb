import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskKeep, openDesk } from '#lib/desk'
import type { Desk } from '#lib/desk'
import { openDatabase } from '#lib/store'
import { databaseGround } from '../desk/keep/keeps'
import { run, startPostgis } from '../store/postgis-server'
import type { LeftDesk } from './desk-work'

/** A project of a trial with its desk, and how many servers may have it at once. */
export type DeskGround = LeftDesk & {
  servers: number
  /** Opens the desk as a server does, with a clock that stands. */
  open: () => Promise<Desk>
  remove: () => Promise<void>
}

/** Where the desks of a trial keep drafts; `crash` ends the database in the middle, where there is one. */
export type DeskPlace = {
  ground: () => Promise<DeskGround>
  crash?: () => Promise<void>
  end: () => Promise<void>
}

/** A folder for a project, and what goes with every desk. */
async function groundAt(root: string, servers: number, textOf: LeftDesk['textOf']) {
  const keep = async () =>
    deskKeep(root, { url: process.env.DATABASE_URL, connect: openDatabase }, () => undefined)
  const asked = await keep()
  return {
    root,
    servers,
    keep: asked,
    textOf,
    open: async () =>
      openDesk(root, {
        now: () => '2024-05-09T09:00:00Z',
        tell: () => undefined,
        keep: await keep(),
      }),
    async remove() {
      await asked.close()
      rmSync(root, { recursive: true })
    },
  }
}
const folder = () => mkdtempSync(join(tmpdir(), 'claims-map-trust-'))

/** The text of every file of a document below some folders. */
function filesAbout(root: string, id: string): string {
  const below = ['drafts', 'history'].map((name) => join(root, name)).filter(existsSync)
  return below
    .flatMap((path) => readdirSync(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && join(entry.parentPath, entry.name).includes(id))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

/** Desks in the files of a project, each of which one server has. */
export const inFiles = async (): Promise<DeskPlace> => ({
  ground() {
    const root = folder()
    return groundAt(root, 1, (id) => filesAbout(root, id))
  },
  end: async () => undefined,
})

/** How long a PostgreSQL that crashed may take to answer by itself, in tries of a tenth of a second. */
const RECOVERS = 50

/**
 * Desks in schemas of a PostgreSQL that is started for them, each of which two servers have.
 * @param settings of that PostgreSQL
 */
export async function inPostgres(settings: Record<string, string> = {}) {
  const server = await startPostgis(settings)
  process.env.DATABASE_URL = server.url
  let grounds = 0
  const place: DeskPlace = {
    async ground() {
      const schema = `desk_${++grounds}`
      const { root } = await databaseGround(server, folder(), schema)
      const rowsOf = (text: string, id: string) =>
        text.split('\n').filter((line) => line.includes(id))
      const ground = await groundAt(root, 2, (id) => rowsOf(server.dump(server.url), id).join('\n'))
      return {
        ...ground,
        async remove() {
          await ground.remove()
          await run(server.url, `drop schema ${schema} cascade`)
        },
      }
    },
    async crash() {
      await server.kill()
      await server.begin()
    },
    async end() {
      delete process.env.DATABASE_URL
      await server.stop()
    },
  }
  return {
    ...place,
    server: {
      data: join(server.folder, 'data'),
      /** Waits until it answers, and starts it where it has ended; says whether it had. */
      async again(): Promise<boolean> {
        for (let tries = 0; tries < RECOVERS; tries++) {
          const isThere = await run(server.url, 'select 1').then(
            () => true,
            () => false,
          )
          if (isThere) return false
          await new Promise((later) => setTimeout(later, 100))
        }
        await server.kill()
        await server.begin()
        return true
      },
    },
  }
}
