import { fileRange } from '#lib/store'

/**
 * `GET /pmtiles`: byte ranges of the PMTiles file that `PMTILES_FILE` names. By default there is
 * none.
 */
export async function GET(request: Request) {
  const file = process.env.PMTILES_FILE
  return file
    ? fileRange(file, request)
    : new Response('No PMTiles file is named here.\n', { status: 404 })
}

/** The same headers without a body. */
export const HEAD = GET
