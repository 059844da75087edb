import type { Browser, Page } from 'playwright-core'
import type { countedKeys } from './keys'

type Keys = ReturnType<typeof countedKeys>
/** What is said of a text that is pasted. */
export type Pasted = { text: string; title: string; outlet: string; published: string }

/** Opens the desk by its address and says who codes. */
export async function signIn(page: Page, address: string, name: string, lang: string) {
  await page.goto(address.replace('#', `?lang=${lang}#`))
  await page.getByRole('textbox').waitFor()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await page.waitForSelector('h1')
}

/** A page of the desk on a wide screen, of somebody who has said who codes. */
export async function pageAtDesk(browser: Browser, address: string, name: string, lang = 'en') {
  // the browser writes days as in the US, whatever the language of the desk
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
  })
  const page = await context.newPage()
  await signIn(page, address, name, lang)
  return page
}

/** Moves the focus by Tab to what a selector names. */
export async function tabTo(page: Page, keys: Keys, what: string, selector: string) {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate((at) => document.activeElement?.matches(at) ?? false, selector)) return
    await keys.press(what, 'Tab')
  }
  throw new Error(`Tab does not reach ${selector}`)
}

/** Pastes a text with its title, its outlet and its day; the browser writes days as in the US. */
export async function paste(page: Page, keys: Keys, { text, title, outlet, published }: Pasted) {
  await page.waitForSelector('textarea')
  await keys.paste('intake', text)
  for (const words of [title, outlet]) {
    await keys.press('intake', 'Tab')
    await keys.type('intake', words)
  }
  // the form takes one day: of a text of one of two days the last
  const last = published.split('/').at(-1)!
  const [year, month, day] = last.split('-') as [string, string, string]
  await keys.press('intake', 'Tab')
  await keys.type('intake', `${month}${day}${year}`)
  await keys.press('intake', 'Enter')
  await page.waitForSelector('[data-sentence]')
}

/** Opens the sheet of publication and presses one of its buttons. */
export async function leave(page: Page, keys: Keys, what: 'publish' | 'finish') {
  await keys.press(what, 'Control+Enter')
  const button = what === 'publish' ? 'button[data-primary]' : '[data-finish]'
  await page.waitForSelector(`dialog ${button}`)
  await tabTo(page, keys, what, button)
  await keys.press(what, 'Enter')
  await page.waitForSelector(what === 'publish' ? '[data-published]' : '[data-done=finished]')
}
