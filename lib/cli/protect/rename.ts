import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { IDENTIFYING_FIELDS } from '#lib/check'
import type { Correction, Source } from '#lib/model'

/** Fields whose values are words, not ids, even where they look like one. */
const NOT_IDS =
  'kind|place|phrase|quote|words|placeWords|timeWords|summary|note|title|label|byline|dateline|why|by|text'
/** An id, of a claim two joined by a slash, and of a pair of claims two of those. */
const IDS = '[a-z0-9-]+(?:/[a-z0-9-]+(?: [a-z0-9-]+/[a-z0-9-]+)?)?'
const LITERAL = new RegExp(`"(?:${NOT_IDS})"\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"|"(${IDS})"`, 'g')

/** What is renamed: the id itself, and words that are looked for inside longer ids. */
export type Renaming = { id: string; slugs: readonly string[]; to: string }

/** An id with every slug in it, as whole words, renamed. */
export function renamedId(id: string, { id: old, slugs, to }: Renaming): string {
  if (id === old) return to
  return slugs.reduce(
    (text, slug) => text.replace(new RegExp(`(?<![a-z0-9])${slug}(?![a-z0-9])`, 'g'), to),
    id,
  )
}

/** A JSON file with every id renamed and nothing else touched, and how many ids that were. */
export function renamedText(text: string, renaming: Renaming): { text: string; count: number } {
  let count = 0
  const renamed = text.replace(LITERAL, (literal: string, id: string | undefined) => {
    if (id === undefined) return literal
    const now = renamedId(id, renaming)
    if (now !== id) count++
    return `"${now}"`
  })
  return { text: renamed, count }
}

/** Where the source with an id stands in the file of sources: its braces and all between them. */
function sourceSpan(text: string, id: string): [start: number, end: number] | undefined {
  const tree = parseTree(text)
  const found = (tree && findNodeAtLocation(tree, ['sources']))?.children?.find(
    (source) => findNodeAtLocation(source, ['id'])?.value === id,
  )
  return found && [found.offset, found.offset + found.length]
}

/** A record as it is written by hand: on one line, or on several with the indent of its file. */
function writtenLike(before: string, record: object, indent: string): string {
  if (before.includes('\n')) return JSON.stringify(record, null, 2).replaceAll('\n', `\n${indent}`)
  return JSON.stringify(record, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/([[{]) /g, '$1')
    .replace(/ ([\]}])/g, '$1')
}

/** The fields of an object but some. */
const without = (record: object, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)))

/** A source without what tells who it is, protected; its corrections keep no such value. */
function withoutIdentity(source: Source): object {
  const { id, kind, corrections } = source
  const tells = ({ what }: Correction) => IDENTIFYING_FIELDS.includes(what.split('.')[0]!)
  return {
    id,
    kind,
    protected: true,
    ...without(source, ['id', 'kind', 'names', 'memberOf', 'protected', 'corrections']),
    ...(corrections && {
      corrections: corrections.map((one) => (tells(one) ? without(one, ['from', 'to']) : one)),
    }),
  }
}

/** The file of sources with one of them protected; all others stay as they are written. */
export function withProtected(text: string, id: string): string {
  const span = sourceSpan(text, id)
  if (!span) return text
  const before = text.slice(...span)
  const indent = /[ \t]*$/.exec(text.slice(0, span[0]))![0]
  const record = withoutIdentity(JSON.parse(before) as Source)
  return text.slice(0, span[0]) + writtenLike(before, record, indent) + text.slice(span[1])
}
