import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createInterface } from 'node:readline'
import { inTurn } from '#lib/util'
import { serverEnvironment } from './environment'
import { routeOf } from './mounts'
import type { MountedProject } from './mounts'

/** Headers of one connection, which are not passed on (RFC 9110, 7.6.1). */
const OF_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade']
const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/

/** A project's own server process, and the port that it listens on once it is ready. */
type Running = { child: ChildProcess; port: number | undefined }

/**
 * Starts a server process for each project, on ports that only this machine reaches, and a server
 * before them that finds the project by its path. A project whose process ends is answered with 502;
 * the others go on.
 * @param serverArgs what `node` is given to run a project's server
 * @param environment variables of the servers beside those of this process
 */
export function startHub(
  projects: readonly MountedProject[],
  serverArgs: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { server: Server; ready: Promise<void>; stop: () => void } {
  const running = new Map<string, Running>()
  let stopping = false
  const ready = projects.map(
    (project) =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, [...serverArgs, '-p', '0', '-H', '127.0.0.1'], {
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
          env: serverEnvironment({
            ...process.env,
            ...environment,
            PROJECT_DIR: project.folder,
            MOUNT: project.mount,
            PROJECTS: JSON.stringify(projects),
          }) as NodeJS.ProcessEnv,
        })
        const state: Running = { child, port: undefined }
        running.set(project.id, state)
        tellLines(child, project.id)
        child.on('message', ({ port }: { port: number }) => {
          state.port = port
          resolve()
        })
        child.on('exit', (code) => {
          state.port = undefined
          if (stopping) return
          console.error(`${project.id}: its server has ended (${code}); start again to serve it`)
          reject(new Error(`'${project.folder}' could not be served`))
        })
      }),
  )
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const route = routeOf(request.url ?? '', projects)
    if (!route) return plain(response, 404, 'No project is served here; the list of them is at /')
    if ('redirect' in route) return response.writeHead(308, { Location: route.redirect }).end()
    const port = running.get(route.to)?.port
    if (port === undefined) return plain(response, 502, 'The server of this project has ended')
    const { mount } = projects.find(({ id }) => id === route.to)!
    pass(request, response, port, { mount, path: route.path })
  }
  const server = createServer((request, response) => {
    inTurn(request.socket, response, () => answer(request, response)).catch(() =>
      response.destroy(),
    )
  })
  return {
    server,
    ready: Promise.all(ready).then(() => undefined),
    stop: () => {
      stopping = true
      for (const { child } of running.values()) child.kill('SIGTERM')
    },
  }
}

/** Prints what a project's server says, each line with the id of the project before it. */
function tellLines({ stdout, stderr }: ChildProcess, id: string): void {
  createInterface({ input: stdout! }).on('line', (line) => {
    if (!line.startsWith('Ready: ')) console.log(`${id}: ${line}`)
  })
  createInterface({ input: stderr! }).on('line', (line) => console.error(`${id}: ${line}`))
}

/** Passes a request on to a project's server, and its answer back as it comes. */
function pass(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { mount, path }: { mount: string; path: string },
): void {
  const headers = { ...request.headers }
  for (const name of OF_CONNECTION) delete headers[name]
  // The last address is that of who asked here; a proxy on this machine has put in whom it asks for.
  const remote = request.socket.remoteAddress ?? ''
  if (!LOOPBACK.test(remote))
    headers['x-forwarded-for'] = [request.headers['x-forwarded-for'], remote]
      .filter(Boolean)
      .join(', ')
  const sent = ask({ host: '127.0.0.1', port, method: request.method, path, headers }, (answer) => {
    const { location } = answer.headers
    response.writeHead(answer.statusCode!, {
      ...answer.headers,
      ...(location && { location: withMount(location, mount) }),
    })
    answer.pipe(response)
  })
  sent.on('error', () => {
    if (response.headersSent) response.destroy()
    else plain(response, 502, 'The server of this project does not answer')
  })
  response.on('close', () => sent.destroy())
  request.pipe(sent)
}

/** Where a project leads on within its own addresses, seen from here: under its path. */
const withMount = (location: string, mount: string): string =>
  /^\/(?!\/)/.test(location) && !location.startsWith(`${mount}/`) ? `${mount}${location}` : location

function plain(response: ServerResponse, status: number, error: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify({ error }))
}
