import type { ImageFile } from '#lib/model'
import { MOUNT } from './mount'

/** The pages that are no record's: the lists of records, and the one about the map. */
export const SINGLE_PAGES = ['documents', 'sources', 'places', 'about'] as const

/** The kinds of pages beside the map, which has no kind. The id of a single page is empty. */
export type PageKind =
  'claim' | 'matter' | 'place' | 'source' | 'document' | (typeof SINGLE_PAGES)[number]

/**
 * Writes the address of a page from its kind, the id of its record and a query without `?`. The map
 * has an empty kind and id. An image of `media/` is addressed like a page, and has no address where
 * pages are one file.
 */
export type PathWriter = (kind: PageKind | 'media' | '', id: string, query?: string) => string

const onServer: PathWriter = (kind, id, query) =>
  `${MOUNT}/${kind}${id && `/${id}`}${query ? `?${query}` : ''}`
let write = onServer

/**
 * Replaces the writer of all addresses, for pages in files, which cannot start paths at a server's
 * root. A server never calls it.
 */
export function setPathWriter(writer: PathWriter) {
  write = writer
}

/** The address of the map, with a query without `?`. */
export const mapPath = (query?: string): string => write('', '', query)

/** The address of the page about the map's limits. */
export const aboutPath = (): string => write('about', '')

/** The addresses of the lists of records. */
export const documentsPath = (): string => write('documents', '')
export const sourcesPath = (): string => write('sources', '')
export const placesPath = (): string => write('places', '')

/** The address of the page that opens a reader's own file; empty where pages are files. */
export const openPath = (): string => (write === onServer ? `${MOUNT}/open` : '')

/** The address of the OGC API, for QGIS and GDAL. */
export const OGC_PATH = `${MOUNT}/ogc`

/**
 * The addresses of records' pages, by id. Ids are readable slugs; that of a claim is
 * `<document>/<slug>`.
 */
export const claimPath = (id: string): string => write('claim', id)
export const matterPath = (id: string): string => write('matter', id)
export const placePath = (id: string): string => write('place', id)
export const sourcePath = (id: string): string => write('source', id)
export const documentPath = (id: string): string => write('document', id)

/** The address of an image of `media/`; empty where it has none. */
export const mediaPath = ({ sha256, type }: Pick<ImageFile, 'sha256' | 'type'>): string =>
  write('media', `${sha256}.${type}`)

/** The address of a file of the shown claims in a format, which only a server has. */
export const exportPath = (format: string, query: string): string =>
  `${MOUNT}/export/${format}${query && `?${query}`}`

/** The address of an imported dataset, which only a server has, with a query without `?`. */
export const datasetPath = (id: string, query = ''): string =>
  `${MOUNT}/dataset/${id}${query && `?${query}`}`

/** The address of a file of a dataset's shown claims in a format. */
export const datasetExportPath = (id: string, format: string, query: string): string =>
  `${datasetPath(id)}/export/${format}${query && `?${query}`}`

/** The path before the addresses of a dataset's citation, picture and feeds; empty for the documents'. */
export const citeRoot = (dataset: string | undefined): string =>
  dataset === undefined ? MOUNT : datasetPath(dataset)

/** The address of what changed in a dataset since the import before. */
export const changesPath = (id: string): string => `${datasetPath(id)}/changes`

/** The address of what a dataset and another set may both tell of, with a query without `?`. */
export const matchesPath = (id: string, query = ''): string =>
  `${datasetPath(id)}/matches${query && `?${query}`}`

/** The same as a file. */
export const matchesCsvPath = (id: string, query: string): string =>
  `${datasetPath(id)}/matches.csv?${query}`

/** The address of a document's page with a claim open, whose sentence the reader highlights. */
export const readerPath = ({ id, document }: { id: string; document: string }): string =>
  write('document', document, `open=${id}`)

/** The address of the map with a claim or a place open. */
export const openOnMapPath = (id: string): string => write('', '', `open=${id}`)

/**
 * Adds a language to an address if the page's own address asked for one (`lang=ar`). Otherwise the
 * reader's browser decides, and the address stays as it is.
 */
export function withLanguage(path: string, asked: string | undefined): string {
  // a fragment within the page keeps the page's query
  if (asked === undefined || path.startsWith('#')) return path
  const [address, part] = path.split('#') as [string, string?]
  return `${address}${address.includes('?') ? '&' : '?'}lang=${asked}${part === undefined ? '' : `#${part}`}`
}

/** Decodes a part of an address. A malformed one stays as it is, and names nothing. */
export function decodePathPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
