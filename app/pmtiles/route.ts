import { fileRange } from '#lib/store'

/** The PMTiles file that `PMTILES_FILE` names, read by ranges; there is none by default. */
export async function GET(request: Request) {
  const file = process.env.PMTILES_FILE
  return file
    ? fileRange(file, request)
    : new Response('No PMTiles file is named here.\n', { status: 404 })
}

/** The same without its bytes. */
export const HEAD = GET
