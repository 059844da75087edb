import { Worker } from 'node:worker_threads'

/** Looks from another thread, since one that hangs looks no more. */
const LOOKS = `
const { workerData: { state, limit } } = require('node:worker_threads')
const seen = new Int32Array(state)
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
let [last, since] = [-1, spent()]
setInterval(() => {
  const now = Atomics.load(seen, 0)
  if (now !== last) [last, since] = [now, spent()]
  else if (now >= 0 && spent() - since > limit) {
    require('node:fs').writeSync(2, 'Input ' + now + ' takes more than ' + limit + ' ms of computing.\\n')
    process.kill(process.pid, 'SIGKILL')
  }
}, 200)
`

/**
 * Ends the whole process, with the number of the input, where one input takes longer than a limit:
 * a loop without end leaves no other way. Inputs are made from a seed, so that its number finds it.
 * @param limit in milliseconds of computing, since others may have the machine
 */
export function watchdog(limit: number) {
  const state = new SharedArrayBuffer(4)
  const seen = new Int32Array(state)
  Atomics.store(seen, 0, -1)
  const worker = new Worker(LOOKS, { eval: true, workerData: { state, limit } })
  worker.unref()
  return {
    /** Says that an input is begun. */
    begin: (number: number) => void Atomics.store(seen, 0, number),
    end: () => void worker.terminate(),
  }
}
