import { claimPath, placePath } from '../../base/paths'

/** Goes to the page of a claim or of a place, by a link that keeps the language; to stay is to be given nothing. */
export function openPage(id: string | undefined, link: (path: string) => string) {
  if (id !== undefined)
    window.location.assign(link(id.includes('/') ? claimPath(id) : placePath(id)))
}
