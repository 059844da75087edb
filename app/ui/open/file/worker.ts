import { openedFiles } from '#lib/open'
import type { WorkerAnswer, WorkerCall } from './file-worker'

/** The reader's file lives here, beside the page, so that reading it never holds the page up. */
const files = openedFiles()
const scope = self as unknown as Pick<Worker, 'postMessage'>
const answer = (message: WorkerAnswer) => scope.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<WorkerCall>) => {
  const { id, name, args } = data
  const told =
    name === 'read' ? [(rows: number) => answer({ id, rows })] : (args as readonly unknown[])
  const act = files[name] as (...all: readonly unknown[]) => unknown
  new Promise((resolve) => resolve(act(...told))).then(
    (result) => answer({ id, result }),
    (error: unknown) =>
      answer({ id, failed: error instanceof Error ? error.message : String(error) }),
  )
})
