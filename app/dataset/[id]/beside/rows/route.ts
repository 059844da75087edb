import { datasetClaims } from '#lib/views'
import { projectWords } from '#lib/words'
import { datasetRoute } from '../../../../server/dataset/dataset-route'
import { datasetStore } from '../../../../server/dataset/datasets'
import { sameClaims } from '../../../../server/dataset/beside/same-claims'
import { DOCUMENTS } from '#lib/compare'
import { matchSide } from '../../../../server/dataset/matches/match-sides'
import { loadProject } from '../../../../server/project'
import type { BesideRow } from '../../../../ui/dense/beside/beside-answer'

const LIMIT = 20

/**
 * `GET /dataset/<id>/beside/rows?<filter>&box=&places=&limit=&after=&lang=`: a page of the rows that
 * match, each with the claims of the documents that may be the same.
 */
export const GET = datasetRoute(
  ['filter', 'box', 'places', 'limit', 'after', 'lang'],
  async (id, { filter, box, places, limit = LIMIT, after, lang }) => {
    const store = datasetStore()
    const [names, page] = await Promise.all([
      store.names(id),
      store.page(id, { filter, box }, { limit, after, places }),
    ])
    if (!names || !page) return undefined
    const words = projectWords((await loadProject()).project.settings, lang ?? 'en')
    const view = datasetClaims(names.parties, words)
    const [here, there] = await Promise.all([matchSide(id), matchSide(DOCUMENTS)])
    const rows = page.rows.map(({ row }) => row)
    const same =
      here && there && rows.length > 0 ? await sameClaims(here, there, rows, words) : new Map()
    const answer = {
      matched: page.matched,
      rows: page.rows.map(({ row, claim }): BesideRow => ({
        row,
        claim: view(claim, claim.document),
        ...(same.has(row) && { same: same.get(row) }),
      })),
      ...(page.next !== undefined && { next: page.next }),
    }
    // The version is the dataset's alone: a claim of the documents may be withdrawn under the same one.
    return Response.json(answer, { headers: { 'Cache-Control': 'no-cache' } })
  },
)
