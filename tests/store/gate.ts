import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { PostgisServer } from './postgis-server'

/** A way to a server that counts what is asked of it, and that can be shut while connections stand. */
export type Gate = {
  url: string
  /** How many questions to loads went through. */
  questions: () => number
  /** Lets nothing through any more, or everything again; who is connected stays so. */
  shut: (isShut: boolean) => void
  close: () => void
}

/** What every question to a replica begins with. */
const QUESTION = 'isolation level repeatable read'

/** Opens a gate, a port of its own, before a server. */
export async function openGate({ folder }: Pick<PostgisServer, 'folder'>): Promise<Gate> {
  const sockets = new Set<Socket>()
  let [questions, isShut] = [0, false]
  const kept = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    if (isShut) socket.pause()
    return socket
  }
  const gate = createServer((near) => {
    const far = kept(connect(`${folder}/.s.PGSQL.5432`))
    kept(near).on('data', (bytes: Buffer) => {
      questions += bytes.toString('latin1').split(QUESTION).length - 1
      far.write(bytes)
    })
    far.on('data', (bytes: Buffer) => near.write(bytes))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    if (isShut) for (const socket of [near, far]) socket.pause()
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  return {
    url: `postgres://postgres@127.0.0.1:${(gate.address() as AddressInfo).port}/postgres`,
    questions: () => questions,
    shut(now) {
      isShut = now
      for (const socket of sockets)
        if (now) socket.pause()
        else socket.resume()
    },
    close() {
      for (const socket of sockets) socket.destroy()
      gate.close()
    },
  }
}
