import type { Page } from 'playwright-core'

/** How often a filter is changed. */
const FILTERS = 40

/**
 * Milliseconds of each filter: from the click on a source or a kind until the frame is painted that
 * shows map, list, clocks and counts.
 */
export async function filters(page: Page): Promise<number[]> {
  return page.evaluate(async (times) => {
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(undefined)
        }),
      )
    const idle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const said = () => document.querySelector('#claims [role="status"]')!.textContent
    const boxes = [...document.querySelectorAll<HTMLInputElement>('aside input[type="checkbox"]')]
      .filter((box) => !box.disabled)
      .slice(0, 20)
    const out: number[] = []
    for (let i = 0; i < times; i++) {
      await idle(100 + ((i * 37) % 60))
      const was = said()
      const start = performance.now()
      boxes[Math.floor(i / 2) % boxes.length]!.click() // off, and on again
      await painted()
      out.push(performance.now() - start)
      if (said() === was && i < 4) throw new Error(`Nothing has changed: ${was}`)
    }
    return out
  }, FILTERS)
}
