import { join } from 'node:path'
import { traceFinder } from '#lib/check'
import { sha256 } from '#lib/util/sha256'
import { HIDDEN_NAMES, readHiddenNames } from './hidden-names'
import type { DeskKeep } from './keep/keep'
import { textOf } from './safe-files'

/** A document that somebody codes: its text by its hash, and whether one of its speakers is protected. */
type CodedText = { id: string; hash: string | undefined; isProtected: boolean }

/** Whether a draft protects somebody; one that cannot be read may. */
function protects(text: string): boolean {
  try {
    const { sources } = JSON.parse(text) as { sources?: Record<string, { protected?: boolean }> }
    return Object.values(sources ?? {}).some((source) => source.protected === true)
  } catch {
    return true
  }
}

/** The documents of the desk of a project. */
async function codedTexts(root: string, keep: DeskKeep): Promise<CodedText[]> {
  const drafts = await keep.drafts()
  const ids = new Set([...(await keep.documents()), ...drafts.map(({ id }) => id)])
  return Promise.all(
    [...ids].map(async (id) => {
      const text = await textOf(join(root, 'texts', `${id}.txt`))
      const isProtected = drafts.some((one) => one.id === id && protects(one.text))
      return { id, hash: text && sha256(text), isProtected }
    }),
  )
}

/**
 * Why a text must not be sent to a model, as the desk of a project knows it before anything of it is
 * published: a draft of it has a protected speaker, or it has a name that was protected at the desk,
 * of whatever document. The name is not told.
 * @param root the folder of the project
 * @param keep where its desk keeps drafts
 * @returns says of a text and its document's id why not; `undefined` where nothing stands against it
 * @throws RangeError where the names that the desk keeps cannot be read
 */
export async function keptFromModels(
  root: string,
  keep: DeskKeep,
): Promise<(text: string, id: string) => string | undefined> {
  const coded = await codedTexts(root, keep)
  const kept = readHiddenNames((await textOf(join(root, 'private', HIDDEN_NAMES))) ?? '')
  const find = kept.names.length > 0 ? traceFinder(kept) : () => []
  return (text, id) => {
    const hash = sha256(text)
    const own = coded.filter((one) => one.id === id || one.hash === hash)
    if (own.some(({ isProtected }) => isProtected))
      return 'a draft of it at the desk has a protected speaker'
    return find(text).length > 0 ? 'it has a name that was protected at the desk' : undefined
  }
}
