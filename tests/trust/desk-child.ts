import { writeSync } from 'node:fs'
import { openDesk } from '#lib/desk'
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
const now = () => new Date(Date.UTC(2010 + Math.floor(random() * 40), 1, 29)).toISOString()
const desk = await openDesk(root, { now, tell: () => undefined })
writeSync(1, 'open\n')
const work = async (id: string) => {
  for (;;) {
    const done = await someCommand(desk, id, random)
    if (done) writeSync(1, `${JSON.stringify(done)}\n`)
  }
}
await Promise.all(ids.map(work))
