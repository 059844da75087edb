import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXAMPLE_PROJECTS } from '../example-projects'

/**
 * The built pages over a copy of a project, with a desk, in a process of its own.
 * @param source the folder of the project; the first example where none is named
 * @param database where its drafts are kept: an address and a schema; in files where none is named
 */
export async function deskServer(
  name: string,
  source = EXAMPLE_PROJECTS[0]!.folder,
  database?: { url: string; schema: string },
) {
  const root = mkdtempSync(join(tmpdir(), `claims-map-${name}-`))
  cpSync(source, root, { recursive: true })
  if (database)
    writeFileSync(
      join(root, 'desk.json'),
      JSON.stringify({ people: [], database: database.schema }),
    )
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'server.ts', '-p', '0', '-H', '127.0.0.1', '--desk'],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PROJECT_DIR: root,
        ...(database && { DATABASE_URL: database.url }),
      },
      stdio: 'pipe',
    },
  )
  let out = ''
  server.stdout.on('data', (text) => (out += text))
  server.stderr.on('data', (text) => (out += text))
  /** The address that opens the desk once: the last one that the server printed. */
  const address = () => [...out.matchAll(/http:\S+\/desk(?:#\S+)?/g)].at(-1)?.[0]
  for (let i = 0; i < 240 && !address(); i++) await new Promise((later) => setTimeout(later, 250))
  if (!address()) throw new Error(`The desk was not opened:\n${out}`)
  return {
    root,
    address: () => address()!,
    stop() {
      server.kill('SIGTERM')
      rmSync(root, { recursive: true, force: true })
    },
  }
}
