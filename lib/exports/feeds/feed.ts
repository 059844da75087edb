import type { ProjectSettings } from '#lib/model'
import { momentInZone } from '#lib/util'
import { textIn } from '#lib/words'
import { dayBounds } from '../rows/rows'

/**
 * Where an entry's claim is: a point with its radius in metres, or only a box (west, south, east,
 * north) where the words name an area or several places.
 */
export type FeedGround =
  { point: [lon: number, lat: number]; metres: number } | { box: [number, number, number, number] }

/**
 * One item of a feed: a claim, a claim that revises another, two that contradict each other, a
 * claim that was withdrawn, or a new version of a dataset.
 * `path` is the page it leads to, from the map's root.
 */
export type FeedEntry = {
  id: string
  about: 'claim' | 'revision' | 'contradicting-pair' | 'withdrawal' | 'version'
  title: string
  text: string
  path: string
  /** Where the words can be read: the claim's own address, or that of its document. */
  source?: string
  /** The page of the other claim, where there are two. */
  other?: string
  /** RFC 3339: when its document was published; of two claims the later. */
  published: string
  /** RFC 3339: when it was coded, judged or corrected, and never before it was published. */
  updated: string
  /** Kinds of the claims, as words to sort by. */
  tags: readonly string[]
  where?: FeedGround
  placeNames?: string
  /** Of a withdrawal: the id of the entry that it takes back, who did so and why. */
  takesBack?: { id: string; by: string; why: string }
}

/**
 * A feed before it is written. `origin` is the address of the map without a slash at its end,
 * `query` the page's own filter, `settings` what the project is.
 */
export type Feed = {
  title: string
  subtitle: string
  origin: string
  /** The path of the dataset that is followed, `/dataset/<id>`; absent for the documents. */
  root?: string
  /** Its licence, and how many claims of it the filter leaves. */
  dataset?: { licence: string; matched: number }
  query: string
  /** The language that its entries are in. */
  lang: string
  settings: ProjectSettings
  updated: string
  entries: readonly FeedEntry[]
}

/** A feed holds at most this many entries, the newest. */
export const MOST_ENTRIES = 500

/**
 * An id for good (RFC 4151): the same on every server that serves the same record, so that no
 * reader is told of it twice. A project that names no authority of its own gets one that nobody can
 * own (RFC 2606), since the map has many homes.
 */
export function tagUri(path: string, { id, feedTag }: Tagged): string {
  return `tag:${feedTag ?? `${id}.claims-map.invalid,2000`}:${path.replace(/[^\w./-]/g, encodeURIComponent)}`
}
/** What of a project's settings makes the ids of its feeds. */
type Tagged = Pick<ProjectSettings, 'id' | 'feedTag'>

/** The id of a feed: that of the filter it follows. */
export function feedId({
  query,
  settings,
  root = '',
}: Pick<Feed, 'query' | 'settings' | 'root'>): string {
  const feed = `${root}/feed`.slice(1)
  return tagUri(query ? `${feed}/${query}` : feed, settings)
}

/** The addresses of a feed and of the page that it follows. */
export function feedAddresses(
  { origin, root = '', query }: Pick<Feed, 'origin' | 'root' | 'query'>,
  file: 'feed.atom' | 'feed.json',
): { self: string; page: string } {
  const tail = query && `?${query}`
  return { self: `${origin}${root}/${file}${tail}`, page: `${origin}${root || '/'}${tail}` }
}

/** Who publishes the map, as feeds name an author: the publisher, or the map itself. */
export function authorOf({ publisher, title }: ProjectSettings): string {
  return publisher?.name ?? textIn(title, 'en')!
}

/** The first instant of a day in a time zone (RFC 3339). */
export function startOfDay(day: string, zone: string): string {
  return momentInZone(`${day}T00:00`, zone)
}

/** The last day of the intervals that have one. */
export function lastDay(intervals: readonly string[]): string {
  return (
    intervals
      .flatMap((interval) => {
        const { first, last } = dayBounds(interval)
        return last ?? first ?? []
      })
      .sort()
      .at(-1) ?? '1970-01-01'
  )
}

/**
 * Newest first; where two are of one day, by id, so that the same data always make the same feed.
 */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries]
    .sort((a, b) =>
      b.updated < a.updated
        ? -1
        : b.updated > a.updated
          ? 1
          : b.published < a.published
            ? -1
            : b.published > a.published
              ? 1
              : a.id < b.id
                ? -1
                : 1,
    )
    .slice(0, MOST_ENTRIES)
}
