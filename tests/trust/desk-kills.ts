import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { bundled } from './bundled'
import { inFiles, inPostgres } from './desk-ground'
import type { DeskGround, DeskPlace } from './desk-ground'
import { lostAtDesk, whole } from './desk-work'
import type { Acknowledged } from './desk-work'
import type { Trial } from './trial'

const IDS = ['gull-2024-05-07', 'gull-2024-05-08', 'gull-2024-05-09']
/** After so many kills a new project is begun, since replaying a long history takes its time. */
const KILLS_EACH = 20
/** At every so many kills the database, where there is one, ends first, as in a crash. */
const CRASH_EACH = 4

/** Works at a desk in a process of its own, which is killed; what it had answered for. Throws where it ends by itself. */
function killedDesk(
  script: string,
  given: object,
  lines: number,
  after: number,
  crash?: () => Promise<void>,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env },
  })
  let said = ''
  const end = async () => {
    await crash?.()
    child.kill('SIGKILL')
  }
  child.stdout.on('data', (chunk: Buffer) => {
    const before = said.split('\n').length
    said += chunk.toString()
    // It is killed some time after a command, since starting takes longer than a command.
    if (before <= lines && said.split('\n').length > lines) setTimeout(() => void end(), after)
  })
  return new Promise((resolve, reject) =>
    child.once('close', (code) => {
      if (code !== null) reject(new Error(`A desk has ended by itself, with ${code}.`))
      const lines = said.split('\n').slice(0, -1)
      resolve(
        lines.filter((line) => line !== 'open').map((line) => JSON.parse(line) as Acknowledged),
      )
    }),
  )
}

/** What happens where another server comes to a desk that is open: one may, or is refused. */
async function wrongOfSecond({ open, servers }: DeskGround): Promise<string[]> {
  const first = await open()
  await first.documents()
  const second = await open().then(
    async (desk) => {
      await desk.close()
      return 'opened'
    },
    (error: Error) => error.message,
  )
  await first.close()
  const fits =
    servers > 1
      ? second === 'opened'
      : second.startsWith('The desk of this project is open already')
  return fits ? [] : [`a second desk: ${second}`]
}

/**
 * Desks that are killed at any moment while coders write, with clocks that jump: every command that
 * was answered for is there, earlier bytes of history stay, and who was protected stands nowhere. A
 * second desk on a project in files is refused each time; of one in a database two are killed at once.
 */
const killsOver = (begin: () => Promise<DeskPlace>): Trial => ({
  count: 1000,
  async run(count, random) {
    const script = bundled('tests/trust/desk-child.ts')
    const place = await begin()
    const broken: string[] = []
    let [answered, hidden, crashes] = [0, 0, 0]
    const crash = place.crash && (() => (crashes++, place.crash!()))
    let ground: DeskGround | undefined
    let all: Acknowledged[] = []
    for (let i = 0; i < count; i++) {
      if (!ground || i % KILLS_EACH === 0) {
        await ground?.remove()
        ground = await place.ground()
        all = []
      }
      const { root, keep, servers } = ground
      const before = new Map<string, string>()
      for (const id of IDS) before.set(id, whole(await keep.history(id)))
      const killed = Array.from({ length: servers }, (_, n) =>
        killedDesk(
          script,
          { root, ids: IDS, seed: Math.floor(random() * 2 ** 31) },
          1 + Math.floor(random() * 12),
          random() * 40,
          n === 0 && i % CRASH_EACH === CRASH_EACH - 1 ? crash : undefined,
        ),
      )
      try {
        const done = (await Promise.all(killed)).flat()
        answered += done.length
        hidden += done.filter((one) => one.protected).length
        all.push(...done)
        const wrong = [...(await wrongOfSecond(ground)), ...(await lostAtDesk(ground, all, before))]
        broken.push(...wrong.map((line) => `${i}: ${line}`))
      } catch (error) {
        broken.push(`${i}: the desk does not open: ${(error as Error).stack}`)
      }
    }
    await ground?.remove()
    await place.end()
    rmSync(script)
    return {
      seen: `${answered} commands answered for, ${hidden} of them protected somebody${crashes > 0 ? `; ${crashes} crashes of the database` : ''}`,
      broken,
    }
  },
})

/** Over files of the project. */
export const deskKills = killsOver(inFiles)
/** Over tables of PostgreSQL, which crashes now and then. */
export const deskKillsDatabase = killsOver(inPostgres)
