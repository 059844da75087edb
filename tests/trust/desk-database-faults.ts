import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBusy } from '#lib/store'
import { inPostgres } from './desk-ground'
import type { DeskGround } from './desk-ground'
import { lostAtDesk, someCommand, whole } from './desk-work'
import type { Acknowledged } from './desk-work'
import type { Trial } from './trial'

const ID = 'gull-2024-05-07'
/** So many commands are given while the disk of the database fails. */
const COMMANDS = 6
/** How often a step is sent again once the disk works, each a tenth of a second later. */
const TRIES = 50
/** What a failing disk, a full one and one that cannot be written to answer with. */
const CODES = ['ENOSPC', 'EIO', 'EROFS']
/** Calls by which PostgreSQL writes its log and its tables, syncs them and makes files. */
const CALLS = ['pwrite64,pwritev', 'fdatasync,fsync', 'openat,fallocate,ftruncate,rename,unlink']
/** The most calls of a process before the one that fails. */
const FIRST = { 'pwrite64,pwritev': 12, 'fdatasync,fsync': 8 } as Readonly<Record<string, number>>

/** The processes of a PostgreSQL, by the file in its data folder. */
function processesOf(data: string): string[] {
  const [main] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8')
  return [main!, ...children.split(' ').filter(Boolean)]
}

/**
 * Makes calls to the system fail in every process of a PostgreSQL while something is done (strace),
 * the n-th of each process, or all from there on. Says how many failed.
 */
async function failingServer(
  data: string,
  {
    calls,
    code,
    at,
    fromThereOn,
  }: { calls: string; code: string; at: number; fromThereOn: boolean },
  work: () => Promise<void>,
): Promise<number> {
  const inject = `${calls}:error=${code}:when=${at}${fromThereOn ? '+' : ''}`
  const strace = spawn(
    'strace',
    [
      ...['-f', '-e', `trace=${calls}`, '-e', `inject=${inject}`, '-e', 'signal=none'],
      ...processesOf(data).flatMap((pid) => ['-p', pid]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  strace.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const ended = once(strace, 'exit')
  while (!said.includes('attached') && strace.exitCode === null)
    await new Promise((later) => setTimeout(later, 10))
  try {
    await work()
  } finally {
    strace.kill('SIGINT')
    await ended
  }
  return said.split('(INJECTED)').length - 1
}

/** Why strace cannot be used here; `undefined` where it can. */
export function straceMissing(): string | undefined {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'strace cannot be run. On Debian: apt-get install strace, and the right to trace'
  }
}

/** What is wrong with how a refusal was said: to be sent again, with a cure for the operator. */
function saidWrong(error: Error): string | undefined {
  if (!isBusy(error)) return `not said to be sent again: ${error.message}`
  const { message, forOperator } = error
  if (!/^[A-Z][^\n]+\. Ask again in a minute/.test(message)) return `not one sentence: ${message}`
  return forOperator === undefined || /^DATABASE_URL: [^\n]+\. \w/.test(forOperator)
    ? undefined
    : `without a cure: ${forOperator}`
}

/** The history as the database has it, once it answers again. */
const historyOf = async ({ keep }: DeskGround) => whole(await keep.history(ID))

/**
 * A coder's commands while calls of PostgreSQL to its disk fail: each is answered for and kept, or
 * refused in one sentence, and the desk works on once the disk does. Where PostgreSQL ended of it, it
 * is started again, as its operator would.
 */
export const deskDatabaseFaults: Trial = {
  count: 200,
  async run(count, random) {
    const place = await inPostgres({ fsync: 'on' })
    const broken: string[] = []
    let [answered, refused, failed, restarts] = [0, 0, 0, 0]
    for (let i = 0; i < count; i++) {
      const ground = await place.ground()
      const desk = await ground.open()
      const all: Acknowledged[] = []
      const code = CODES[i % CODES.length]!
      const calls = CALLS[Math.floor(i / CODES.length) % CALLS.length]!
      const command = async () => {
        const done = await someCommand(desk, ID, random)
        if (done) all.push(done)
        answered++
      }
      await command()
      const before = new Map([[ID, await historyOf(ground)]])
      failed += await failingServer(
        place.server.data,
        {
          calls,
          code,
          at: 1 + Math.floor(random() * (FIRST[calls] ?? 20)),
          fromThereOn: i % 2 === 1,
        },
        async () => {
          for (let n = 0; n < COMMANDS; n++)
            await command().catch((error: Error) => {
              refused++
              const why = saidWrong(error)
              if (why) broken.push(`${i}: ${code}: ${why}`)
            })
        },
      )
      if (await place.server.again()) restarts++
      const was = all.length
      for (let tries = 0; tries < TRIES && all.length < was + 2; tries++)
        await command().catch((error: Error) => {
          if (!isBusy(error)) throw error
          return new Promise<void>((later) => setTimeout(later, 100))
        })
      if (all.length < was + 2) broken.push(`${i}: ${code}: the desk does not work any more`)
      await desk.documents()
      await desk.close()
      broken.push(
        ...(await lostAtDesk(ground, all, before)).map((line) => `${i}: ${code}: ${line}`),
      )
      await ground.remove()
    }
    await place.end()
    return {
      seen: `${answered} commands answered for, ${refused} refused; ${failed} calls failed, and PostgreSQL had to be started again ${restarts} times`,
      broken,
    }
  },
}
