import { claimPath, placePath } from '../../base/paths'

/**
 * Opens the page of a claim or place. `link` keeps the page's language; without an id nothing
 * happens.
 */
export function openPage(id: string | undefined, link: (path: string) => string) {
  if (id !== undefined)
    window.location.assign(link(id.includes('/') ? claimPath(id) : placePath(id)))
}
