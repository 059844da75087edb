import { readFormerNames, traceFinder, withNames } from '#lib/check'
import type { FormerNames } from '#lib/check'

/**
 * The file of `private/` that keeps the names of speakers who were protected at the desk: as salted
 * hashes, each for the document that has the name in its text. A quote of that document could bring
 * it back.
 */
export const HIDDEN_NAMES = 'desk-names.json'

/** A word of a name that tells whose it is when it stands alone: a surname, mostly. */
const LEAST_LETTERS = 4

/**
 * Names with their words, where each word begins as those of people do: a text goes on with the last
 * one. What somebody is called by office or part ("a resident") keeps its words free, and so do
 * scripts without capitals, in which nobody can tell.
 */
function withParts(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const words = name.split(/\s+/).filter(Boolean)
    const isPerson = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
    return [name, ...(isPerson ? words.filter((word) => word.length >= LEAST_LETTERS) : [])]
  })
}

/**
 * The names as the file keeps them.
 * @param text its text; empty where there is none
 * @throws RangeError where it cannot be read
 */
export function readHiddenNames(text: string): FormerNames {
  const names = readFormerNames({ file: `private/${HIDDEN_NAMES}`, text })
  if (!names)
    throw new RangeError(
      `private/${HIDDEN_NAMES} is not as the desk wrote it, so that nobody can tell which names it protects. Restore it from a backup.`,
    )
  return names
}

/**
 * The text of the file with the names of one more speaker of a document.
 * @param kept its text as it stands; empty where there is none
 * @throws RangeError where it cannot be read
 */
export function withHiddenNames(kept: string, document: string, names: readonly string[]): string {
  return `${JSON.stringify(withNames(readHiddenNames(kept), document, withParts(names)), null, 1)}\n`
}

/**
 * Says of a text whether it holds a name that was protected in a document.
 * @param kept the text of the file; empty where there is none
 * @throws RangeError where it cannot be read
 */
export function hiddenNameFinder(kept: string, document: string): (text: string) => boolean {
  const { names, ...file } = readHiddenNames(kept)
  const own = names.filter(({ source }) => source === document)
  if (own.length === 0) return () => false
  const find = traceFinder({ ...file, names: own })
  return (text) => find(text).length > 0
}
