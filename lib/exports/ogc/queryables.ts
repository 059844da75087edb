import type { CollectionAbout } from './collection'

/** Media type of a JSON Schema. */
export const QUERYABLES_TYPE = 'application/schema+json'

/** The link of a collection at `href` to what it can be asked for by. */
export const queryablesLink = (href: string) => ({
  rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
  type: QUERYABLES_TYPE,
  title: 'What it can be asked for by',
  href: `${href}/queryables`,
})

/**
 * What a collection can be asked for by, as a JSON Schema (OGC API - Features, Part 3): each name is
 * a parameter of its items.
 */
export function queryables(
  { id, title, columns, filters }: CollectionAbout,
  base: string,
): Record<string, unknown> {
  const about = new Map(columns.map((column) => [column.name, column.about]))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base}/collections/${id}/queryables`,
    type: 'object',
    title,
    properties: Object.fromEntries(
      filters.map(({ name, values, about: own }) => [
        name,
        {
          type: 'string',
          description: own ?? about.get(name) ?? name,
          ...(values && { enum: values }),
        },
      ]),
    ),
    additionalProperties: false,
  }
}
