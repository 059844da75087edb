import lighthouse from 'lighthouse'
import type { Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { options } from '../../tests/browser/launch'
import { freePort } from './served'

/**
 * One run of Lighthouse with its own preset of a phone (slowed four times, slow 4G, both
 * simulated), in a fresh browser.
 */
export async function audit(url: string): Promise<Result> {
  const port = await freePort()
  const { args, ...rest } = await options()
  const browser = await chromium.launch({
    ...rest,
    args: [...args, `--remote-debugging-port=${port}`],
  })
  try {
    const found = await lighthouse(url, {
      port,
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      logLevel: 'error',
    })
    return found!.lhr
  } finally {
    await browser.close()
  }
}
