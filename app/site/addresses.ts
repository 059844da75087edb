import type { PathWriter } from '../ui/base/paths'
import type { SiteAddress } from './site-page'

/** The file of a page, from the folder of the site: `claim/<document>/<slug>.html`. */
export function fileOf({ kind, id }: Pick<SiteAddress, 'kind' | 'id'>): string {
  return kind === '' ? 'index.html' : `${kind}${id && `/${id}`}.html`
}

/** The way from a page's file back to the folder of the site: empty, or `../../`. */
export function rootOf(address: Pick<SiteAddress, 'kind' | 'id'>): string {
  return '../'.repeat(fileOf(address).split('/').length - 1)
}

/** Addresses between files of one folder, relative, so that the folder may lie anywhere, on a disk too. `root` leads from the page to the folder. */
export function filePaths(root: string): PathWriter {
  return (kind, id, query) => `${root}${fileOf({ kind, id })}${query ? `?${query}` : ''}`
}

/** Addresses inside the one file: the map's query as a query, pages after `#/`. */
export const singlePaths: PathWriter = (kind, id, query = '') =>
  kind === '' ? `?${query}` : `#/${kind}${id && `/${id}`}${query && `?${query}`}`

/** The page that the part of an address after `#` names, inside the one file; the map where it names none. */
export function addressInFile({ hash, search }: Pick<Location, 'hash' | 'search'>): SiteAddress {
  const [, kind = '', id = '', about, query] =
    /^#\/(?:(claim|matter|place|source|document)\/([^?%]*)|(about))(?:\?(.*))?$/.exec(hash) ?? []
  return { kind: (about ?? kind) as SiteAddress['kind'], id, query: query ?? search.slice(1) }
}
