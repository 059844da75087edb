/** The map. */
export const MAP_PATH = '/'

/** What the map cannot tell. */
export const ABOUT_PATH = '/about'

/** The layers for QGIS and GDAL: an interface, no page of ours. */
export const OGC_PATH = '/ogc'

/** Addresses of pages, by id. Ids are readable slugs, a claim's is `<document>/<slug>`. */
export const claimPath = (id: string): string => `/claim/${id}`
export const matterPath = (id: string): string => `/matter/${id}`
export const placePath = (id: string): string => `/place/${id}`
export const sourcePath = (id: string): string => `/source/${id}`
export const datasetPath = (id: string): string => `/dataset/${id}`
export const documentPath = (id: string): string => `/document/${id}`

/** A document's page with a claim open, where the reader lights its sentence up. */
export const readerPath = ({ id, document }: { id: string; document: string }): string => `${documentPath(document)}?open=${id}`

/** The map with a claim or a place open. */
export const onMapPath = (id: string): string => `${MAP_PATH}?open=${id}`

/** An address of ours in a language, where the page's own address asked for one (`lang=ar`); as it is where the reader's browser decides. */
export function withLanguage(path: string, asked: string | undefined): string {
  if (asked === undefined) return path
  const [address, part] = path.split('#') as [string, string?]
  return `${address}${address.includes('?') ? '&' : '?'}lang=${asked}${part === undefined ? '' : `#${part}`}`
}
