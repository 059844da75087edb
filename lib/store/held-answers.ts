// Answers from columns that are in memory. Both stores give them from here, so that they agree.
import { columnsOfRows, columnsView, dayText, rowFinder } from '#lib/columns'
import type { ColumnPlace, Columns, ColumnsView, SpanCount } from '#lib/columns'
import { searchTerms } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { inBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { declutterer } from '#lib/glyphs'
import { asyncLruCache } from '#lib/util'
import type { LruCache } from '#lib/util'
import type { DatasetQuery, Spot, Summary } from './claim-store'
import { spotsOf } from './spots'

/** Rows with words are gathered into columns of their own where they are at most one in so many. */
const FEW = 16

/**
 * Answers to words that are kept, since a reader goes back and forth between a few. One takes a byte
 * a row.
 */
const KEPT_WORDS = 8

/** Rows that were found, one byte a row, 1 or 0, and how many they are. */
export type FoundRows = { found: Uint8Array; count: number }

/** Which rows have the words of a query in their text. */
export type WordRows = {
  /** One byte a row, 1 or 0. */
  mask: Uint8Array
  /** Their numbers, and a view of them alone, where they are few. */
  few?: { rows: Uint32Array; view: ColumnsView }
}

/** Row numbers of a page: how many match in all, and the row to go on from. */
export type RowNumbers = { matched: number; rows: readonly number[]; next?: number }

/**
 * What columns in memory answer; the questions are those of `ClaimStore`. `words` are the rows that
 * have those of the filter, where it has any.
 */
export type HeldAnswers = {
  summary: (query: DatasetQuery, words?: WordRows) => Summary
  spans: (query: DatasetQuery, clock: 'happened' | 'said', words?: WordRows) => SpanCount[]
  spots: (query: DatasetQuery, zoom: number, words?: WordRows) => Spot[]
  page: (
    query: DatasetQuery,
    options: { limit: number; after?: number; places?: readonly string[] },
    words?: WordRows,
  ) => RowNumbers
  newest: (filter: Filter, limit: number, words?: WordRows) => Omit<RowNumbers, 'next'>
  /**
   * The rows that have the words of a filter, as the other questions take them; `undefined` where it
   * has none. `find` looks for words in order, each once; its answer is kept.
   */
  words: (
    words: string | undefined,
    find: (wanted: readonly string[]) => Promise<FoundRows>,
  ) => Promise<WordRows | undefined>
}

/** Opens columns for questions. Indexes are made when they are first needed. */
export function heldAnswers(columns: Columns): HeldAnswers {
  const { length, places } = columns
  const view = once(() => columnsView(columns))
  const find = once(() => rowFinder(columns))
  const declutter = once(() => declutterer(places))

  const kept: LruCache<string, Promise<WordRows>> = asyncLruCache(KEPT_WORDS)
  function wordRows({ found: mask, count }: FoundRows): WordRows {
    if (count * FEW > length) return { mask }
    const rows = new Uint32Array(count)
    for (let row = mask.indexOf(1), i = 0; row >= 0; row = mask.indexOf(1, row + 1)) rows[i++] = row
    return { mask, few: { rows, view: columnsView(columnsOfRows(columns, rows)) } }
  }

  /**
   * The view under a filter and a mask. All questions share it: whoever asked must have read its
   * answers before the next asks.
   */
  function filtered(filter: Filter, words?: WordRows, mask = words?.mask): ColumnsView {
    const asked = words?.few && mask === words.mask ? words.few.view : view()
    asked.set(filter, asked === words?.few?.view ? undefined : mask)
    return asked
  }

  /** The view under a whole query. Its box cuts off rows, as words do. */
  function asked({ filter, box }: DatasetQuery, words?: WordRows): ColumnsView {
    if (!box) return filtered(filter, words)
    const ground = placeMask(places, box)
    if (words?.few) {
      const { rows } = words.few
      const inside = rows.filter((row) => ground[columns.place[row]!] === 1)
      const few = columnsView(columnsOfRows(columns, inside))
      few.set(filter)
      return few
    }
    const mask = new Uint8Array(length)
    for (let row = 0; row < length; row++)
      mask[row] = ground[columns.place[row]!]! & (words ? words.mask[row]! : 1)
    return filtered(filter, words, mask)
  }

  return {
    async words(words, find) {
      const wanted = [...new Set(searchTerms(words ?? ''))].sort()
      if (wanted.length === 0) return undefined
      return kept.get(wanted.join(' '), async () => wordRows(await find(wanted)))
    },
    summary(query, words) {
      const found = asked(query, words)
      const days = (clock: 'happened' | 'said') =>
        found.days(clock).map(({ day, kind, count }) => ({ day: dayText(day), kind, count }))
      return {
        total: length,
        shown: found.shown(),
        unlocated: found.unlocated(),
        counts: found.counts(),
        clocks: { happened: days('happened'), said: days('said') },
      }
    },
    spans: (query, clock, words) => asked(query, words).spans(clock),
    spots(query, zoom, words) {
      // The box is applied to what is gathered, not before: a glyph at its edge is the same
      // wherever the map was panned to.
      const found = filtered(query.filter, words)
      const kinds = columns.profiles.facets.kind.values
      return spotsOf(declutter(), places, kinds, found.byPlace(), zoom, query.box)
    },
    page({ filter, box }, { limit, after = 0, places: keys }, words) {
      const mask = box || keys ? placeMask(places, box, keys) : undefined
      const found = find()(filter, {
        limit: limit + 1,
        firstRow: after,
        places: mask,
        placesKey: mask && JSON.stringify([box, keys]),
        words: words?.mask,
      })
      const next = found.rows[limit]
      return {
        matched: found.matched,
        rows: found.rows.slice(0, limit),
        ...(next !== undefined && { next }),
      }
    },
    newest(filter, limit, words) {
      const found = filtered(filter, words)
      const few = words?.few
      const rows = found.newest(limit).map((row) => (few ? few.rows[row]! : row))
      return { matched: found.shown(), rows }
    },
  }
}

/**
 * Which places a query takes in, one byte each; the last byte is for claims without a place.
 */
function placeMask(
  places: readonly ColumnPlace[],
  box: Box | undefined,
  keys?: readonly string[],
): Uint8Array {
  const wanted = keys && new Set(keys)
  const mask = new Uint8Array(places.length + 1)
  places.forEach((place, i) => {
    mask[i] = Number((!box || inBox(box, place)) && (!wanted || wanted.has(place.key)))
  })
  return mask
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
