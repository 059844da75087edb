import { parentPort, workerData } from 'node:worker_threads'
import { partsOf } from './parts'
import { readAndDraw } from './read-records'
import type { ToldRecords } from './read-apart'
import type { AskedRecords } from './read-records'

/**
 * A thread that reads, checks and draws a project while the server answers with the version before.
 * Each message that it gets is answered with the next part of the records.
 */
const port = parentPort!

async function* told(): AsyncGenerator<ToldRecords> {
  try {
    const { records } = await readAndDraw(workerData as AskedRecords)
    for (const part of partsOf(records)) yield { part }
    yield 'all'
  } catch (error) {
    yield { wrong: (error as Error).message }
  }
}

const answers = told()
port.on('message', () => void answers.next().then(({ value }) => port.postMessage(value)))
