import type { Browser, CDPSession, Page } from 'playwright-core'
import { seeded } from '../shared/seeded'
import type { Timed } from './page'
import type { Step } from './steps'

/**
 * All that is measured of one contender at one size; lists are one number an act, in milliseconds.
 * What was not reached is `undefined`; `ended` says where it stopped and why.
 */
export type Measured = {
  contender: string
  set: string
  decode?: number
  first?: Timed
  filters?: Timed[]
  zooms?: Timed[]
  drags?: number[][]
  heapBytes?: number
  slow?: { filters: Timed[]; drags: number[][] }
  ended?: string
}

/** How long one act may take, and all filters of one contender together, in milliseconds. */
const ACT = 60_000
const FILTERS = 40_000
const ZOOMS = [9, 10, 11, 12, 11, 10, 9, 8]

async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout
  work.catch(() => undefined)
  const late = new Promise<never>(
    (_, reject) =>
      (timer = setTimeout(() => reject(new Error(`${what} over ${ACT / 1000} s`)), ACT)),
  )
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Three seconds of dragging there and back with the mouse, a step each sixtieth of a second; gives
 * the milliseconds between frames meanwhile.
 */
async function drag(page: Page): Promise<number[]> {
  await page.mouse.move(1150, 450)
  await page.mouse.down()
  await page.mouse.move(1145, 450)
  await page.evaluate(() => {
    window.bench.frames()
  })
  const start = performance.now()
  for (let step = 0; step < 180; step++) {
    const turn = (step / 180) * 2 * Math.PI
    await page.mouse.move(720 + 425 * Math.cos(turn), 450 + 200 * Math.sin(turn))
    const rest = start + (step + 1) * (1000 / 60) - performance.now()
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
  }
  const frames = await page.evaluate(() => window.bench.frames())
  await page.mouse.up()
  return frames
}

async function drags(page: Page, times: number): Promise<number[][]> {
  const out: number[][] = []
  for (let i = 0; i < times; i++) out.push(await within(drag(page), 'a drag'))
  return out
}

/** Filters in their order as far as the time for them reaches; at least one. */
async function filters(page: Page, steps: readonly Step[], random: () => number): Promise<Timed[]> {
  const out: Timed[] = []
  const start = performance.now()
  for (const step of steps) {
    out.push(
      await within(
        page.evaluate(([one, wait]) => window.bench.filter(one, wait), [
          step,
          20 + random() * 50,
        ] as const),
        'a filter',
      ),
    )
    if (performance.now() - start > FILTERS) break
  }
  return out
}

/** JS heap and array buffers after a forced collection. */
async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return usedSize + (backingStorageSize ?? 0)
}

/** Measures one contender on one set, in a page of its own. */
export async function measure(
  browser: Browser,
  url: string,
  contender: string,
  set: string,
  steps: readonly Step[],
  screenshot?: string,
): Promise<Measured> {
  const out: Measured = { contender, set }
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const broken = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('out of memory')))
    page.on('pageerror', (error) => reject(error))
  })
  const random = seeded(7)
  const run = async () => {
    const cdp = await context.newCDPSession(page)
    await page.goto(`${url}/${contender}`)
    out.decode = (
      await within(
        page.evaluate((name) => window.bench.load(name), set),
        'opening',
      )
    ).decode
    out.first = await within(
      page.evaluate(() => window.bench.show()),
      'first draw',
    )
    out.heapBytes = await heap(cdp)
    out.filters = await filters(page, steps, random)
    out.zooms = []
    for (const zoom of ZOOMS)
      out.zooms.push(
        await within(
          page.evaluate(([to, wait]) => window.bench.zoom(to, wait), [
            zoom,
            20 + random() * 50,
          ] as const),
          'a zoom',
        ),
      )
    out.drags = await drags(page, 3)
    out.heapBytes = Math.max(out.heapBytes, await heap(cdp))
    if (screenshot) await page.screenshot({ path: screenshot })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    out.slow = { filters: await filters(page, steps, random), drags: await drags(page, 2) }
  }
  try {
    await Promise.race([run(), broken])
  } catch (error) {
    out.ended = (error as Error).message.split('\n')[0]!
  }
  // The next one has the machine to itself: a page that is still at work is waited for, and what it
  // held is given back.
  await Promise.race([
    context.close().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 30_000)),
  ])
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  return out
}
