import { writeSync } from 'node:fs'
import { deskKeep, openDesk } from '#lib/desk'
import { isBusy, openDatabase } from '#lib/store'
import { seeded } from '../../bench/shared/seeded'
import { someCommand } from './desk-work'

/**
 * A process that has a desk and works at several documents at once, until it is killed. What was
 * answered for is printed, a line each. Its clock jumps by years, both ways.
 */
const { root, ids, seed } = JSON.parse(process.argv[2]!) as {
  root: string
  ids: string[]
  seed: number
}
const random = seeded(seed)
const tell = () => undefined
// nobody who lives waits so long for it
setTimeout(() => process.exit(3), 120_000)
const now = () => new Date(Date.UTC(2010 + Math.floor(random() * 40), 1, 29)).toISOString()
const database = { url: process.env.DATABASE_URL, connect: openDatabase }
const opened = async () => openDesk(root, { now, tell, keep: await deskKeep(root, database, tell) })
/** A database that is away has taken nothing: the same is tried again. */
async function once<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      await new Promise((later) => setTimeout(later, 20))
    }
}
const desk = await once(opened)
writeSync(1, 'open\n')
const work = async (id: string) => {
  for (;;) {
    const done = await once(() => someCommand(desk, id, random))
    if (done) writeSync(1, `${JSON.stringify(done)}\n`)
  }
}
await Promise.all(ids.map(work))
