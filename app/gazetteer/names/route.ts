import { keptJson } from '../../server/kept-json'
import { loadProject } from '../../server/project'
import { inOnePiece, taggedResponse, zippedJson } from '../../server/responses'

/**
 * `GET /gazetteer/names`: the slim index of names by which `/open` finds the places of rows without
 * coordinates, in the reader's own browser, as gzipped JSON. It follows the code and is no interface; `/gazetteer/lookup`
 * is.
 */
export async function GET(request: Request) {
  const { name, zipped } = keptJson(await (await loadProject()).names())
  const bytes = await zipped
  return taggedResponse(request, `"${name}"`, () => inOnePiece(bytes), {
    'Cache-Control': 'no-cache',
    ...zippedJson(request),
  })
}
