import { spawn } from 'node:child_process'
import { request } from 'node:http'

/** Runs two small workers; resolves once they listen. */
async function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/server/workers-child.ts'], {
    env: { ...process.env, ...environment } as NodeJS.ProcessEnv,
  })
  let [out, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await until(() => out.includes('\n') || child.exitCode !== null)
  const port = out ? (JSON.parse(out) as { port: number }).port : 0
  return { child, ended, port, errors: () => errors }
}

async function until(done: () => boolean | Promise<boolean>) {
  while (!(await done())) await new Promise((next) => setTimeout(next, 20))
}

/** Asks over a connection of its own, as another reader would. */
const ask = (port: number, path = '/', begun: () => void = () => undefined) =>
  new Promise<string>((resolve, reject) =>
    request({ host: '127.0.0.1', port, path, agent: false, timeout: 5000 }, (answer) => {
      begun()
      let text = ''
      answer.on('data', (chunk: Buffer) => void (text += chunk.toString()))
      answer.on('end', () => resolve(text))
      answer.on('error', reject)
    })
      .on('error', reject)
      .on('timeout', () => reject(new Error('no answer')))
      .end(),
  )
const asked = async (port: number, path?: string) =>
  JSON.parse(await ask(port, path)) as { pid: number; seconds: number }
const pids = async (port: number) =>
  new Set((await Promise.all(Array.from({ length: 6 }, () => asked(port)))).map(({ pid }) => pid))

test('two workers share a port and one limit; a killed one is said and replaced; SIGTERM lets them finish', async () => {
  const { child, ended, port, errors } = await start()
  const before = await pids(port)
  expect(before.size).toBe(2)

  const answers = []
  for (let i = 0; i < 6; i++) answers.push(await asked(port, '/share.png'))
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2)
  expect(answers.filter(({ seconds }) => seconds > 0)).toHaveLength(3)

  const [killed] = before
  process.kill(killed!, 'SIGKILL')
  await until(() => errors() !== '')
  expect(errors()).toMatch(/^Worker [12] has ended \(SIGKILL\); another takes its place\.\n$/)
  // Whoever was connected to the one that was killed is cut off.
  await until(() =>
    pids(port).then(
      (now) => now.size === 2,
      () => false,
    ),
  )
  expect(await pids(port)).not.toContain(killed)

  let slow!: Promise<string>
  await new Promise<void>((begun) => (slow = ask(port, '/slow', begun)))
  child.kill('SIGTERM')
  expect(await slow).toBe('slow')
  expect(await ended).toBe(0)
  await expect(ask(port)).rejects.toThrow()
})

test('workers that cannot start end the server, with their code', async () => {
  expect(await (await start({ FAIL: '1' })).ended).toBe(7)
})
