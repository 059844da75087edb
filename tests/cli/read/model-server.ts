import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server got it. */
export type Asked = { path: string; key: string | undefined; body: string }

/** How the server answers a request. */
export type Answers = (request: IncomingMessage, response: ServerResponse) => void

/** An answer as endpoints compatible with OpenAI's give it. */
export const says =
  (content: unknown, finish_reason = 'stop'): Answers =>
  (_, response) =>
    void response.end(
      JSON.stringify({ choices: [{ finish_reason, message: { role: 'assistant', content } }] }),
    )

/** A server on this machine that answers as it is told, and keeps what it was asked. */
export async function modelServer() {
  const asked: Asked[] = []
  let answers: Answers = says('{"claims":[]}')
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      asked.push({ path: request.url!, key: request.headers.authorization, body })
      answers(request, response)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (now: Answers) => {
      asked.length = 0
      answers = now
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
