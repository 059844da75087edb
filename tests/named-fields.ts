import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Json = Record<string, unknown>
/** The document and the claims of a seed, and the last source of the list. */
type Records = { seed: Json; document: Json; claims: Json[]; source: Json }

/** Text of an id or an address: its words joined by hyphens. */
const slugOf = (name: string) => name.trim().toLowerCase().replace(/\s+/g, '-')
/** Whether a claim's id may be made of a name: others are refused before they are looked through. */
const isPlain = (name: string) => /^[a-z ]+$/i.test(name)

/**
 * Twenty kinds of fields in which a name may stand in the project of `witnessProject` with two
 * claims, the last three of them a table, an id and the name of a file.
 */
const FIELDS: readonly ((records: Records, name: string) => void)[] = [
  ({ document }, name) => Object.assign(document, { title: `What ${name} saw` }),
  ({ document }, name) => Object.assign(document, { byline: name }),
  ({ document }, name) => Object.assign(document, { label: name }),
  ({ document }, name) =>
    Object.assign(document, { url: `https://gull.example/by/${encodeURIComponent(name)}` }),
  ({ document }, name) => Object.assign(document, { outletNote: name }),
  ({ claims }, name) => Object.assign(claims[0]!, { note: `As ${name} told us.` }),
  ({ claims }, name) => Object.assign(claims[0]!, { summary: `${name} saw a crowd.` }),
  ({ claims }, name) => Object.assign(claims[0]!.evidence as Json, { quote: name }),
  ({ claims }, name) => Object.assign(mediaOf(claims[0]!), { shows: name }),
  ({ claims }, name) =>
    Object.assign(mediaOf(claims[0]!), {
      url: `https://v.example/${encodeURIComponent(slugOf(name))}`,
    }),
  ({ claims }, name) => Object.assign((claims[0]!.places as Json[])[0]!, { phrase: name }),
  ({ claims }, name) => Object.assign(claims[0]!, { placeWords: name }),
  ({ claims }, name) => Object.assign(claims[0]!, { timeWords: name }),
  ({ claims }, name) => Object.assign(claims[1]!, { coder: { by: name.trim(), on: '2025-03-10' } }),
  ({ claims }, name) =>
    Object.assign(claims[1]!, {
      corrections: [{ on: '2025-03-11', by: 'x', what: 'note', from: name, why: 'y' }],
    }),
  ({ seed }, name) => Object.assign(seed, { notCoded: [{ line: 2, why: `${name} says more` }] }),
  ({ source }, name) => Object.assign(source, { note: `A friend of ${name}` }),
]
/** How many names `putNames` puts, each in a kind of field of its own. */
export const NAMED_KINDS = FIELDS.length + 3

function mediaOf(claim: Json): Json {
  const evidence = claim.evidence as { media?: Json[] }
  evidence.media ??= [
    { kind: 'video', shows: 'x', url: 'https://v.example/x', graphic: false, identifying: false },
  ]
  return evidence.media[0]!
}

/**
 * Puts names into a project of `witnessProject` with the document `gull` and two claims, each in
 * another kind of field.
 * @param names as many as `NAMED_KINDS`, as they are to stand there
 */
export function putNames(folder: string, names: readonly string[]): void {
  const path = (file: string) => join(folder, file)
  const json = (file: string) => JSON.parse(readFileSync(path(file), 'utf8')) as Json
  const [seed, sources] = [json('seeds/gull.json'), json('data/sources.json')]
  const records = {
    seed,
    document: seed.document as Json,
    claims: seed.claims as Json[],
    source: (sources.sources as Json[]).at(-1)!,
  }
  FIELDS.forEach((put, i) => put(records, names[i]!))
  const [table, id, file] = names.slice(FIELDS.length) as [string, string, string]
  if (isPlain(id)) records.claims[1]!.id = `gull/${slugOf(id)}-saw`
  else records.claims[1]!.summary = `${id} saw a crowd.`
  writeFileSync(path('seeds/gull.json'), JSON.stringify(seed))
  writeFileSync(path('data/sources.json'), JSON.stringify(sources))
  writeFileSync(path('data/notes.txt'), Buffer.from(`Call ${table}`, 'utf16le'))
  renameSync(path('seeds/gull.json'), path(`seeds/${slugOf(file)}.json`))
}
