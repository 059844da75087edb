import { feedResponse } from '../server/feed'

/**
 * `GET /feed.atom?<the page's filter>`: new claims, revisions and contradictions as an Atom feed.
 */
export function GET(request: Request) {
  return feedResponse(request, 'atom')
}
