import { COLUMN_TABLES } from '#lib/columns'
import type { ColumnTable } from '#lib/columns'
import { encodedTable } from '../../../encoded'
import { caching, datasetRoute } from '../../../respond'

type Context = { params: Promise<{ id: string; table: string }> }

/** `GET /dataset/<id>/columns/rows|places|profiles|values`: a table of the dataset as an Arrow file; with `?v=<version>` it never changes. */
export async function GET(request: Request, context: Context) {
  const { table } = await context.params
  if (!(COLUMN_TABLES as readonly string[]).includes(table)) return Response.json({ error: `'${table.slice(0, 40)}' is none of ${COLUMN_TABLES.join(', ')}` }, { status: 404 })
  return datasetRoute([], async (id, { v }, about) => {
    const headers = { 'Content-Type': 'application/vnd.apache.arrow.file', Vary: 'Accept-Encoding', ETag: `W/"${about.version}"`, ...caching(about, v) }
    if (request.headers.get('if-none-match')?.includes(`"${about.version}"`)) return new Response(null, { status: 304, headers })
    const found = await encodedTable(id, about.version, table as ColumnTable, request.headers.get('accept-encoding') ?? '')
    return found && new Response(found.body as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'Content-Length': String(found.body.length), ...(found.encoding && { 'Content-Encoding': found.encoding }) } })
  })(request, context)
}
