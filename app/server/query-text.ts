/** Parameters of a page's address as Next hands them over. */
export type PageSearchParams = Promise<Record<string, string | string[] | undefined>>

/** The query string of a page's address. */
export function queryString(search: Awaited<PageSearchParams>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}
