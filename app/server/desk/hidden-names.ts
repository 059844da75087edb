import { nameFinder } from '#lib/check'
import { HIDDEN_NAMES, hiddenNameFinder, withHiddenNames } from '#lib/desk'
import { protectedNames, readPrivateFile, writePrivateFile } from '#lib/store'
import { PROJECT_ROOT } from '../project'

/** Keeps the names of a speaker of a document who is being protected, as hashes in `private/`. */
export async function keepNames(document: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const kept = await readPrivateFile(PROJECT_ROOT, HIDDEN_NAMES)
  await writePrivateFile(PROJECT_ROOT, HIDDEN_NAMES, withHiddenNames(kept, document, names))
}

/** Says of a text whether it holds a name that was protected in a document of the desk. */
export const hiddenIn = async (document: string): Promise<(text: string) => boolean> =>
  hiddenNameFinder(await readPrivateFile(PROJECT_ROOT, HIDDEN_NAMES), document)

/**
 * Whether a text that goes into the records beside any claim holds a name that must stand nowhere:
 * one that was protected at the desk or in the records, or one of the list of `PROTECTED_NAMES`.
 */
export async function isHidden(document: string, text: string): Promise<boolean> {
  const [own, find] = [await hiddenIn(document), nameFinder(await protectedNames(PROJECT_ROOT))]
  return own(text) || (find?.(text) ?? []).length > 0
}
