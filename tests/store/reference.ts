import { NO_DAY, dayText, daySpan } from '#lib/columns'
import { declutterer } from '#lib/glyphs'
import type { ColumnPlace, RowFacts, SpanCount } from '#lib/columns'
import { FACETS, select } from '#lib/filter'
import type { Facet, Filter, Filterable } from '#lib/filter'
import type { Claim, Interval } from '#lib/model'
import type { Box } from '#lib/geo'
import type { DatasetQuery, Page, Spot, Summary } from '#lib/store'
import { claimText } from '#lib/filter'

/** A row as the reference keeps it: nothing but the claim and what was said of it. */
export type ReferenceRow = {
  row: number
  claim: Claim
  facts: RowFacts
  place: ColumnPlace | undefined
}

const inDays = (interval: Interval): Interval => daySpan(interval)!.map(dayText).join('/')
const inside = ([west, south, east, north]: Box, { lon, lat }: ColumnPlace) =>
  lat >= south &&
  lat <= north &&
  (west <= east ? west <= lon && lon <= east : lon >= west || lon <= east)

function filterable({ claim, facts }: ReferenceRow): Filterable {
  const { kind, type, outlet, speaker, party, standing, agreement } = facts.facets
  return {
    id: claim.id,
    kind: kind[0]!,
    type: type[0]!,
    outlet: outlet[0]!,
    speaker: speaker[0]!,
    parties: party,
    standing: standing[0]!,
    agreement,
    ...(facts.happened !== undefined && { happened: inDays(facts.happened) }),
    said: inDays(facts.said),
    text: () => claimText(claim),
  } as Filterable
}

/**
 * What a store should answer, told from claims one by one with the filter of the page, in days:
 * slow, and too plain to be wrong.
 */
export function reference(rows: readonly ReferenceRow[], places: readonly ColumnPlace[]) {
  const all = rows.map((row) => ({ ...filterable(row), of: row }))
  const chosen = ({ filter, box }: DatasetQuery) => {
    const wide: Filter = {
      ...filter,
      ...(filter.happened && { happened: inDays(filter.happened) }),
      ...(filter.said && { said: inDays(filter.said) }),
    }
    return select(
      all.filter(({ of }) => !box || (of.place !== undefined && inside(box, of.place))),
      wide,
    )
  }
  const days = (
    list: readonly { kind: string }[],
    when: (index: number) => Interval | undefined,
  ) => {
    const counts = new Map<string, number>()
    list.forEach(({ kind }, i) => {
      const time = when(i)
      if (time)
        counts.set(
          `${time.slice(0, 10)} ${kind}`,
          (counts.get(`${time.slice(0, 10)} ${kind}`) ?? 0) + 1,
        )
    })
    return [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => ({ day: key.slice(0, 10), kind: key.slice(11), count }))
  }
  return {
    summary(query: DatasetQuery): Summary {
      const { shown, counts, onClock: all, possibleOnClock } = chosen(query)
      const onClock = {
        happened: all.happened.filter((claim) => !possibleOnClock.happened.has(claim)),
        said: all.said.filter((claim) => !possibleOnClock.said.has(claim)),
      }
      return {
        total: rows.length,
        shown: shown.length,
        unlocated: shown.filter(({ of }) => !of.place).length,
        counts,
        clocks: {
          happened: days(onClock.happened, (i) => onClock.happened[i]!.happened),
          said: days(onClock.said, (i) => onClock.said[i]!.said),
        },
      }
    },
    spans(query: DatasetQuery, clock: 'happened' | 'said'): SpanCount[] {
      const { onClock, possibleOnClock } = chosen(query)
      const counts = new Map<string, SpanCount>()
      for (const claim of onClock[clock]) {
        if (possibleOnClock[clock].has(claim)) continue
        const time = claim.of.facts[clock]
        const [first, last] = time === undefined ? [NO_DAY, NO_DAY] : daySpan(time)!
        const kept = counts.get(`${first} ${last}`) ?? { first, last, count: 0 }
        kept.count++
        counts.set(`${first} ${last}`, kept)
      }
      return [...counts.values()].sort((a, b) => a.first - b.first || a.last - b.last)
    },
    /** Counts a place, made one by one and gathered by the code of the map. */
    spots(query: DatasetQuery, zoom: number): Spot[] {
      const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
      const [stacks, width] = [kinds.length, 8]
      const counts = new Uint32Array((places.length + 1) * width)
      for (const { kind, agreement, of } of chosen({ filter: query.filter }).shown)
        if (of.place)
          counts[
            places.indexOf(of.place) * width +
              kinds.indexOf(kind) +
              (agreement.includes('contradicted') ? stacks : 0)
          ]!++
      const glyphs = declutterer(places)({ counts, width, stacks }, zoom, {
        left: 0,
        top: 0,
        right: 1e12,
        bottom: 1e12,
      })
      const spots = Array.from({ length: glyphs.length }, (_, g): Spot & { place: ColumnPlace } => {
        const place = places[glyphs.at[g]!]!
        return {
          place,
          at: place.key,
          name: place.name,
          level: place.level,
          metres: place.metres,
          lon: place.lon,
          lat: place.lat,
          places: glyphs.places[g]!,
          count: glyphs.count[g]!,
          contradicted: glyphs.contradicted[g]!,
          kinds: Object.fromEntries(
            kinds
              .map((kind, k) => [kind, glyphs.kinds[g * stacks + k]!])
              .filter(([, count]) => count !== 0),
          ),
        }
      })
      return spots
        .filter(({ place }) => !query.box || inside(query.box, place))
        .map(({ place: _, ...spot }) => spot)
    },
    newest(query: DatasetQuery, limit: number): Omit<Page, 'next'> {
      const found = chosen(query).shown.map(({ of }) => of)
      const undated = found.filter(({ facts }) => facts.happened === undefined)
      const dated = found.filter(({ facts }) => facts.happened !== undefined)
      return {
        matched: found.length,
        rows: [...dated.reverse(), ...undated.reverse()]
          .slice(0, limit)
          .map(({ row, claim }) => ({ row, claim })),
      }
    },
    page(
      query: DatasetQuery,
      {
        limit,
        after = 0,
        places: keys,
      }: { limit: number; after?: number; places?: readonly string[] },
    ): Page {
      const found = chosen(query)
        .shown.map(({ of }) => of)
        .filter(({ place }) => !keys || (place && keys.includes(place.key)))
      const rest = found.filter(({ row }) => row >= after)
      return {
        matched: found.length,
        rows: rest.slice(0, limit).map(({ row, claim }) => ({ row, claim })),
        ...(rest.length > limit && { next: rest[limit]!.row }),
      }
    },
  }
}

/**
 * An answer in an order of its own, for comparing: maps as sorted lists, days by day and kind,
 * spots by place.
 */
export function sorted(summary: Summary) {
  const byDay = (list: Summary['clocks']['said']) =>
    [...list].sort((a, b) => (`${a.day} ${a.kind}` < `${b.day} ${b.kind}` ? -1 : 1))
  return {
    ...summary,
    counts: Object.fromEntries(
      FACETS.map((facet: Facet) => [
        facet,
        [...summary.counts[facet]].sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    ),
    clocks: { happened: byDay(summary.clocks.happened), said: byDay(summary.clocks.said) },
  }
}

/** Spots by where they stand. */
export const spotsByPlace = (spots: readonly Spot[]) =>
  [...spots].sort((a, b) => (a.at < b.at ? -1 : 1))
