import { COLUMN_TABLES, decodeColumns } from '#lib/columns'
import type { EncodedColumns } from '#lib/columns'
import type { Contender, Open } from './contender'
import type { Step } from './steps'

/**
 * Milliseconds of one act: until everything is written to canvas or document, and until the frame
 * that shows it is painted.
 */
export type Timed = { canvas: number; frame: number; shown: number }

/** What the measuring side calls in the page. */
export type Bench = {
  load: (set: string) => Promise<{ decode: number }>
  show: () => Promise<Timed>
  filter: (step: Step, wait: number) => Promise<Timed>
  zoom: (zoom: number, wait: number) => Promise<Timed>
  /**
   * Starts to note every frame; the second call ends it and gives the milliseconds between frames.
   */
  frames: () => number[]
}

declare global {
  interface Window {
    bench: Bench
  }
}

/**
 * After the next frame has been painted: a task queued in `requestAnimationFrame` runs once the
 * page's part of that frame is done.
 */
const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(undefined)
    }),
  )
const idle = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function timed(act: () => number | Promise<number>): Promise<Timed> {
  const start = performance.now()
  const shown = await act()
  const canvas = performance.now() - start
  await painted()
  return { canvas, frame: performance.now() - start, shown }
}

/** Puts a contender's benchmark on the page. */
export function install(open: Open) {
  let contender: Contender
  let noted: number[] | undefined
  const note = (now: number) => {
    if (!noted) return
    noted.push(now)
    requestAnimationFrame(note)
  }
  window.bench = {
    async load(set) {
      const tables = await Promise.all(
        COLUMN_TABLES.map(
          async (name) =>
            [
              name,
              new Uint8Array(await (await fetch(`/data/${set}/${name}`)).arrayBuffer()),
            ] as const,
        ),
      )
      const encoded = Object.fromEntries(tables) as EncodedColumns
      const start = performance.now()
      const columns = decodeColumns(encoded)
      const decode = performance.now() - start
      contender = await open(document.getElementById('map')!, columns)
      await painted()
      return { decode }
    },
    show: () => timed(contender.show),
    async filter(step, wait) {
      await idle(wait)
      return timed(() => contender.filter(step))
    },
    async zoom(zoom, wait) {
      await idle(wait)
      return timed(() => {
        contender.map.setZoom(zoom, { animate: false })
        return zoom
      })
    },
    frames() {
      if (!noted) {
        noted = []
        requestAnimationFrame(note)
        return []
      }
      const stamps = noted
      noted = undefined
      return stamps.slice(1).map((stamp, i) => stamp - stamps[i]!)
    },
  }
}
