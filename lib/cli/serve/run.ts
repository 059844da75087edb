import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { programCommand } from '#lib/cli/build/server-program'
import type { ServeArguments } from './arguments'
import { listenOptions, workerOptions } from './arguments'
import { listenFailure } from '#lib/util'
import { serverEnvironment } from './environment'

/** What `node` is given to run the server of one project, in one process or in several. */
const serverOf = (workers: number) => programCommand(workers > 1 ? 'workers' : 'server')

/**
 * Serves projects until a signal ends it: one at the root of its address, several each under its
 * own path. The answer is the exit code.
 */
export async function serveProjects(given: ServeArguments): Promise<number> {
  return given.folders.length === 1 ? serveOne(given, given.folders[0]!) : serveSeveral(given)
}

/** A server that has been started and waits to be told that it may be asked. */
export type EarlyServer = {
  /** Lets it listen; the answer is the exit code, once it has ended. */
  listen: () => Promise<number>
  stop: () => void
}

/**
 * Starts the server of one project before it may listen, so that it gets ready beside the check.
 * `undefined` where several processes or several projects are served, which start afterwards.
 */
export function startEarly(given: ServeArguments): EarlyServer | undefined {
  const [folder, ...others] = given.folders
  if (folder === undefined || others.length > 0 || given.workers > 1) return undefined
  const server = startOne(given, folder, { [WAIT]: '1' })
  const ended = endOf(server)
  return {
    listen() {
      server.send('listen', () => undefined)
      return ended
    },
    stop: () => void server.kill('SIGKILL'),
  }
}

/** The variable by which a server waits for a word before it listens. */
const WAIT = 'LISTEN_WHEN_TOLD'

/** Runs a server in a process of its own, since what it is started with must be set before. */
function startOne(given: ServeArguments, folder: string, more: Record<string, string>) {
  const { HEAP_MB } = process.env
  return spawn(process.execPath, [...serverOf(given.workers), ...listenOptions(given)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: serverEnvironment({
      ...process.env,
      HEAP_MB,
      PROJECT_DIR: folder,
      ...more,
    }) as NodeJS.ProcessEnv,
  })
}

const serveOne = (given: ServeArguments, folder: string): Promise<number> =>
  endOf(startOne(given, folder, {}))

/** The exit code of a server, once it has ended. */
function endOf(server: ChildProcess): Promise<number> {
  // A terminal sends SIGINT to both; a supervisor sends SIGTERM to this one alone.
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  process.on('SIGINT', () => undefined)
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)))
}

/** What it needs is loaded only here: a server of one project is started without. */
async function serveSeveral({ folders, port, hostname, workers }: ServeArguments): Promise<number> {
  const [{ startHub }, { mountedProjects }] = await Promise.all([
    import('./hub'),
    import('./mounts'),
  ])
  const projects = await mountedProjects(folders)
  const host = hostname ?? '127.0.0.1'
  const wanted = Number(port ?? process.env.PORT ?? 3000)
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Error(`--port: '${port ?? process.env.PORT}' is not a whole number from 0 to 65535`)
  const { server, ready, stop } = startHub(projects, [
    ...serverOf(workers),
    ...workerOptions(workers),
  ])
  try {
    await ready
    await new Promise<void>((resolve, reject) =>
      server
        .once('error', (error) => reject(new Error(listenFailure(error, { host, port: wanted }))))
        .listen(wanted, host, resolve),
    )
  } catch (error) {
    stop()
    throw error
  }
  const address = server.address() as { port: number }
  console.log(`Ready: http://${host}:${address.port}`)
  for (const { mount, folder } of projects) console.log(`  ${mount}/  ${folder}`)
  return new Promise((resolve) => {
    const end = () => {
      stop()
      server.close(() => resolve(0))
      server.closeIdleConnections()
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
  })
}
