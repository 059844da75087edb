import { COLUMN_TABLES } from '#lib/columns'
import type { ColumnTable } from '#lib/columns'
import { columnFile } from '../../../../server/dataset/column-files'
import { cacheHeaders, datasetRoute } from '../../../../server/dataset/dataset-route'

type Context = { params: Promise<{ id: string; table: string }> }

/**
 * `GET /dataset/<id>/columns/rows|places|profiles|values`: a table of the dataset as an Arrow file,
 * or gzipped with the suffix `.gz`. Next removes the header that would let a browser decompress a
 * response, so the compressed file has an address of its own. With `?v=<version>` the answer never
 * changes.
 */
export async function GET(request: Request, context: Context) {
  const { table: asked } = await context.params
  const zip = asked.endsWith('.gz')
  const table = asked.replace(/\.gz$/, '') as ColumnTable
  if (!COLUMN_TABLES.includes(table))
    return Response.json(
      {
        error: `'${asked.slice(0, 40)}' is none of ${COLUMN_TABLES.join(', ')}, each with or without .gz`,
      },
      { status: 404 },
    )
  return datasetRoute([], async (id, { v }, about) => {
    const headers = {
      'Content-Type': zip ? 'application/gzip' : 'application/vnd.apache.arrow.file',
      ETag: `"${about.version}"`,
      ...cacheHeaders(about, v),
    }
    if (request.headers.get('if-none-match')?.includes(`"${about.version}"`))
      return new Response(null, { status: 304, headers })
    const body = await columnFile(id, about.version, table, zip)
    return body && new Response(body as Uint8Array<ArrayBuffer>, { headers })
  })(request, context)
}
