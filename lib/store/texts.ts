import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '#lib/model'
import { sha256 } from '#lib/util/sha256'

/**
 * The texts of documents that a folder holds, by document id. A text is known by its hash, whatever its file is called; documents
 * whose text is not there are not in the result, and nothing else of the folder is.
 * @param folder `TEXTS_DIR`; where none is set, nobody has the texts. A folder that is set and cannot be read is an error, said with the path.
 */
export async function readTexts(
  folder: string | undefined,
  documents: readonly Document[],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  if (!folder) return texts
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `TEXTS_DIR: '${folder}' cannot be read (${error.code}). Name a folder with the texts, or unset the variable.`,
    )
  })
  for (const name of names.sort()) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined) // a folder inside, or a file of somebody else
    const hash = bytes && sha256(bytes)
    for (const document of documents)
      if (document.text.sha256 === hash) texts.set(document.id, bytes!.toString('utf8'))
  }
  return texts
}
