import { writeAtom } from '#lib/exports'
import { feedResponse } from '../server/feed'

/** `GET /feed.atom?<the page's filter>`: what is new, for feed readers. */
export function GET(request: Request) {
  return feedResponse(request, writeAtom, 'application/atom+xml; charset=utf-8')
}
