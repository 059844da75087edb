import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../bench/shared/served'
import { EXAMPLE_PROJECTS } from '../example-projects'

const folder = mkdtempSync(join(tmpdir(), 'claims-map-start-'))
const seed = join(folder, 'seeds/bell-2024-05-11.json')
const SAID = 'At least nine people were killed in Zamzam camp on Friday.'
const SAYS_NOW = 'At least nine people died in the camp.'
beforeEach(() => cpSync(EXAMPLE_PROJECTS[0]!.folder, folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `npm start` on the build that is there. */
async function start(...args: string[]) {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['lib/cli/start.mjs', folder, '-p', String(port), ...args],
    { env: { ...process.env, TEXTS_DIR: '', COSTLY_PER_MINUTE: '3' } as NodeJS.ProcessEnv },
  )
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (log += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = async () => {
    while (!log.includes('Ready: ') && child.exitCode === null)
      await new Promise((next) => setTimeout(next, 50))
  }
  return { child, ended, port, ready, log: () => log }
}

/** Asks over a connection of its own, as another reader would. */
const ask = (port: number, path: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) =>
    request(
      { host: '127.0.0.1', port, path, agent: false, headers: { 'x-forwarded-for': '192.0.2.1' } },
      (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => void (text += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode!, text }))
      },
    )
      .on('error', reject)
      .end(),
  )

test('records that are wrong are not served, though the server got ready beside the check', async () => {
  writeFileSync(seed, readFileSync(seed, 'utf8').replace('"zamzam"', '"zamzan"'))
  const { ended, log, port } = await start()
  expect(await ended).toBe(1)
  expect(log()).toMatch(/Not building/)
  expect(log()).toMatch(/zamzan/)
  expect(log()).not.toContain('Ready')
  await expect(ask(port, '/')).rejects.toThrow()
})

test('two workers agree on what is published, and count costly requests together', async () => {
  const { child, ended, ready, port, log } = await start('--workers', '2')
  await ready()
  expect(log()).toContain(`Ready: http://127.0.0.1:${port} (2 workers)`)
  const asked = await Promise.all(Array.from({ length: 5 }, () => ask(port, '/share.png')))
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429])

  const shown = async () =>
    (await ask(port, '/claim/bell-2024-05-11/nine-killed-zamzam')).text.includes(SAYS_NOW)
  expect(await shown()).toBe(false)
  writeFileSync(seed, readFileSync(seed, 'utf8').replace(SAID, SAYS_NOW))
  await new Promise((next) => setTimeout(next, 2000))
  // Connections are spread over the workers in turn.
  const answers = []
  for (let i = 0; i < 6; i++) answers.push(await shown())
  expect(answers).toEqual([true, true, true, true, true, true])
  expect(log().match(/The records have changed/g)).toHaveLength(1)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})
