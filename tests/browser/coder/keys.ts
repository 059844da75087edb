import type { Page } from 'playwright-core'

/** The keys of a coder, each counted for what it was pressed for. */
export function countedKeys(page: Page) {
  const pressed = new Map<string, number>()
  const log: string[] = []
  const note = (what: string, keys: number) => pressed.set(what, (pressed.get(what) ?? 0) + keys)
  return {
    /** What was pressed since this was asked last, each with what it was for. */
    lately: () => log.splice(0),
    /** How many keys were pressed for what. */
    pressed,
    async press(what: string, ...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key)
        note(what, 1)
        log.push(`${what}: ${key}`)
      }
    },
    /** Types letter by letter. */
    async type(what: string, words: string) {
      await page.keyboard.type(words)
      note(what, [...words].length)
      log.push(`${what}: "${words}"`)
    },
    /** Puts in what was copied: one key for it all. */
    async paste(what: string, words: string) {
      await page.keyboard.insertText(words)
      note(what, 1)
    },
  }
}
export type CountedKeys = ReturnType<typeof countedKeys>
