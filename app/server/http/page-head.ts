import { isLanguage, offeredLanguages, pickLanguage } from '#lib/words'
import { isSetAside } from '../dataset/datasets'
import { loadProject, projectSettings } from '../project'
import {
  LANGUAGE_HEADER,
  PATH_HEADER,
  QUERY_HEADER,
  REQUESTED_LANGUAGE_HEADER,
} from '../proxy-headers'

/**
 * What a page needs before Next makes it: headers of its request, in which it learns its nonce, its
 * language and its address, and in place of what a client sent (`undefined`: none); headers of its
 * answer; and its status, where that is not the page's own.
 */
export type PageHead = {
  request: Record<string, string | undefined>
  response: Record<string, string>
  status?: 410 | 503
}

/**
 * The origin of the optional raster tiles, with `{s}` for any subdomain. No other origin is ever
 * allowed.
 */
function tileOrigin(): string {
  const [, scheme, subdomain, host] =
    /^(https?:\/\/)(\{s\}\.)?([\w.-]+(?::\d+)?)\//.exec(process.env.TILE_URL ?? '') ?? []
  return host ? `${scheme}${subdomain ? '*.' : ''}${host}` : ''
}

/** The pages that other sites may frame: the map alone, of the documents or of a dataset. */
const FRAMED = /^(?:\/dataset\/[^/]+)?\/embed$/

/**
 * The content security policy of a page: scripts need the nonce of this request, nothing comes from
 * other origins, and only the map alone may be framed.
 */
function contentSecurityPolicy(nonce: string, path: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: ${tileOrigin()}`.trim(),
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${FRAMED.test(path) ? '*' : "'none'"}`,
  ].join('; ')
}

/** The languages that the project is read in. */
const languagesOffered = () =>
  // records that cannot be read are told of by the page, in a language of the interface
  Promise.resolve(projectSettings()).then(offeredLanguages, () =>
    offeredLanguages({ languages: [] }),
  )

/** The page of a document. */
const DOCUMENT_PAGE = /^\/document\/([^/]+)$/

/** The page of a claim. */
const CLAIM_PAGE = /^\/claim\/([^/]+\/[^/]+)$/

/** A page of a dataset; its other addresses are routes, which answer for themselves. */
const DATASET_PAGE = /^\/dataset\/([^/]+)(?:\/(?:changes|embed|matches))?$/

/**
 * 410 (Gone, RFC 9110) for the page of a withdrawn claim or document and 503 for that of a dataset
 * that is set aside, since a page of Next cannot set its own status; `undefined` leaves it to the
 * page. Only pages of claims, documents and datasets read them here.
 */
async function statusOf(path: string): Promise<410 | 503 | undefined> {
  const [, dataset] = DATASET_PAGE.exec(path) ?? []
  if (dataset) return (await isSetAside(dataset)) ? 503 : undefined
  const [, id] = CLAIM_PAGE.exec(path) ?? []
  const [, document] = DOCUMENT_PAGE.exec(path) ?? []
  if (!id && !document) return undefined
  const { project } = await loadProject()
  const gone = id ? project.withdrawn : project.withdrawnDocuments
  return gone.some((record) => record.id === (id ?? document)) ? 410 : undefined
}

/**
 * What every page is given: a fresh nonce, its content security policy and its language, and the page
 * of a withdrawn claim or a damaged dataset its status. Next reads the nonce from the policy in the
 * request's headers.
 * @param url the address that was asked for; of its origin nothing is read
 * @param accepted the `Accept-Language` of the request, where it has one
 */
export async function pageHead(url: URL, accepted: string | null): Promise<PageHead> {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll('-', ''), url.pathname)
  const asked = url.searchParams.get('lang')
  const language = pickLanguage(asked, accepted, await languagesOffered())
  return {
    request: {
      'content-security-policy': policy,
      [PATH_HEADER]: url.pathname,
      [QUERY_HEADER]: url.search,
      [LANGUAGE_HEADER]: language,
      [REQUESTED_LANGUAGE_HEADER]: isLanguage(asked) ? asked : undefined,
    },
    response: {
      'Content-Security-Policy': policy,
      'Content-Language': language,
      Vary: 'Accept-Language',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
    },
    status: await statusOf(url.pathname),
  }
}
