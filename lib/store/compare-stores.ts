import { isDeepStrictEqual } from 'node:util'
import { FACETS } from '#lib/filter'
import type { ClaimStore, Summary } from './claim-store'

/** Rows whose claims are compared one by one, spread over the set. */
const SAMPLE = 100

/**
 * Every difference of a dataset between two stores, a sentence each; empty where both answer the
 * same.
 */
export async function compareStores(
  id: string,
  one: ClaimStore,
  other: ClaimStore,
): Promise<string[]> {
  const all = { filter: {} }
  const [mine, theirs] = await Promise.all(
    [one, other].map(async (store) => {
      const summary = await store.summary(id, all)
      const about = (await store.datasets()).find((dataset) => dataset.id === id)
      return (
        summary &&
        about && { about, summary: sorted(summary), spots: sum(await store.spots(id, all, 7)) }
      )
    }),
  )
  if (!mine || !theirs)
    return [`${id} is only in the ${mine ? one.kind : other.kind} store. Load it, or drop it.`]
  const cure = 'Load it again.'
  const says = (what: string, a: unknown, b: unknown) =>
    isDeepStrictEqual(a, b)
      ? []
      : [
          `${id}: the ${one.kind} store and the ${other.kind} store differ in ${what}${typeof a === 'object' ? '' : ` (${String(a)} and ${String(b)})`}. ${cure}`,
        ]
  const rows = Array.from({ length: Math.min(SAMPLE, mine.summary.total) }, (_, i) =>
    Math.floor((i * mine.summary.total) / SAMPLE),
  )
  const [claims, others] = await Promise.all(
    [one, other].map((store) => store.details(id, [...new Set(rows)])),
  )
  return [
    ...says('their version', mine.about.version, theirs.about.version),
    ...(['total', 'shown', 'unlocated', 'counts', 'clocks'] as const).flatMap((field) =>
      says(field, mine.summary[field], theirs.summary[field]),
    ),
    ...says('the claims on the map', mine.spots, theirs.spots),
    ...says('their claims', claims, others),
  ]
}

const sum = (spots: readonly { count: number }[] | undefined) =>
  (spots ?? []).reduce((all, { count }) => all + count, 0)

/** A summary with its lists sorted, since stores may list equal counts in different orders. */
function sorted(summary: Summary) {
  const byText = <T>(list: readonly T[]) =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    ...summary,
    counts: FACETS.map((facet) => byText([...summary.counts[facet]])),
    clocks: [byText(summary.clocks.happened), byText(summary.clocks.said)],
  }
}
