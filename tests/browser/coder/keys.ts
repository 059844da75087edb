import type { Page } from 'playwright-core'

/** The keys of a coder, each counted for what it was pressed for. */
export function countedKeys(page: Page) {
  const pressed = new Map<string, number>()
  const note = (what: string, keys: number) => pressed.set(what, (pressed.get(what) ?? 0) + keys)
  return {
    /** How many keys were pressed for what. */
    pressed,
    async press(what: string, ...keys: string[]) {
      for (const key of keys) {
        await page.keyboard.press(key)
        note(what, 1)
      }
    },
    /** Types letter by letter. */
    async type(what: string, words: string) {
      await page.keyboard.type(words)
      note(what, [...words].length)
    },
    /** Puts in what was copied: one key for it all. */
    async paste(what: string, words: string) {
      await page.keyboard.insertText(words)
      note(what, 1)
    },
  }
}
export type CountedKeys = ReturnType<typeof countedKeys>
