import { exportFormatOf, exportFormats, readOptions } from '#lib/exports'
import { datasetExport, exportBody, mostExported } from '../../../../server/dataset/dataset-export'
import { datasetRoute } from '../../../../server/dataset/dataset-route'
import { requestOrigin } from '../../../../server/request-origin'
import { errorResponse, linkedHeaders } from '../../../../server/responses'

type Context = { params: Promise<{ id: string; format: string }> }

/**
 * `GET /dataset/<id>/export/<format>?<the page's filter>&hxl=1&bom=0`: the claims of a dataset that
 * match the filter, in any format of the documents.
 */
export async function GET(request: Request, context: Context) {
  const { format: asked } = await context.params
  const format = exportFormatOf(asked)
  if (!format)
    return errorResponse(
      404,
      `'${asked.slice(0, 60)}' is no format; formats are ${exportFormats.map(({ id }) => id).join(', ')}`,
    )
  const read = readOptions(format, new URL(request.url).searchParams)
  if ('error' in read) return errorResponse(400, read.error)
  return datasetRoute(['filter', 'hxl', 'bom'], async (id, { filter }, about) => {
    const most = mostExported(format)
    const found = await datasetExport(about, filter, most)
    if (found === 'too-many')
      return errorResponse(
        400,
        `More than ${most} claims match, which is the most for this format. Narrow the filter, such as happened=2024-05-01/2024-05-31${format.binary ? ', or ask for /export/csv' : ''}.`,
      )
    if (!found) return undefined
    const options = { ...read.options, base: `${requestOrigin(request)}/` }
    return new Response(await exportBody(format, found, options), {
      headers: {
        ...linkedHeaders(),
        'Content-Type': format.mediaType,
        'Content-Disposition': `attachment; filename="${id}.${format.extension}"`,
      },
    })
  })(request, context)
}
