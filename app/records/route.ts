import { LANGUAGES, isLanguage } from '#lib/words'
import { inOnePiece, errorResponse, taggedResponse, zippedJson } from '../server/responses'
import { loadProject } from '../server/project'
import { sentRecords } from '../server/send-records'

/** A day; what is at an address that names its version does not change. */
const FOR_GOOD = 'private, max-age=86400, immutable'

/**
 * `GET /records?lang=en&v=<version>`: what the map page and the embedded map are made from, as
 * gzipped JSON. It follows the code and is no
 * interface; `/export` and `/ogc` are. A page of an older version gets the records of now.
 */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams
  const lang = params.get('lang') ?? LANGUAGES[0].id
  if (!isLanguage(lang))
    return errorResponse(400, `lang: not one of ${LANGUAGES.map(({ id }) => id).join(', ')}`)
  const { name, zipped } = sentRecords((await loadProject()).mapIn(lang))
  const bytes = await zipped
  return taggedResponse(request, `"${name}"`, () => inOnePiece(bytes), {
    'Cache-Control': params.get('v') === name ? FOR_GOOD : 'no-cache',
    ...zippedJson(request),
  })
}
