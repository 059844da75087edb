import type { OpenedFiles } from '#lib/open'
import { MOUNT } from '../../base/mount'

/** A question to the worker, and its answers: rows read so far, the result, or why it failed. */
export type WorkerCall = { id: number; name: keyof OpenedFiles; args: readonly unknown[] }
export type WorkerAnswer = { id: number } & (
  { rows: number } | { result: unknown } | { failed: string }
)

/** The reader's file in a worker: the same questions, whose answers come later. */
export type FileWorker = {
  [Name in keyof OpenedFiles]: (
    ...args: Parameters<OpenedFiles[Name]>
  ) => Promise<Awaited<ReturnType<OpenedFiles[Name]>>>
} & { close: () => void }

type Waiting = {
  resolve: (result: never) => void
  reject: (error: Error) => void
  onRows?: (rows: number) => void
}

/** Starts the worker of a page. A question that fails is rejected with what the worker says. */
export function fileWorker(): FileWorker {
  // A worker does not know where the site is: its own address is that of a built file.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: new URL(`${MOUNT}/gazetteer/names`, location.href).href,
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const asked = waiting.get(data.id)
    if (!asked) return
    if ('rows' in data) return asked.onRows?.(data.rows)
    waiting.delete(data.id)
    if ('failed' in data) asked.reject(new Error(data.failed))
    else asked.resolve(data.result as never)
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  const ask =
    <Name extends keyof OpenedFiles>(name: Name) =>
    (...args: Parameters<OpenedFiles[Name]>) =>
      new Promise<Awaited<ReturnType<OpenedFiles[Name]>>>((resolve, reject) => {
        const id = ++last
        const onRows = typeof args[0] === 'function' ? args[0] : undefined
        waiting.set(id, { resolve, reject, ...(onRows && { onRows }) })
        worker.postMessage({ id, name, args: onRows ? [] : args } satisfies WorkerCall)
      })
  return {
    look: ask('look'),
    read: ask('read'),
    claims: ask('claims'),
    find: ask('find'),
    search: ask('search'),
    table: ask('table'),
    close: () => worker.terminate(),
  }
}
