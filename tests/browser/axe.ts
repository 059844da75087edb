import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong in a page as it stands: each rule with the first elements that break it, a
 * line each. Axe runs in the page itself and gives only violations back: a blank page to sum up in,
 * and everything that is right, take as long as the rules.
 * @param within a selector of the part that is looked at; the whole page without it.
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run: (within: unknown, options: object) => Promise<AxeResults> }
    }
    const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' ')}`,
    )
  }, within)
}
