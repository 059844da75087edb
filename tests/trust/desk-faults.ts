import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureLine } from '#lib/util'
import { inFiles } from './desk-ground'
import { lostAtDesk, someCommand, whole } from './desk-work'
import type { Acknowledged } from './desk-work'
import { FAILURES, failing, saidBadly } from './failing'
import type { Trial } from './trial'

const ID = 'gull-2024-05-07'
/** So many commands are given while the disk fails at one call or from there on. */
const COMMANDS = 12

/** The history as it lies there, read past what fails. */
function historyText(root: string): string {
  try {
    return whole(readFileSync(join(root, 'history', `${ID}.ndjson`), 'utf8'))
  } catch {
    return ''
  }
}

/**
 * A coder's commands while a call to the file system fails, or all that write from there on: each
 * is answered for and kept, or refused in one sentence, and the desk works on once the disk does.
 */
export const deskFaults: Trial = {
  count: 200,
  async run(count, random) {
    const place = await inFiles()
    const broken: string[] = []
    let [answered, refused, points] = [0, 0, 200]
    for (let i = 0; i < count; i++) {
      const ground = await place.ground()
      const { root } = ground
      const code = FAILURES[i % FAILURES.length]!
      const fromThereOn = i % 2 === 1
      const all: Acknowledged[] = []
      const before = new Map<string, string>()
      const command = async () => {
        before.set(ID, historyText(root))
        try {
          const done = await someCommand(desk, ID, random)
          if (done) all.push(done)
          answered++
        } catch (error) {
          refused++
          const why = saidBadly(failureLine(error as Error), code)
          if (why) broken.push(`${i}: ${code}: ${why}`)
        }
        if (!historyText(root).startsWith(before.get(ID)!) && !all.at(-1)?.protected)
          broken.push(`${i}: ${code}: earlier bytes of the history have changed`)
      }
      const desk = await ground.open()
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
        ...(await lostAtDesk(ground, all, new Map())).map((line) => `${i}: ${code}: ${line}`),
      )
      await ground.remove()
    }
    return { seen: `${answered} commands answered for, ${refused} refused`, broken }
  },
}
