import { datasetClaims } from '#lib/views'
import { wordsIn } from '#lib/words'
import type { Claim } from '#lib/model'
import { datasetStore } from '../../../server/dataset/datasets'
import { datasetRoute } from '../../../server/dataset/dataset-route'

const LIMIT = 100

/**
 * `GET /dataset/<id>/claims`: one claim by `id`, several by `rows`, or a page of those that match
 * the filter, `limit` rows after row `after`. A claim does not say who published it, so the page
 * fills in `outlet`.
 */
export const GET = datasetRoute(
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
