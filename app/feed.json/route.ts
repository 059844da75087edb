import { writeJsonFeed } from '#lib/exports'
import { answerFeed } from '../server/feed'

/** `GET /feed.json?<the page's filter>`: the same as JSON Feed. */
export function GET(request: Request) {
  return answerFeed(request, writeJsonFeed, 'application/feed+json; charset=utf-8')
}
