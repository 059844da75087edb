import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { masked, nameFinder } from '#lib/check'
import { fold } from '#lib/gazetteer'
import type { Issue, ProtectedNames } from '#lib/model'
import type { Dataset } from '#lib/store'

const FOLDER = 'data/datasets'
/** What of a dataset holds text: a claim a line, and who speaks in it. */
const HOLDS_TEXT = /(?:^|[\\/])(?:details\.ndjson|names\.json)$/

/**
 * The imported datasets in which something stands, with the number of lines that hold it. The
 * server's check does not read them, since they may be of a million rows.
 * @param holds whether a line of JSON holds it.
 */
export async function datasetsHolding(
  root: string,
  holds: (line: string) => boolean,
): Promise<{ id: string; lines: number }[]> {
  const files = (await readdir(join(root, FOLDER), { recursive: true }).catch(() => [])).filter(
    (path) => HOLDS_TEXT.test(path),
  )
  const found = new Map<string, number>()
  for (const file of files.sort()) {
    const id = file.split(/[\\/]/)[0]!
    for await (const line of createInterface({
      input: createReadStream(join(root, FOLDER, file)),
    }))
      if (holds(line)) found.set(id, (found.get(id) ?? 0) + 1)
  }
  return [...found].map(([id, lines]) => ({ id, lines }))
}

/** Whether a line holds one of some names, as whole words. */
export function holdsName(names: readonly string[]): (line: string) => boolean {
  const folded = names.map((name) => ` ${fold(name)} `)
  return (line) => {
    const text = ` ${fold(line)} `
    return folded.some((name) => text.includes(name))
  }
}

/** The issues of imported datasets in which a name stands that must stand nowhere. */
export async function datasetTraces(
  root: string,
  kept: ProtectedNames | undefined,
): Promise<Issue[]> {
  const find = nameFinder(kept)
  const found = find ? await datasetsHolding(root, (line) => find(line).length > 0) : []
  return found.map(({ id, lines }) => ({
    file: `${FOLDER}/${id}`,
    record: '',
    value: '',
    rule: `holds a name of a protected source in ${lines} ${lines === 1 ? 'line' : 'lines'}`,
    cure: `Take it out of the file, and import that again: npm run import -- <file> --id ${id}.`,
  }))
}

/**
 * The same dataset, whose claims are looked through on their way into a store. A name that must
 * stand nowhere is an error, so that nothing is loaded; the claim is told, never the name.
 */
export function withoutNames(dataset: Dataset, kept: ProtectedNames | undefined): Dataset {
  const find = nameFinder(kept)
  if (!find) return dataset
  const look = (value: unknown, where: string) => {
    if (find(JSON.stringify(value)).length > 0)
      throw new Error(
        `${masked(where, find)} holds a name of a protected source, so nothing was loaded. Take it out of the file.`,
      )
  }
  look(dataset.names, 'Who speaks in the file')
  look(dataset.about, 'What is said of the dataset, such as its label,')
  return {
    ...dataset,
    async *details() {
      for await (const claim of dataset.details()) {
        look(claim, `'${claim.id}' (line ${claim.evidence.line})`)
        yield claim
      }
    },
  }
}
