import {
  exportRows,
  feedEntries,
  lastDay,
  startOfDay,
  writeAtom,
  writeJsonFeed,
} from '#lib/exports'
import type { Feed } from '#lib/exports'
import { asKnownAt, filterables, intervalWords, matches, serialiseQuery } from '#lib/filter'
import { etagResponse, errorResponse, linkedHeaders } from './responses'
import { parsedQuery, queryWords } from './query'
import { exportData } from './export-data'
import { requestOrigin } from './request-origin'
import { loadProject } from './project'
import { projectWords, textIn } from '#lib/words'

/**
 * Makes the feed that a request's filter asks for. `view=contradictions` leaves only
 * contradictions, and `lang` chooses its language; the rest of the view has no effect. All dates come from the data, so that the
 * same data make the same feed.
 */
async function requestedFeed(request: Request): Promise<Feed | { error: string }> {
  const data = await loadProject()
  const { project } = data
  const params = new URL(request.url).searchParams
  const query = parsedQuery(params, data.map)
  if ('error' in query) return query
  const { filter, view } = query
  const { map, claims, records, grounds } = await exportData(view.lang)
  const all = filterables(asKnownAt(map.claims, filter.known), map)
  const rows = new Map(exportRows(all, claims, records, grounds).map((row) => [row.claim.id, row]))
  const only = view.panel === 'contradictions' ? 'contradicting-pair' : undefined
  const { say, lang } = records.parties.words
  const own = projectWords(project.settings, lang)
  const words = queryWords({ filter, view: { lang } }, map, project.settings)
  const entries = feedEntries(
    all.filter((claim) => matches(filter, claim)),
    {
      row: (id) => rows.get(id),
      records,
      grounds,
      interval: (interval) => intervalWords(interval, own),
      withdrawn: project.withdrawn,
    },
    only,
  )
  const name = textIn(project.settings.title, lang)!
  const title = only ? say('feed.pairsTitle', { title: name }) : name
  const about = only ? 'feed.pairsAbout' : 'feed.about'
  return {
    title: words ? say('feed.title', { title, words }) : title,
    subtitle: words ? say(`${about}Words`, { words }) : say(about),
    origin: requestOrigin(request),
    lang,
    settings: project.settings,
    query: serialiseQuery({
      filter,
      view: { ...(only && { panel: 'contradictions' }), ...(view.lang && { lang: view.lang }) },
    }),
    updated:
      entries[0]?.updated ??
      startOfDay(lastDay(project.documents.map((document) => document.coder.on)), records.zone()),
    entries,
  }
}

/** Answers with the requested feed, or with a 400 that says what is wrong in the request. */
export async function feedResponse(
  request: Request,
  format: keyof typeof FEED_FORMATS,
): Promise<Response> {
  const feed = await requestedFeed(request)
  return 'error' in feed ? errorResponse(400, feed.error) : writtenFeed(request, feed, format)
}

/** How feeds are written, and what they are then. */
const FEED_FORMATS = {
  atom: { write: writeAtom, mediaType: 'application/atom+xml; charset=utf-8' },
  json: { write: writeJsonFeed, mediaType: 'application/feed+json; charset=utf-8' },
} as const

/** A feed as an answer. */
export const writtenFeed = (
  request: Request,
  feed: Feed,
  format: keyof typeof FEED_FORMATS,
): Response => {
  const { write, mediaType } = FEED_FORMATS[format]
  return etagResponse(request, write(feed), mediaType, linkedHeaders())
}
