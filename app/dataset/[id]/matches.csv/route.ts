import { readMatchParams } from '#lib/views'
import { projectWords } from '#lib/words'
import { datasetRoute } from '../../../server/dataset/dataset-route'
import { MOST_COMPARED, MOST_PAIRS, compared, matchesAsCsv } from '#lib/compare'
import { matchSide } from '../../../server/dataset/matches/match-sides'
import { loadProject } from '../../../server/project'
import { errorResponse, inPieces } from '../../../server/responses'

/**
 * `GET /dataset/<id>/matches.csv?with=<documents|dataset>&km=&days=&from=&to=&lang=`: every pair of
 * rows that may tell of the same, and what only one side has.
 */
export const GET = datasetRoute(
  ['lang', 'with', 'km', 'days', 'from', 'to'],
  async (id, { lang }, _, request) => {
    const { params, ignored } = readMatchParams(new URL(request.url).searchParams)
    if (ignored.length > 0)
      return errorResponse(
        400,
        ignored
          .map(({ name, value, allowed }) => `${name}: '${value}' is not ${allowed}`)
          .join('. '),
      )
    const [here, there] = await Promise.all([matchSide(id), matchSide(params.with)])
    if (!here || !there || here.id === there.id)
      return errorResponse(
        404,
        `with: '${params.with.slice(0, 40)}' is no other dataset, nor 'documents'`,
      )
    const answer = await compared(here, there, params)
    if (answer === 'too-many')
      return errorResponse(
        400,
        `More than ${MOST_COMPARED} rows, or ${MOST_PAIRS} pairs of two, lie in these days. Give from= and to=, such as 2024-05-01, or less km= and days=.`,
      )
    const words = projectWords((await loadProject()).project.settings, lang ?? 'en')
    return new Response(await inPieces(matchesAsCsv(answer, { here, there }, words)), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${id}-${params.with}-matches.csv"`,
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
)
