import { createServer } from 'node:http'
import { openDeskServer } from '../../app/server/desk/open'

/** A process that serves the desk of `PROJECT_DIR`, for `desk-database.test.ts`; it prints its port. */
const desk = await openDeskServer('127.0.0.1')
const server = createServer((asked, answer) => void desk.answer(asked, answer))
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  desk.tellAddress(`http://127.0.0.1:${port}`)
  console.log(`port ${port}`)
})
