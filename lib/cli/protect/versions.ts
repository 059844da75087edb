/** A hash that says nothing: of a record as it was before one of its sources was protected. */
const FORGOTTEN = '00000000'

type Records = Record<string, unknown>
/** What of `data/versions.json` is touched; the check of versions holds the rest. */
type Versions = {
  versions: { version: string; date: string; changes: Record<string, Records> }[]
  fields?: Record<string, Records>
}

/**
 * `data/versions.json`, its ids renamed already, without the hashes of records that were renamed or
 * blanked: a hash made of a name lets whoever guesses the name confirm it.
 * @param changed the present ids of those records.
 */
export function withoutHashes(text: string, changed: ReadonlySet<string>): string {
  if (text === '') return text
  const file = JSON.parse(text) as Versions
  for (const { changes } of file.versions)
    for (const records of Object.values(changes))
      for (const [id, hash] of Object.entries(records))
        if (changed.has(id) && hash !== null) records[id] = FORGOTTEN
  for (const records of Object.values(file.fields ?? {}))
    for (const id of Object.keys(records)) if (changed.has(id)) delete records[id]
  return `${JSON.stringify(file, null, 1)}\n`
}

/** The versions that were recorded while the name stood in the data: their number and last. */
export function recordedVersions(text: string): { count: number; last?: string } {
  const { versions } = text === '' ? { versions: [] } : (JSON.parse(text) as Versions)
  return { count: versions.length, last: versions.at(-1)?.version }
}

/** The ids of records that are not as they were, in two states of one JSON file. */
export function changedIds(before: string, after: string): string[] {
  const [was, now] = [recordsOf(before), recordsOf(after)]
  return now.filter(({ json }, i) => json !== was[i]?.json).map(({ id }) => id)
}

/** The ids of records of a JSON file that hold what is looked for. */
export function idsHolding(text: string, find: (text: string) => readonly unknown[]): string[] {
  return recordsOf(text).flatMap(({ id, json }) => (find(json).length > 0 ? [id] : []))
}

/** Every record of a file that has an id, or is a judgement on two, in order. */
function recordsOf(text: string): { id: string; json: string }[] {
  const found: { id: string; json: string }[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { id, from, to } = value as Record<string, unknown>
    const name =
      typeof id === 'string' ? id : from && to ? `${String(from)} ${String(to)}` : undefined
    if (name !== undefined) found.push({ id: name, json: JSON.stringify(value) })
    Object.values(value).forEach(walk)
  }
  walk(JSON.parse(text))
  return found
}
