import { deskKeep } from '#lib/desk'
import type { DeskKeep, Role } from '#lib/desk'
import { openDatabase } from '#lib/store'
import { databaseKeep } from '../../lib/desk/keep/database-keep'
import { postgisMissing, run, startPostgis } from '../store/postgis-server'
import type { PostgisServer } from '../store/postgis-server'
import { describeStore } from '../store/stores'
import { deskHost, peopleText } from './desk-host'
import type { DeskHost } from './desk-host'

type People = Readonly<Record<string, Role>>

/** Where the served desks of a suite keep drafts and histories. */
export type DeskPlace = {
  /** A desk of people on a copy of an example project. */
  host: (people: People, origin?: string) => Promise<DeskHost>
  /** What `desk.json` says of people there. */
  peopleText: (people: People) => string
  /** Asks what is kept of a desk, as a command does. */
  kept: <T>(host: DeskHost, ask: (keep: DeskKeep) => Promise<T>) => Promise<T>
}

/** Makes the tables of a desk in a schema, and gives its name. */
export async function madeSchema({ url }: PostgisServer, schema: string): Promise<string> {
  const made = databaseKeep(openDatabase(url), schema)
  await made.make()
  await made.close()
  return schema
}

async function kept<T>({ root }: DeskHost, ask: (keep: DeskKeep) => Promise<T>): Promise<T> {
  const keep = await deskKeep(root, { url: process.env.DATABASE_URL, connect: openDatabase })
  return ask(keep).finally(keep.close)
}

/** Holds a served desk to one suite wherever it keeps drafts: in files, and in PostgreSQL. */
export function describeDesks(suite: (place: DeskPlace) => void): void {
  describeStore({ name: 'files of a served desk' }, () =>
    suite({ host: (people, origin) => deskHost(people, origin), peopleText, kept }),
  )
  describeStore({ name: 'PostgreSQL of a served desk', unavailable: postgisMissing }, () => {
    const schema = 'served'
    let postgres: PostgisServer
    beforeAll(async () => {
      postgres = await startPostgis()
      process.env.DATABASE_URL = postgres.url
    })
    afterAll(async () => {
      delete process.env.DATABASE_URL
      await postgres?.stop()
    })
    suite({
      host: async (people, origin) => deskHost(people, origin, await madeSchema(postgres, schema)),
      peopleText: (people) => peopleText(people, schema),
      kept,
    })
    test('all of that was kept in the tables', async () => {
      const [found] = await run(
        postgres.url,
        `select count(*)::int as n from ${schema}.desk_history`,
      )
      expect(found!.n).toBeGreaterThan(0)
    })
  })
}
