import { SINGLE_PAGES } from '../ui/base/paths'
import type { PathWriter } from '../ui/base/paths'
import type { SiteAddress } from './site-page'

/** The file of a page within the folder of the site: `claim/<document>/<slug>.html`. */
export function fileOf({ kind, id }: Pick<SiteAddress, 'kind' | 'id'>): string {
  return kind === '' ? 'index.html' : `${kind}${id && `/${id}`}.html`
}

/** The relative path from a page's file back to the folder of the site: empty, or `../../`. */
export function rootOf(address: Pick<SiteAddress, 'kind' | 'id'>): string {
  return '../'.repeat(fileOf(address).split('/').length - 1)
}

/**
 * Writes relative addresses between the files of a site, so that its folder may lie anywhere, on a
 * disk too. `root` leads from the page to the folder.
 */
export function filePaths(root: string): PathWriter {
  return (kind, id, query) =>
    kind === 'media'
      ? `${root}media/${id}`
      : `${root}${fileOf({ kind, id })}${query ? `?${query}` : ''}`
}

/**
 * Writes addresses within a single file: the map's query as a query, pages after `#/`. It holds no
 * images.
 */
export const singlePaths: PathWriter = (kind, id, query = '') =>
  kind === 'media'
    ? ''
    : kind === ''
      ? `?${query}`
      : `#/${kind}${id && `/${id}`}${query && `?${query}`}`

/** The fragment of a page within a single file: `#/<kind>/<id>`, or the name of a single page. */
const FRAGMENT = new RegExp(
  `^#/(?:(claim|matter|place|source|document)/([^?%]*)|(${SINGLE_PAGES.join('|')}))(?:\\?(.*))?$`,
)

/** The page that the fragment of an address names within a single file, or the map. */
export function addressInFile({ hash, search }: Pick<Location, 'hash' | 'search'>): SiteAddress {
  const [, kind = '', id = '', single, query] = FRAGMENT.exec(hash) ?? []
  return { kind: (single ?? kind) as SiteAddress['kind'], id, query: query ?? search.slice(1) }
}
