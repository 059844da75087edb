import { datasetClaims } from '#lib/views'
import { wordsIn } from '#lib/words'
import type { Claim } from '#lib/model'
import { isDamaged } from '#lib/store'
import { decodePathPart } from '../../ui/base/paths'
import { keptPages } from '../kept-pages'
import type { KeptPage } from '../kept-pages'
import { datasetRoute } from './dataset-route'
import { datasetStore, soundAbout } from './datasets'

const LIMIT = 100

/**
 * `GET /dataset/<id>/claims`: one claim by `id`, several by `rows`, or a page of those that match
 * the filter, `limit` rows after row `after`. A claim does not say who published it, so the page
 * fills in `outlet`.
 */
export const claimsRoute = datasetRoute(
  ['filter', 'box', 'rows', 'limit', 'after', 'places', 'id'],
  async (id, { filter, box, rows, limit = LIMIT, after, places, id: claimId }) => {
    const store = datasetStore()
    const names = await store.names(id)
    if (!names) return undefined
    const view = datasetClaims(names.parties, wordsIn('en'))
    const views = (list: readonly { row: number; claim: Claim }[]) =>
      list.map(({ row, claim }) => ({ row, claim: view(claim, claim.document) }))
    if (claimId !== undefined) {
      const claim = claimId.startsWith(`${id}/`) ? await store.claim(claimId) : undefined
      return claim && { claim: view(claim, claim.document) }
    }
    if (rows) return { rows: views((await store.details(id, rows)) ?? []) }
    const page = await store.page(id, { filter, box }, { limit, after, places })
    return (
      page && {
        matched: page.matched,
        rows: views(page.rows),
        ...(page.next !== undefined && { next: page.next }),
      }
    )
  },
)

type Answer = { status: number; headers: Record<string, string>; body: readonly Uint8Array[] }
const pageOf = keptPages()

/**
 * The answer of `claimsRoute` as bytes, which are kept as long as the version of the dataset counts.
 * @param target path and query, as they were sent
 */
export async function claimsResponse(target: string): Promise<Answer | KeptPage<Answer>> {
  const url = new URL(target, 'http://localhost')
  const id = decodePathPart(url.pathname.split('/')[2] ?? '')
  const answer = async (): Promise<Answer> => {
    const response = await claimsRoute(new Request(url), { params: Promise.resolve({ id }) })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: [Buffer.from(await response.arrayBuffer())],
    }
  }
  const about = await soundAbout(id).catch(() => undefined) // the route says what is wrong
  return about === undefined || isDamaged(about) ? answer() : pageOf(about, url.search, answer)
}
