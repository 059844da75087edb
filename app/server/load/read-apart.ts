import { once } from 'node:events'
import { dirname, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { puttingTogether } from './parts'
import type { RecordsPart } from './parts'
import type { AskedRecords, ReadRecords } from './read-records'

/** What the thread tells: a part of the records, that this was all, or what is wrong in them. */
export type ToldRecords = { part: RecordsPart } | { wrong: string } | 'all'

/** That the thread ended before it had told all, which says nothing about the records. */
export class ReadingEnded extends Error {}

const BUILT = /[\\/]\.next[\\/]program[\\/][^\\/]+\.mjs$/

/** The program of the thread: beside the server where that is built, else as it is written. */
function loadProgram(server = process.argv[1] ?? ''): string {
  return BUILT.test(server)
    ? join(dirname(server), 'load-worker.mjs')
    : resolve('app/server/load/load-source.mjs')
}

/**
 * Reads, checks and draws a project in a thread of its own, and takes the records in part by part, so
 * that this one goes on answering. Records that are wrong are an error that names them; a thread that
 * ends by itself is `ReadingEnded`.
 * @param program what the thread runs
 */
export async function readApart(
  asked: AskedRecords,
  program = loadProgram(),
): Promise<ReadRecords> {
  const worker = new Worker(program, { workerData: asked, execArgv: [] })
  const ended = new Promise<never>((_, reject) => {
    const end = (why: string) =>
      reject(
        new ReadingEnded(
          `The thread that reads the records ended (${why}). Change a file of the records to have them read again, or restart the server with more memory.`,
        ),
      )
    worker.once('error', (error) => end(error.message))
    worker.once('exit', (code) => end(`code ${code}`))
  })
  ended.catch(() => undefined)
  const { whole, take } = puttingTogether()
  try {
    for (;;) {
      const message = once(worker, 'message')
      worker.postMessage('next')
      const [told] = (await Promise.race([message, ended])) as [ToldRecords]
      if (told === 'all') return whole() as ReadRecords
      if ('wrong' in told) throw new Error(told.wrong)
      take(told.part)
    }
  } finally {
    await worker.terminate()
  }
}
