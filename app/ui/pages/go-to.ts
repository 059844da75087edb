import { claimPath, placePath } from '../paths'

/** Goes to the page of a claim or of a place; to stay is to be given nothing. */
export function goTo(id: string | undefined) {
  if (id !== undefined) window.location.assign(id.includes('/') ? claimPath(id) : placePath(id))
}
