import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

/**
 * A PostgreSQL of its own, on a socket in a folder of its own: no port, nothing of it left behind.
 */
export type PostgisServer = {
  url: string
  folder: string
  database: (name: string) => Promise<string>
  /** All that a database holds, as its keeper would save it. */
  dump: (url: string) => string
  /** Starts a streaming replica of it, as it is now, a server like any other. */
  replica: () => Promise<PostgisServer>
  /** Ends it at once, as a crash does. */
  kill: () => Promise<void>
  /** Starts it again after that, with further settings. */
  begin: (more?: Record<string, string>) => Promise<void>
  stop: () => Promise<void>
}

type Found = { bin: string; as: { uid?: number; gid?: number } } | { missing: string }

/**
 * Where PostgreSQL's programs with PostGIS are, and as whom they may run; or why they cannot.
 * Looked up once, without starting anything.
 */
function find(): Found {
  const onPath = (process.env.PATH ?? '').split(':')
  const packaged = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql')
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []
  const bins = [...packaged, ...onPath].filter(
    (folder) => folder && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  )
  if (bins.length === 0)
    return {
      missing:
        'initdb and postgres are neither on the PATH nor in /usr/lib/postgresql. On Debian: apt-get install postgresql postgresql-15-postgis-3',
    }
  const bin = bins.find(hasPostgis)
  if (!bin)
    return {
      missing: `PostgreSQL is in ${bins[0]}, but without the extension postgis. On Debian: apt-get install postgresql-15-postgis-3`,
    }
  if (process.getuid?.() !== 0) return { bin, as: {} }
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN)
  const [uid, gid] = [id('-u'), id('-g')]
  return Number.isNaN(uid)
    ? { missing: 'PostgreSQL does not run as root, and there is no user postgres to run it as.' }
    : { bin, as: { uid, gid } }
}

function hasPostgis(bin: string): boolean {
  const version = /postgresql\/(\d+)\/bin$/.exec(bin)?.[1]
  const shared = version
    ? `/usr/share/postgresql/${version}`
    : spawnSync(join(bin, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).stdout?.trim()
  return shared !== undefined && existsSync(join(shared, 'extension', 'postgis.control'))
}

const found = find()

/** Why no PostGIS can be started here; `undefined` where one can. */
export const postgisMissing = 'missing' in found ? found.missing : undefined

/** A folder that the server may write to. */
function serverFolder({ uid, gid }: { uid?: number; gid?: number }): string {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-pg-'))
  if (uid !== undefined) chownSync(folder, uid, gid!)
  return folder
}

/** Starts a server; `stop` ends it and removes its folder. */
export async function startPostgis(settings: Record<string, string> = {}): Promise<PostgisServer> {
  if ('missing' in found) throw new Error(found.missing)
  const { bin, as } = found
  const folder = serverFolder(as)
  execFileSync(
    join(bin, 'initdb'),
    [
      ...['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
      ...['--locale=C', '--no-sync'],
    ],
    { ...as, cwd: folder, stdio: 'pipe' },
  )
  return serve(folder, { bin, as }, settings)
}

/** Runs a server on the data that are in its folder. */
async function serve(
  folder: string,
  { bin, as }: Exclude<Found, { missing: string }>,
  settings: Record<string, string>,
): Promise<PostgisServer> {
  const options = {
    listen_addresses: '',
    unix_socket_directories: folder,
    fsync: 'off',
    max_connections: '60',
    shared_buffers: '128MB',
    wal_keep_size: '256MB', // replicas that are made or were down find what they lack
    ...settings,
  }
  const url = (database: string) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`
  let server: ChildProcess
  const kill = () => {
    server.kill('SIGQUIT')
  }
  process.once('exit', kill)
  async function begin(more: Record<string, string> = {}) {
    server = spawn(
      join(bin, 'postgres'),
      [
        ...['-D', join(folder, 'data')],
        ...Object.entries({ ...options, ...more }).flatMap(([name, value]) => [
          '-c',
          `${name}=${value}`,
        ]),
      ],
      { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let log = ''
    server.stderr!.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
    })
    await ready(url('postgres'), server, () => log)
  }
  async function end(signal: NodeJS.Signals) {
    if (server.exitCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  await begin()
  return {
    url: url('postgres'),
    folder,
    async database(name) {
      await run(url('postgres'), `create database ${name}`)
      return url(name)
    },
    dump: (of) => execFileSync(join(bin, 'pg_dump'), [of], { encoding: 'utf8' }),
    async replica() {
      const other = serverFolder(as)
      await promisify(execFile)(
        join(bin, 'pg_basebackup'),
        [
          ...['-D', join(other, 'data'), '-h', folder, '-U', 'postgres', '-R', '-c', 'fast'],
          '--no-sync',
        ],
        { ...as, cwd: other },
      )
      return serve(other, { bin, as }, settings)
    },
    kill: () => end('SIGQUIT'), // "immediate": nothing is written any more
    begin,
    async stop() {
      process.removeListener('exit', kill)
      await end('SIGINT') // "fast": open connections are closed
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs a statement on a connection of its own. */
export async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function ready(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await run(url, 'select 1').catch((error: Error) => error)
    if (Array.isArray(answer)) return
    if (server.exitCode !== null || tries === 150)
      throw new Error(`PostgreSQL did not start: ${(answer as Error).message}\n${log()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The version of the server that would be started, for tables of measurements. */
export function postgisVersion(): string {
  return 'missing' in found
    ? 'none'
    : execFileSync(join(found.bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim()
}
