import { readFile } from 'node:fs/promises'
import { editSeed, readSeed } from '#lib/check'
import { UsageError } from '#lib/cli/shared/run-command'
import { archiveFills, readArchiveFile } from '#lib/imports'
import type { PageFills } from '#lib/imports'
import { readFiles, writeRecords } from '#lib/store'

/**
 * Reads a table of auto-archiver and says what it fills in the records of a project; writes it
 * where that is asked for.
 * @returns 1 where no row could be read, 0 otherwise.
 */
export async function importArchive(root: string, file: string, write: boolean): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`import: --archive '${file}' cannot be read (${error.code})`)
  })
  const { pages, refused } = readArchiveFile(text)
  const seeds = (await readFiles(root)).seeds.flatMap((seed) => readSeed(seed) ?? [])
  const found = pages.map((page) => archiveFills(page, seeds))
  for (const { line, reason } of refused) console.error(`${file}: line ${line}: ${reason}`)
  for (const one of found) for (const line of linesOf(one)) console.log(`${file}: ${line}`)
  const fills = found.flatMap((one) => one.fills)
  console.log(
    `${pages.length + refused.length} rows: ${pages.length} archived, ${found.filter(({ matched }) => matched).length} of them in the records; ${fills.length} fields to fill`,
  )
  if (fills.length > 0 && !write) console.log('Nothing is written. Add --write to write it.')
  if (write)
    for (const seed of seeds) {
      const edits = fills.filter(({ record }) => record.split('/')[0] === seed.document.id)
      if (edits.length === 0) continue
      await writeRecords(root, { file: seed.file.file, text: editSeed(seed, edits) })
      console.log(`Written: ${seed.file.file}`)
    }
  return pages.length === 0 ? 1 : 0
}

/** What becomes of one archived page, a line each. */
function linesOf({ page: { line, url }, matched, fills, kept }: PageFills): string[] {
  if (!matched) return [`line ${line}: ${url} is the address of no document, claim or media`]
  return [
    ...fills.map(
      ({ record, path, value }) =>
        `line ${line}: ${record}: ${path
          .filter((part) => part !== 'claims')
          .slice(1)
          .join('.')}: ${JSON.stringify(value)}`,
    ),
    ...kept.map((words) => `line ${line}: ${words}`),
    ...(fills.length + kept.length === 0 ? [`line ${line}: ${url} fills nothing new`] : []),
  ]
}
