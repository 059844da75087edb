import { LANGUAGES, isLanguage } from '#lib/words'
import { locatorOf } from '../server/locator'
import { errorResponse, etagResponse, responseUnlessBusy } from '../server/responses'

/** The records that have a locator map, by the parameter that names one. */
const RECORDS = ['claim', 'matter', 'place', 'source'] as const

/**
 * `GET /locator.svg?claim=<id>` (or `matter`, `place`, `source`), `&lang=ar&theme=dark`: a small map
 * that tells where the claims of a page are. A record that has no ground is a 404.
 */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams
  const lang = params.get('lang') ?? 'en'
  const theme = params.get('theme') ?? 'light'
  if (!isLanguage(lang))
    return errorResponse(400, `lang: not one of ${LANGUAGES.map(({ id }) => id).join(', ')}`)
  if (theme !== 'light' && theme !== 'dark')
    return errorResponse(400, 'theme: not one of light, dark')
  const named = RECORDS.flatMap((kind) => {
    const id = params.get(kind)
    return id ? [{ kind, id }] : []
  })
  const [record] = named
  if (!record || named.length > 1)
    return errorResponse(400, `Exactly one of ${RECORDS.join(', ')} names the record`)
  return responseUnlessBusy(async () => {
    const svg = await locatorOf(record, lang, theme === 'dark')
    return svg === undefined
      ? errorResponse(404, 'There is no such record, or nothing of it has a ground')
      : etagResponse(request, svg, 'image/svg+xml')
  })
}
