import { openedFiles } from '#lib/open'
import type { PlaceIndex } from '#lib/gazetteer'
import { fetchZipped } from '../../base/fetch-zipped'
import type { WorkerAnswer, WorkerCall } from './file-worker'

/**
 * SQLite in WebAssembly, which reads a GeoPackage: fetched from this site when a reader opens one. The
 * page's policy allows no WebAssembly; a worker has that of its own script, which is a file as built.
 */
async function sqlite() {
  const { default: start } = await import('sql.js')
  const program = new URL(
    '../../../../node_modules/sql.js/dist/sql-wasm-browser.wasm',
    import.meta.url,
  )
  return start({ locateFile: () => program.href })
}

/** The names of the project's places, at the address that the page has named this worker by. */
const names = () => fetchZipped<PlaceIndex>(self.name)

/** The reader's file lives here, beside the page, so that reading it never holds the page up. */
const files = openedFiles({ sqlite, names })
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
