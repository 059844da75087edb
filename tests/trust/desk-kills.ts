import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '#lib/desk'
import { bundled } from './bundled'
import { historyText, lostAtDesk } from './desk-work'
import type { Acknowledged } from './desk-work'
import type { Trial } from './trial'

const IDS = ['gull-2024-05-07', 'gull-2024-05-08', 'gull-2024-05-09']
/** After so many kills a new project is begun, since replaying a long history takes its time. */
const KILLS_EACH = 20

/** Works at a desk in a process of its own, which is killed; what it had answered for. */
function killedDesk(
  script: string,
  given: object,
  lines: number,
  after: number,
): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const before = said.split('\n').length
    said += chunk.toString()
    // It is killed some time after a command, since starting takes longer than a command.
    if (before <= lines && said.split('\n').length > lines)
      setTimeout(() => child.kill('SIGKILL'), after)
  })
  return new Promise((resolve) =>
    child.once('close', () =>
      resolve(
        said
          .split('\n')
          .slice(0, -1)
          .flatMap((line) => (line === 'open' ? [] : [JSON.parse(line) as Acknowledged])),
      ),
    ),
  )
}

/**
 * A desk that is killed at any moment while coders write, with a clock that jumps: every command
 * that was answered for is there, earlier bytes of history stay, and who was protected stands
 * nowhere. A second desk on the project is refused each time.
 */
export const deskKills: Trial = {
  count: 1000,
  async run(count, random) {
    const script = bundled('tests/trust/desk-child.ts')
    const broken: string[] = []
    let [answered, hidden, root] = [0, 0, '']
    let all: Acknowledged[] = []
    for (let i = 0; i < count; i++) {
      if (i % KILLS_EACH === 0) {
        if (root) rmSync(root, { recursive: true })
        root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
        all = []
      }
      const before = new Map(IDS.map((id) => [id, historyText(root, id)]))
      const given = { root, ids: IDS, seed: Math.floor(random() * 2 ** 31) }
      const done = await killedDesk(script, given, 1 + Math.floor(random() * 12), random() * 40)
      answered += done.length
      hidden += done.filter((one) => one.protected).length
      all.push(...done)
      try {
        const quiet = { now: () => '2024-05-09T09:00:00Z', tell: () => undefined }
        const desk = await openDesk(root, quiet)
        await desk.documents()
        const second = await openDesk(root, quiet).then(
          () => 'opened',
          (error: Error) => error.message,
        )
        if (!second.startsWith('The desk of this project is open already'))
          broken.push(`${i}: a second desk: ${second}`)
        await desk.close()
        broken.push(...(await lostAtDesk(root, all, before)).map((line) => `${i}: ${line}`))
      } catch (error) {
        broken.push(`${i}: the desk does not open: ${(error as Error).stack}`)
      }
    }
    if (root) rmSync(root, { recursive: true })
    rmSync(script)
    return {
      seen: `${answered} commands answered for, ${hidden} of them protected somebody`,
      broken,
    }
  },
}
