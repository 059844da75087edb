import { anchorQuotes, editSeed, issueLine, readSeed } from '#lib/check'
import { UsageError } from '#lib/cli/shared/run-command'
import { readFiles, readTexts, writeRecords } from '#lib/store'
import type { CheckSettings } from './settings'

/**
 * Fills in where the quotes of all documents stand whose texts are at hand, and says which quotes
 * have no place or several. The answer is the exit code.
 */
export async function fillAnchors({ root, texts: folder }: CheckSettings): Promise<number> {
  if (!folder) throw new UsageError('--anchor needs the texts: set TEXTS_DIR=<folder>')
  const seeds = (await readFiles(root)).seeds.flatMap((file) => readSeed(file) ?? [])
  const texts = await readTexts(
    folder,
    seeds.map(({ document }) => document),
  )
  let wrong = 0
  for (const seed of seeds) {
    const { file } = seed.file
    const text = texts.get(seed.document.id)
    if (text === undefined) {
      console.log(`${file}: its text is not in the folder`)
      continue
    }
    const { edits, issues } = anchorQuotes(seed, text)
    for (const issue of issues) console.error(issueLine({ file, ...issue }))
    wrong += issues.length
    const records = new Set(edits.map(({ path }) => path.slice(0, 2).join(' '))).size
    if (records > 0) await writeRecords(root, { file, text: editSeed(seed, edits) })
    console.log(`${file}: ${records} ${records === 1 ? 'record' : 'records'} filled in`)
  }
  return wrong ? 1 : 0
}
