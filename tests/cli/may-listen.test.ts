import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mayListen } from '#lib/cli/serve/may-listen'

test('a port that is taken is told before anything is built, and a free one is left free', async () => {
  const taken = createServer()
  await new Promise<void>((listens) => void taken.listen(0, '127.0.0.1', listens))
  const { port } = taken.address() as AddressInfo
  const given = { port: String(port), hostname: undefined }
  const sentence = `-p ${port}: the port is taken. Stop what listens there, or give another: npm start -- -p ${port === 65_535 ? 3000 : port + 1}`
  await expect(mayListen(given, undefined)).rejects.toThrow(sentence)
  await expect(mayListen({ ...given, port: undefined }, String(port))).rejects.toThrow(sentence)
  await new Promise((closed) => taken.close(closed))
  for (let again = 0; again < 2; again++)
    await expect(mayListen(given, undefined)).resolves.toBeUndefined()
})

test('a host that is none of this machine is told; what is no port is left to the server', async () => {
  await expect(mayListen({ port: '0', hostname: '192.0.2.1' }, undefined)).rejects.toThrow(
    '-H 192.0.2.1: this is no address of this machine.',
  )
  for (const port of ['-1', '65536', 'x', '1.5'])
    await expect(mayListen({ port, hostname: undefined }, undefined)).resolves.toBeUndefined()
})
