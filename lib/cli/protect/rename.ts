import { IDENTIFYING_FIELDS, editJson } from '#lib/check'
import type { Source } from '#lib/model'

/** Fields whose values are words, not ids, even where they look like one; translated ones by path. */
const NOT_IDS =
  'kind|place|phrase|quote|words|placeWords|timeWords|summary|note|publishedNote|outletNote|shows|title|label|byline|dateline|why|by|text'
/** An id, of a claim two joined by a slash, and of a pair of claims two of those. */
const IDS = '[a-z0-9-]+(?:/[a-z0-9-]+(?: [a-z0-9-]+/[a-z0-9-]+)?)?'
const LITERAL = new RegExp(
  `"(?:[\\w*.]+\\.)?(?:${NOT_IDS})"\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"|("query"\\s*:\\s*)"([^"]*)"|"(${IDS})"`,
  'g',
)
/** What may be an id in a query of the map. */
const IN_QUERY = /[a-z0-9-]+(?:\/[a-z0-9-]+)?/g

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
  const now = (id: string) => {
    const to = renamedId(id, renaming)
    if (to !== id) count++
    return to
  }
  const renamed = text.replace(
    LITERAL,
    (literal: string, field?: string, query?: string, id?: string) => {
      if (query !== undefined) return `${field}"${query.replace(IN_QUERY, now)}"`
      return id === undefined ? literal : `"${now(id)}"`
    },
  )
  return { text: renamed, count }
}

/**
 * The file of sources with one of them protected: without its names and its body, and without the
 * values that its corrections keep of them. All else stays as it is written.
 */
export function withProtected(text: string, id: string): string {
  const { sources } = JSON.parse(text) as { sources: Source[] }
  const at = sources.findIndex((source) => source.id === id)
  if (at < 0) return text
  const path = (...fields: (string | number)[]) => ['sources', at, ...fields]
  const told = (sources[at]!.corrections ?? []).flatMap(({ what }, i) =>
    IDENTIFYING_FIELDS.includes(what.split('.')[0]!) ? ['from', 'to'].map((end) => [i, end]) : [],
  )
  return editJson(
    text,
    [
      { path: path('names'), value: undefined },
      { path: path('memberOf'), value: undefined },
      { path: path('protected'), value: true },
      ...told.map((end) => ({ path: path('corrections', ...end), value: undefined })),
    ],
    ['id', 'kind', 'protected'],
  )
}
