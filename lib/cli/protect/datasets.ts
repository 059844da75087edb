import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fold } from '#lib/gazetteer'

const FOLDER = 'data/datasets'
/** What of a dataset holds text: a claim a line, and who speaks in it. */
const HOLDS_TEXT = /(?:^|[\\/])(?:details\.ndjson|names\.json)$/

/**
 * The imported datasets in which a name stands, with the number of lines that hold one. The check
 * does not read them, since they may be of a million rows.
 */
export async function datasetsHolding(
  root: string,
  names: readonly string[],
): Promise<{ id: string; lines: number }[]> {
  const folded = names.map((name) => ` ${fold(name)} `)
  const files = (await readdir(join(root, FOLDER), { recursive: true }).catch(() => [])).filter(
    (path) => HOLDS_TEXT.test(path),
  )
  const found = new Map<string, number>()
  for (const file of files.sort()) {
    const id = file.split(/[\\/]/)[0]!
    for await (const line of createInterface({
      input: createReadStream(join(root, FOLDER, file)),
    })) {
      const text = ` ${fold(line)} `
      if (folded.some((name) => text.includes(name))) found.set(id, (found.get(id) ?? 0) + 1)
    }
  }
  return [...found].map(([id, lines]) => ({ id, lines }))
}
