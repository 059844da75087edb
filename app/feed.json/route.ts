import { writeJsonFeed } from '#lib/exports'
import { feedResponse } from '../server/feed'

/** `GET /feed.json?<the page's filter>`: the same as JSON Feed. */
export function GET(request: Request) {
  return feedResponse(request, writeJsonFeed, 'application/feed+json; charset=utf-8')
}
