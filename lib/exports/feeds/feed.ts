import { dayBounds } from '../rows/rows'

/**
 * Where an entry's claim is: a point with its radius in metres, or only a box (west, south, east,
 * north) where the words name an area or several places.
 */
export type FeedGround =
  { point: [lon: number, lat: number]; metres: number } | { box: [number, number, number, number] }

/**
 * One item of a feed: a claim, a claim that revises another, two that contradict each other, or a
 * claim that was withdrawn.
 * `path` is the page it leads to, from the map's root.
 */
export type FeedEntry = {
  id: string
  about: 'claim' | 'revision' | 'contradicting-pair' | 'withdrawal'
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
 * `query` the page's own filter.
 */
export type Feed = {
  title: string
  subtitle: string
  origin: string
  query: string
  updated: string
  entries: readonly FeedEntry[]
}

/** A feed holds at most this many entries, the newest. */
const MOST_ENTRIES = 500

/**
 * An id for good (RFC 4151): the same on every server that serves the same record, so that no
 * reader is told of it twice. The authority is a name that nobody can own (RFC 2606), since the map
 * has many homes.
 */
export function tagUri(path: string): string {
  return `tag:claims-map.invalid,2025:${path.replace(/[^\w./-]/g, encodeURIComponent)}`
}

/** The id of a feed: that of the filter it follows. */
export function feedId({ query }: Pick<Feed, 'query'>): string {
  return tagUri(query ? `feed/${query}` : 'feed')
}

/** The first instant of a day of Syria. Syria has kept UTC+3 all year since October 2022. */
export function startOfDay(day: string): string {
  return `${day}T00:00:00+03:00`
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
