import { createServer } from 'node:net'
import { listenFailure } from '#lib/util'
import type { ServeArguments } from './arguments'

/**
 * Tries the address that a server is to listen on and gives it back at once, so that a taken port
 * is told before minutes of building. The server tries it again: whatever else is wrong with a port
 * or a host, such as a number that is none, is left to it.
 * @param usualPort the port where the command line names none
 * @throws an error in one sentence with the cure where nobody can listen there
 */
export async function mayListen(
  { port, hostname }: Pick<ServeArguments, 'port' | 'hostname'>,
  usualPort: string | undefined,
): Promise<void> {
  const host = hostname ?? '127.0.0.1'
  const wanted = Number((port ?? usualPort) || 3000)
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) return
  const server = createServer()
  await new Promise<void>((resolve, reject) =>
    server
      .once('error', (error) => reject(new Error(listenFailure(error, { host, port: wanted }))))
      .listen(wanted, host, resolve),
  )
  await new Promise((closed) => server.close(closed))
}
