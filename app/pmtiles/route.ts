import { fileRange } from '#lib/store'
import { streetsFile } from '../server/streets-file'

/**
 * `GET /pmtiles`: byte ranges of the PMTiles file that `PMTILES_FILE` or the project names. By
 * default there is none.
 */
export async function GET(request: Request) {
  const file = await streetsFile()
  return file
    ? fileRange(file, request)
    : new Response('No PMTiles file is named here.\n', { status: 404 })
}
