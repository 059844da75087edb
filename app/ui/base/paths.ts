/** The kinds of pages beside the map, which is the page without a kind. There is one `about`, whose id is empty. */
export type PageKind = 'claim' | 'matter' | 'place' | 'source' | 'document' | 'about'

/** Writes the address of a page: its kind and the id it is about (of the map, two empty texts), and a query without `?`. */
export type PathWriter = (kind: PageKind | '', id: string, query?: string) => string

const onServer: PathWriter = (kind, id, query) =>
  `/${kind}${id && `/${id}`}${query ? `?${query}` : ''}`
let write = onServer

/** Writes all addresses otherwise from now on: for pages that stand as files, which have no server's root to begin at. A server never calls it. */
export function writePathsWith(writer: PathWriter) {
  write = writer
}

/** The map, with a query without `?`. */
export const mapPath = (query?: string): string => write('', '', query)

/** What the map cannot tell. */
export const aboutPath = (): string => write('about', '')

/** The layers for QGIS and GDAL: an interface, no page of ours. */
export const OGC_PATH = '/ogc'

/** Addresses of pages, by id. Ids are readable slugs, a claim's is `<document>/<slug>`. */
export const claimPath = (id: string): string => write('claim', id)
export const matterPath = (id: string): string => write('matter', id)
export const placePath = (id: string): string => write('place', id)
export const sourcePath = (id: string): string => write('source', id)
export const documentPath = (id: string): string => write('document', id)

/** The page of an imported dataset, which only a server has. */
export const datasetPath = (id: string): string => `/dataset/${id}`

/** A document's page with a claim open, where the reader lights its sentence up. */
export const readerPath = ({ id, document }: { id: string; document: string }): string =>
  write('document', document, `open=${id}`)

/** The map with a claim or a place open. */
export const onMapPath = (id: string): string => write('', '', `open=${id}`)

/** An address of ours in a language, where the page's own address asked for one (`lang=ar`); as it is where the reader's browser decides. */
export function withLanguage(path: string, asked: string | undefined): string {
  if (asked === undefined || path.startsWith('#')) return path // inside one document the query stays as it is
  const [address, part] = path.split('#') as [string, string?]
  return `${address}${address.includes('?') ? '&' : '?'}lang=${asked}${part === undefined ? '' : `#${part}`}`
}

/** A part of an address as it was meant; one that is no percent-encoding stays as it is, and names nothing. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
