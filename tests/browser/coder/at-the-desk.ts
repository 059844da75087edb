import type { Browser, Page } from 'playwright-core'
import type { countedKeys } from './keys'

type Keys = ReturnType<typeof countedKeys>
/** What is said of a text that is pasted; a day that the text does not state has a note. */
export type Pasted = {
  text: string
  title: string
  outlet: string
  published: string
  publishedNote?: string | undefined
}

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

/**
 * Says when a text was published, from the field before: a day, or a first and a last one, and whether the text
 * says so; the browser writes days as in the US. The next key is meant for the form.
 * @param note from what the day was inferred, where the text does not say it
 */
export async function sayPublished(page: Page, keys: Keys, published: string, note?: string) {
  const [first, last] = published.split('/')
  for (const [name, date] of [['published', first] as const, ['until', last] as const]) {
    if (date === undefined) continue
    const [year, month, day] = date.split('-') as [string, string, string]
    await tabTo(page, keys, 'intake', `[name=${name}]`)
    await keys.type('intake', `${month}${day}${year}`)
  }
  await tabTo(page, keys, 'intake', '[name=publishedBasis]')
  await keys.press('intake', 'ArrowDown')
  if (note !== undefined) {
    await keys.press('intake', 'ArrowDown')
    await tabTo(page, keys, 'intake', '[name=publishedNote]')
    await keys.type('intake', note)
  }
  await tabTo(page, keys, 'intake', '[name=url]')
}

/** Pastes a text with its title, its outlet and its days; the browser writes days as in the US. */
export async function paste(page: Page, keys: Keys, { text, title, outlet, ...given }: Pasted) {
  await page.waitForSelector('textarea')
  await keys.paste('intake', text)
  for (const words of [title, outlet]) {
    await keys.press('intake', 'Tab')
    await keys.type('intake', words)
  }
  await sayPublished(page, keys, given.published, given.publishedNote)
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
