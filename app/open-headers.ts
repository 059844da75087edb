/** Headers of answers that anybody may read from anywhere, and that no browser takes for a page. The proxy, which guards pages, does not see the routes that send them. */
export const OPEN_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'public, max-age=300',
}
