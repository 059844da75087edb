import { exportRows, feedEntries, startOfDay, ogcCollections, recordsOf } from '#lib/exports'
import type { Collection, Feed, FeedEntry, ClaimGround } from '#lib/exports'
import { contradictionCases } from '#lib/views'
import { asKnownAt, filterables, intervalWords, matches } from '#lib/filter'
import type { Filter } from '#lib/filter'
import type { ownProject } from '../project'
import { wordsIn } from '#lib/words'

const grounds = new Map<string, ClaimGround>()

/** The feed of a project's claims under a filter, as a route makes it. */
export function feedOf(
  { project, gazetteer, map }: Awaited<ReturnType<typeof ownProject>>,
  filter: Filter = {},
  only?: FeedEntry['about'],
): Feed {
  const records = recordsOf(project, gazetteer)
  const all = filterables(asKnownAt(map.claims, filter.known), map)
  const rows = new Map(
    exportRows(
      all,
      new Map(project.claims.map((claim) => [claim.id, claim])),
      records,
      grounds,
    ).map((row) => [row.claim.id, row]),
  )
  const entries = feedEntries(
    all.filter((claim) => matches(filter, claim)),
    {
      row: (id) => rows.get(id),
      records,
      grounds,
      interval: (interval) => intervalWords(interval, wordsIn('en')),
      withdrawn: project.withdrawn,
    },
    only,
  )
  return {
    title: 'T & <title>',
    subtitle: 'S',
    origin: 'https://map.example',
    query: 'kind=control',
    lang: 'en',
    settings: project.settings,
    updated: entries[0]?.updated ?? startOfDay('2025-03-07', records.zone()),
    entries,
  }
}

/** The collections of the OGC API over a project, as the server makes them. */
export function collectionsOf({
  project,
  gazetteer,
  map,
  relations,
}: Awaited<ReturnType<typeof ownProject>>): Collection[] {
  const records = recordsOf(project, gazetteer)
  const claims = new Map(project.claims.map((claim) => [claim.id, claim]))
  return ogcCollections({
    rows: exportRows(filterables(map.claims, map), claims, records),
    places: gazetteer.places,
    relations,
    cases: contradictionCases(map.claims, {
      place: (id) => map.places.find((place) => place.id === id),
      parties: map.parties,
      words: wordsIn('en'),
    }),
    records,
  })
}
