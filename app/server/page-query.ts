import { headers } from 'next/headers'
import { QUERY_HEADER } from './proxy-headers'

/**
 * The query string of a page's address. Next gives a page its parameters as a plain object, in which
 * one called `constructor` or `__proto__` is another thing than what the reader wrote.
 */
export async function pageQuery(): Promise<string> {
  return new URLSearchParams((await headers()).get(QUERY_HEADER) ?? '').toString()
}
