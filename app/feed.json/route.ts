import { feedResponse } from '../server/feed'

/**
 * `GET /feed.json?<the page's filter>`: new claims, revisions and contradictions as a JSON Feed.
 */
export function GET(request: Request) {
  return feedResponse(request, 'json')
}
