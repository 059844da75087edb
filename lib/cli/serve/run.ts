import { spawn } from 'node:child_process'
import type { ServeArguments } from './arguments'
import { listenOptions, workerOptions } from './arguments'
import { serverEnvironment } from './environment'
import { startHub } from './hub'
import { mountedProjects } from './mounts'

/** What `node` is given to run the server of one project, in one process or in several. */
const serverOf = (workers: number) => [
  ...process.execArgv,
  workers > 1 ? 'workers.ts' : 'server.ts',
]

/**
 * Serves projects until a signal ends it: one at the root of its address, several each under its
 * own path. The answer is the exit code.
 */
export async function serveProjects(given: ServeArguments): Promise<number> {
  return given.folders.length === 1 ? serveOne(given, given.folders[0]!) : serveSeveral(given)
}

/** Runs `server.ts` in a process of its own, since what it is started with must be set before. */
function serveOne(given: ServeArguments, folder: string): Promise<number> {
  const { HEAP_MB } = process.env
  const server = spawn(process.execPath, [...serverOf(given.workers), ...listenOptions(given)], {
    stdio: 'inherit',
    env: serverEnvironment({ ...process.env, HEAP_MB, PROJECT_DIR: folder }) as NodeJS.ProcessEnv,
  })
  // A terminal sends SIGINT to both; a supervisor sends SIGTERM to this one alone.
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  process.on('SIGINT', () => undefined)
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)))
}

async function serveSeveral({ folders, port, hostname, workers }: ServeArguments): Promise<number> {
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
        .once('error', (error: NodeJS.ErrnoException) =>
          reject(
            new Error(
              `${host}:${wanted} cannot be listened on (${error.code}); give another port with -p, or another address with -H`,
            ),
          ),
        )
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
