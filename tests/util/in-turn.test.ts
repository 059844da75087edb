import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { inTurn } from '#lib/util'

const some = () => new Promise((resolve) => setTimeout(resolve, 100))
const BODY = Buffer.alloc(1_000_000, 'x')

test('a client that asks thirty times and reads nothing holds one answer, and gets all once it reads', async () => {
  const begun: string[] = []
  const server = createServer((request, response) => {
    void inTurn(request.socket, response, () => {
      begun.push(request.url!)
      response.end(BODY)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
  const asked = Array.from({ length: 30 }, (_, i) => `/${i}`)
  for (const path of asked) socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  try {
    while (begun.length === 0) await some()
    await some()
    // what the system keeps of a connection may hold some of them
    expect(begun.length).toBeLessThan(asked.length)
    expect(begun).toEqual(asked.slice(0, begun.length))
    let bytes = 0
    socket.on('data', (chunk: Buffer) => void (bytes += chunk.length)).resume()
    while (bytes < asked.length * BODY.length && !socket.destroyed) await some()
    expect(begun).toEqual(asked)
  } finally {
    socket.destroy()
    server.close()
  }
})

test('another connection waits for nobody, and one that has gone is not answered', async () => {
  const [one, other] = [{ destroyed: false }, { destroyed: false }]
  const answers = [new EventEmitter(), new EventEmitter(), new EventEmitter()] as const
  const answered: string[] = []
  const first = inTurn(one, answers[0], () => answered.push('first'))
  const second = inTurn(one, answers[1], () => answered.push('second'))
  await inTurn(other, answers[2], () => answered.push('other'))
  await first
  expect(answered).toEqual(['first', 'other'])
  one.destroyed = true
  answers[0].emit('close')
  await second
  expect(answered).toEqual(['first', 'other'])
})
