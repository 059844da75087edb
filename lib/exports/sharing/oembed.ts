import { xmlText } from '../formats/xml'

/**
 * Widest and highest an embedded map is offered, and the narrowest it can be read at, in pixels.
 */
const WIDEST = 800
const HIGHEST = 600
const NARROWEST = 240
/** Seconds that a consumer may keep an answer. */
const KEEP = 3600

/** The answer to an oEmbed request. */
export type OembedAnswer =
  { status: 200; body: Record<string, unknown> } | { status: 400 | 404 | 501; error: string }

/** The site whose pages are embedded: where it is, what it is called, and which ids are datasets. */
type OembedSite = { origin: string; provider: string; isDataset: (id: string) => boolean }

/** The code that shows the map in another page; a text without anything to run. */
export function embedCode(src: string, title: string, width: number, height: number): string {
  return `<iframe src="${xmlText(src)}" width="${width}" height="${height}" title="${xmlText(title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`
}

/** A measure of the consumer's, in pixels; absent is the most we offer. */
function measure(name: string, params: URLSearchParams, most: number): number | { error: string } {
  const text = params.get(name)
  if (text === null) return most
  return /^\d{1,5}$/.test(text) && Number(text) >= NARROWEST
    ? Math.min(most, Number(text))
    : {
        error: `${name}: '${text.slice(0, 40)}' is not a number of pixels of at least ${NARROWEST}`,
      }
}

/**
 * The address to frame for a page's: the map and a dataset keep their filter, a claim's or a place's
 * page becomes the map with it open, a row's page that of its dataset.
 */
function framed(url: URL, isDataset: (id: string) => boolean): string | undefined {
  if (url.pathname === '/' || url.pathname === '/embed') return `/embed${url.search}`
  const [, dataset] = /^(\/dataset\/[a-z0-9-]+)(?:\/embed)?$/.exec(url.pathname) ?? []
  if (dataset) return `${dataset}/embed${url.search}`
  const [, id] =
    /^\/claim\/([a-z0-9-]+\/[a-z0-9-]+)$/.exec(url.pathname) ??
    /^\/place\/([a-z0-9-]+)$/.exec(url.pathname) ??
    []
  const of = id?.split('/')[0]
  return id && `${of !== undefined && isDataset(of) ? `/dataset/${of}` : ''}/embed?open=${id}`
}

/**
 * The address to frame, from the root of the site at `origin`, for that of a page; `undefined` where
 * it is no page that can be framed.
 * @param isDataset tells the rows of a dataset from the claims of a document.
 */
export function framedAddress(
  text: string,
  { origin, isDataset }: Pick<OembedSite, 'origin' | 'isDataset'>,
): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.href.startsWith(`${origin}/`)
    ? framed(new URL(`${url.origin}${url.href.slice(origin.length)}`), isDataset)
    : undefined
}

/**
 * Answers an oEmbed request (oembed.com, 1.0) of a site at `origin` (with the path that it lies under, if any) called `provider`. `titleOf` says in words what an
 * address to frame shows, or what is wrong in it. An address that is not this site's is a 404, as the
 * document asks; XML, which it leaves optional, a 501.
 */
export function oembed(
  params: URLSearchParams,
  site: OembedSite,
  titleOf: (framed: URL) => string | { error: string },
): OembedAnswer {
  const { origin, provider } = site
  const format = params.get('format') ?? 'json'
  if (format !== 'json')
    return { status: 501, error: `format: '${format.slice(0, 40)}' is not offered; allowed: json` }
  const text = params.get('url')
  if (!text) return { status: 400, error: 'url: missing; give the address of a page of this map' }
  const path = framedAddress(text, site)
  if (!path)
    return {
      status: 404,
      error: `url: '${text.slice(0, 200)}' is no map, dataset, claim or place of ${origin}`,
    }
  const [width, height] = [
    measure('maxwidth', params, WIDEST),
    measure('maxheight', params, HIGHEST),
  ]
  for (const value of [width, height])
    if (typeof value === 'object') return { status: 400, ...value }
  const title = titleOf(new URL(path, origin))
  if (typeof title === 'object') return { status: 404, error: `url: ${title.error}` }
  const [wide, high] = [width as number, height as number]
  const html = embedCode(origin + path, title, wide, high)
  return {
    status: 200,
    body: {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: provider,
      provider_url: `${origin}/`,
      cache_age: KEEP,
      width: wide,
      height: high,
      html,
    },
  }
}
