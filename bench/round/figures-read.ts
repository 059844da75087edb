import type { Page } from 'playwright-core'
import type { CountedKeys } from '../../tests/browser/coder/keys'
import { tabTo } from '../../tests/browser/coder/at-the-desk'
import { ownFigure } from './own-agreement'
import type { KnownCoding } from './own-agreement'

/** A row of agreement: what it is of, and the figures as the page, the CSV and the bench have them. */
export type FigureRow = { of: string; metric: string; csv: string; page: string; own: string }

/**
 * Reads how far the two coders of a document agree, from the page and the CSV that it gives, and
 * holds each figure against the bench's own.
 * @param id the document
 */
export async function figuresRead(
  page: Page,
  keys: CountedKeys,
  id: string,
  [left, right]: readonly [KnownCoding, KnownCoding],
): Promise<FigureRow[]> {
  await tabTo(page, keys, 'agreement', '[data-to-agreement]')
  await keys.press('agreement', 'Enter')
  await page.waitForSelector(`[data-of="${id}"] tr`)
  const shown = new Map(
    await page
      .locator(`[data-of="${id}"] tr[data-field]`)
      .evaluateAll((rows) =>
        rows.map((row): [string, string[]] => [
          row.getAttribute('data-field')!,
          [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
        ]),
      ),
  )
  const href = (await page.locator('a[download]').getAttribute('href'))!
  const csv = decodeURIComponent(href.slice(href.indexOf(',') + 1))
  const rows = csv.split('\r\n').flatMap((line) => {
    const [document, of = '', metric = '', n = '', percent = '', alpha = ''] = line.split(',')
    if (document !== id || metric === '' || n === '0') return []
    const own = ownFigure(of, metric, left, right)
    const cells = shown.get(of) ?? []
    return [
      {
        of,
        metric,
        csv: [n, percent, alpha].join(' / '),
        // what is too little to say, and where all is one value, stands there in words
        page: [0, 1, 2].map((i) => cells[i]?.match(/^-?[\d.]+$/)?.[0] ?? '').join(' / '),
        own: [own.n, own.percent, own.alpha].join(' / '),
      },
    ]
  })
  await tabTo(page, keys, 'agreement', '[data-agreement] button')
  await keys.press('agreement', 'Enter')
  await page.waitForSelector(`[data-document="${id}"]`)
  return rows
}
