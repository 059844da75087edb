/** Parameters of a page's address as Next hands them over. */
export type Search = Promise<Record<string, string | string[] | undefined>>

/** The query string of a page's address. */
export function queryText(search: Awaited<Search>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}
