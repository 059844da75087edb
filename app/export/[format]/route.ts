import { wordsIn } from '#lib/words'
import {
  exportFileName,
  exportFormatOf,
  exportFormats,
  exportRows,
  readOptions,
} from '#lib/exports'
import {
  askedWords,
  asksForTime,
  chooseClaims,
  facetNames,
  facetValues,
  knownOf,
  parseQuery,
  refusal,
  ruleOf,
  serialiseQuery,
} from '#lib/filter'
import { exportData } from '../../server/export-data'
import { errorResponse, linkedHeaders } from '../../server/responses'
import { requestOrigin } from '../../server/request-origin'

/**
 * `GET /export/<format>?<the page's filter>&hxl=1&bom=0`: the claims that match the filter, as a
 * file. Wrong parameters are a 400 that says what is allowed.
 */
export async function GET(request: Request, { params }: { params: Promise<{ format: string }> }) {
  const { format: id } = await params
  const format = exportFormatOf(id)
  if (!format)
    return errorResponse(
      404,
      `'${id.slice(0, 60)}' is no format; formats are ${exportFormats.map((item) => item.id).join(', ')}`,
    )
  const read = readOptions(format, new URL(request.url).searchParams)
  if ('error' in read) return errorResponse(400, read.error)
  const { map, claims, records, grounds } = await exportData()
  const { filter, ignored } = parseQuery(read.rest, knownOf(map))
  if (ignored.length)
    return errorResponse(
      400,
      ignored.map((item) => refusal(item, facetValues(map), wordsIn('en'))).join('. '),
    )
  const words = wordsIn('en')
  const written = await format.write(
    exportRows(chooseClaims(map, filter), claims, records, grounds),
    records,
    {
      ...read.options,
      base: `${requestOrigin(request)}/`,
      asked: askedWords(filter, facetNames(map, words), words),
    },
  )
  return new Response(written as BodyInit, {
    headers: {
      ...linkedHeaders(),
      'Content-Type': format.mediaType,
      'Content-Disposition': attachment(
        exportFileName(
          serialiseQuery({ filter, view: {} }),
          format.extension,
          asksForTime(filter) ? ruleOf(filter) : undefined,
        ),
      ),
    },
  })
}

/** A file's name as a header says it (RFC 6266): in ASCII, and in full for who reads that. */
function attachment(name: string): string {
  const ascii = name
    .replace(/[^\x20-\x7e]+/g, '')
    .replace(/-{2,}|-(?=\.)/g, (hyphens) => (hyphens === '-' ? '' : '-'))
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
