/** Names compared without marks, articles and punctuation. */
export const bareName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words that an abbreviation leaves out. */
const SMALL = /^(?:of|for|the|and|in|on|de|des|du)$/
/** What a body of several words calls itself by its last one: "the Monitor", "the Centre". */
const HEAD =
  /^(?:the )?(?:Monitor|Cent(?:re|er)|Network|Observatory|Project|Committee|Agency|Organi[sz]ation|Commission|Group|Institute|Archive|Association|Office|Mission|Tracker|Barometer)$/

/**
 * Whether a text names its own outlet: whole, by several of its words, by its letters ("SRDC"), or by
 * the noun that ends it ("the Centre").
 * @param name as the text writes it
 */
export function isNameOf(name: string, outlet: string | undefined): boolean {
  if (outlet === undefined) return false
  const [own, said] = [bareName(outlet), bareName(name)]
  if (said === '') return false
  const words = own.split(' ')
  const letters = words
    .filter((word) => !SMALL.test(word))
    .map((word) => word[0])
    .join('')
  return (
    said === own ||
    (said.includes(' ') && ` ${own} `.includes(` ${said} `)) ||
    (letters.length > 2 && said === letters && /^[\p{Lu}]+$/u.test(name.replace(/^the /i, ''))) ||
    (words.length > 1 && HEAD.test(name) && own.endsWith(` ${said}`))
  )
}
