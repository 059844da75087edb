import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#lib/util/sha256'
import { openDatabase } from './database'
import type { Database } from './database'
import { joinNodes } from './nodes'

/** Where the project keeps its migrations. */
const FOLDER = join('lib', 'store', 'postgis', 'migrations')
const NAME = /^(\d{3})-[a-z0-9-]+\.sql$/
/** The advisory lock: only one process migrates at a time. */
const LOCK = 4714

/**
 * Brings a database's tables up to date; says which migrations it applied. Errors name the
 * migration and the cure.
 * @param nodes addresses of the nodes that claims are to lie on, which are made known to it
 */
export async function migratePostgis(
  url: string,
  folder?: string,
  nodes: readonly string[] = [],
): Promise<string[]> {
  const [database, ...others] = [url, ...nodes].map((one) => openDatabase(one))
  try {
    const applied = await migrate(database!, folder)
    if (nodes.length > 0) await database!.connected((client) => joinNodes(client, nodes, others))
    return applied
  } finally {
    await Promise.all([database!, ...others].map((one) => one.close()))
  }
}

/**
 * Applies the migrations that a database has not had yet, in order and in one transaction, and says
 * which. If one was edited after it was applied, or is missing, nothing is applied and an error is
 * thrown.
 * @param folder holds `001-<what>.sql` and so on; other files are ignored.
 */
async function migrate(
  database: Database,
  folder = join(process.cwd(), FOLDER),
): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return {
        number: Number(NAME.exec(name)![1]),
        name,
        sql,
        checksum: sha256(sql),
      }
    }),
  )
  const twice = files.find(({ number }, i) => number !== i + 1)
  if (twice)
    throw new Error(
      `${twice.name}: migrations are numbered 001, 002 and so on without a gap. Number it anew.`,
    )
  return database.connected(async (client) => {
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      await client.query(
        'create table if not exists schema_migrations (number integer primary key, name text not null, checksum text not null, applied timestamptz not null default now())',
      )
      const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
        'select number, name, checksum from schema_migrations order by number',
      )
      for (const { number, name, checksum } of rows) {
        const file = files.find((one) => one.number === number)
        if (!file)
          throw new Error(
            `The database has had the migration ${name}, which is not here. Use the version of the claims map that made it, or a newer one.`,
          )
        if (file.checksum !== checksum)
          throw new Error(
            `${file.name} was edited after it was applied. Put it back as it was, and write the change as a new migration.`,
          )
      }
      const pending = files.slice(rows.length)
      for (const { number, name, sql, checksum } of pending) {
        await client.query(sql).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}.${cure(error.message)}`, { cause: error })
        })
        await client.query(
          'insert into schema_migrations (number, name, checksum) values ($1, $2, $3)',
          [number, name, checksum],
        )
      }
      await client.query('commit')
      return pending.map(({ name }) => name)
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })
}

function cure(message: string): string {
  if (/extension .*(is not available|control file)/.test(message))
    return ' Install PostGIS on the server (Debian: apt-get install postgresql-15-postgis-3).'
  if (/permission denied to create extension/.test(message))
    return ' Let a superuser run: create extension postgis; create extension pg_trgm.'
  return ''
}
