import { readdirSync } from 'node:fs'
import { COLUMN_TABLES } from '#lib/columns'
import { exportFormats } from '#lib/exports'

/** What stands for the parts of an address that a route leaves open, good ones first. */
type Parts = Readonly<Record<string, readonly string[]>>

/** The addresses of the server, of its pages and its interfaces: `/dataset/[id]/spots`. */
export const servedRoutes = (): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:route\.ts|page\.tsx)$/.test(file))
    .map((file) => `/${file.replace(/\/?(?:route\.ts|page\.tsx)$/, '')}`)
    .sort()

/** What the routes of the project's own records and of datasets are filled with. */
const partsOf = (route: string, datasets: readonly string[]): Parts => ({
  '[table]': COLUMN_TABLES,
  '[format]': [...exportFormats.map(({ id }) => id), 'rows.csv'],
  '[file]': ['x', `${'a'.repeat(64)}.jpg`],
  '[document]': ['ap-2025-03-07', ...datasets],
  '[slug]': ['outskirts-loyalists', 'SYN0', 'claim-7'],
  '[z]': ['0', '7'],
  '[x]': ['0', '77'],
  '[y]': ['0', '50.mvt'],
  '[[...path]]': [
    ...['collections', 'api', 'conformance', 'collections/incidents', 'collections/places/items'],
    ...['collections/incidents/items', 'collections/incidents/queryables', 'collections/cases'],
    ...datasets.flatMap((id) => [
      `collections/${id}`,
      `collections/${id}/items`,
      `collections/${id}/queryables`,
    ]),
  ],
  '[id]': route.startsWith('/dataset')
    ? datasets
    : route.startsWith('/place')
      ? ['baniyas', 'qardaha']
      : route.startsWith('/source')
        ? ['sohr', 'ap']
        : ['ap-2025-03-07', 'unnamed-c-2025-03-08'],
})

/**
 * A path of a route, its open parts filled at random.
 * @throws Error where a route has a part that nothing is known for, so that a new one is not missed
 */
export function filledRoute(
  route: string,
  datasets: readonly string[],
  random: () => number,
): string {
  const parts = partsOf(route, datasets)
  return route.replace(/\[+[^\]]+\]+/g, (part) => {
    const values = parts[part]
    if (!values) throw new Error(`tests/trust/routes.ts: ${route}: nothing stands for ${part}`)
    return values[Math.floor(random() * values.length)]!
  })
}
