import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '#lib/desk'
import { failureLine } from '#lib/util'
import { historyText, lostAtDesk, someCommand } from './desk-work'
import type { Acknowledged } from './desk-work'
import { FAILURES, failing, saidBadly } from './failing'
import type { Trial } from './trial'

const ID = 'gull-2024-05-07'
/** So many commands are given while the disk fails at one call or from there on. */
const COMMANDS = 12

/**
 * A coder's commands while a call to the file system fails, or all that write from there on: each
 * is answered for and kept, or refused in one sentence, and the desk works on once the disk does.
 */
export const deskFaults: Trial = {
  count: 200,
  async run(count, random) {
    const quiet = { now: () => '2024-05-09T09:00:00Z', tell: () => undefined }
    const broken: string[] = []
    let [answered, refused, points] = [0, 0, 200]
    for (let i = 0; i < count; i++) {
      const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
      const code = FAILURES[i % FAILURES.length]!
      const fromThereOn = i % 2 === 1
      const all: Acknowledged[] = []
      const before = new Map<string, string>()
      const command = async () => {
        before.set(ID, historyText(root, ID))
        try {
          const done = await someCommand(desk, ID, random)
          if (done) all.push(done)
          answered++
        } catch (error) {
          refused++
          const why = saidBadly(failureLine(error as Error), code)
          if (why) broken.push(`${i}: ${code}: ${why}`)
        }
        if (!historyText(root, ID).startsWith(before.get(ID)!) && !all.at(-1)?.protected)
          broken.push(`${i}: ${code}: earlier bytes of the history have changed`)
      }
      const desk = await openDesk(root, quiet)
      await command()
      const calls = await failing(
        { at: Math.floor(random() * points), code, fromThereOn },
        async () => {
          for (let n = 0; n < COMMANDS; n++) await command()
        },
      )
      points = Math.max(20, calls)
      const was = all.length
      for (let n = 0; n < 2; n++) await command()
      if (all.length === was) broken.push(`${i}: ${code}: the desk does not work any more`)
      await desk.documents()
      await desk.close()
      broken.push(
        ...(await lostAtDesk(root, all, new Map())).map((line) => `${i}: ${code}: ${line}`),
      )
      rmSync(root, { recursive: true })
    }
    return { seen: `${answered} commands answered for, ${refused} refused`, broken }
  },
}
