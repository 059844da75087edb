import type { Page } from 'playwright-core'
import type { CountedKeys } from './keys'

/** What a coder does with keys on the page of the desk, and where the page is after it. */
export function hands(page: Page, keys: CountedKeys) {
  const revision = () =>
    page.evaluate(() =>
      Number(document.querySelector('[data-revision]')?.getAttribute('data-revision')),
    )

  /** Presses keys that change the draft once, and waits until that is saved and shown. */
  const deed = (what: string, ...pressed: string[]) => deeds(1, what, ...pressed)
  /** The same of keys that change it so many times. */
  async function deeds(times: number, what: string, ...pressed: string[]) {
    const before = await revision()
    await keys.press(what, ...pressed)
    const isDone = page.waitForFunction(
      (was) =>
        Number(document.querySelector('[data-revision]')?.getAttribute('data-revision')) > was &&
        document.querySelector('[data-save=saved]'),
      before + times - 1,
    )
    await isDone.catch(async (error: Error) => {
      const shown = await page.locator('main').innerText()
      throw new Error(`${what}: ${pressed.join(' ')} changed nothing. ${error.message}\n${shown}`)
    })
  }
  /** Where the page is. */
  const at = () =>
    page.evaluate(() => ({
      sentence: Number(
        document.querySelector('[aria-current] [data-sentence]')?.getAttribute('data-sentence') ??
          -1,
      ),
      item:
        document.querySelector('section[data-pane=claim]')?.getAttribute('data-item') ?? undefined,
      field: document.querySelector('[data-answers]')?.getAttribute('data-answers') ?? undefined,
    }))

  /** Waits until the answers follow what was typed. */
  async function untilTyped(typed: string) {
    const isThere = page.waitForFunction(
      (words) => document.querySelector('[data-answers]')?.getAttribute('data-typed') === words,
      typed,
    )
    await isThere.catch(async (error: Error) => {
      const shown = await page.locator('section[data-pane=claim]').innerText()
      throw new Error(`'${typed}' is not heard. ${error.message}\n${shown}`)
    })
  }
  return { deed, deeds, at, untilTyped }
}
