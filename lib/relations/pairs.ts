import type { Claim } from '#lib/model'
import { addTo } from '#lib/util'
import type { Containment } from './containment'
import type { Prepared } from './prepare'

/**
 * Kinds whose claims are also compared with those of places inside theirs: counts and states of
 * other scope.
 */
export const NESTING: readonly Claim['kind'][] = ['casualties', 'control']

type Entry = { index: number; inner: boolean; start: string; end: string }

/**
 * Visits every pair of claims that share a place, or of which one names a place inside the other's
 * (counts and control only), and whose times meet; each once, the earlier index first. The work
 * grows with those pairs, not with all pairs: the claims of each place are swept in the order of
 * time, and what has ended is dropped.
 */
export function forEachPair(
  claims: readonly Prepared[],
  containment: Containment,
  visit: (a: number, b: number) => void,
) {
  const buckets = new Map<string, Entry[]>()
  const many = new Uint8Array(claims.length)
  const enter = (place: string, entry: Entry) => {
    addTo(buckets, place, entry)
    many[entry.index]!++
  }
  const outer = new Set(
    claims.flatMap(({ claim }) =>
      NESTING.includes(claim.kind) ? claim.places.map((item) => `${claim.kind} ${item.place}`) : [],
    ),
  )
  claims.forEach(({ claim, time }, index) => {
    if (!time) return
    const own = new Set(claim.places.map((item) => item.place))
    for (const place of own) enter(place, { index, inner: false, start: time[0], end: time[1] })
    if (!NESTING.includes(claim.kind)) return
    const around = new Set(
      [...own]
        .flatMap((place) => containment.containers(place))
        .filter((place) => outer.has(`${claim.kind} ${place}`) && !own.has(place)),
    )
    for (const place of around) enter(place, { index, inner: true, start: time[0], end: time[1] })
  })
  const seen = new Set<number>()
  const meet = (x: number, y: number) => {
    const [a, b] = x < y ? [x, y] : [y, x]
    if (many[a]! > 1 && many[b]! > 1) {
      const key = a * claims.length + b
      if (seen.has(key)) return
      seen.add(key)
    }
    visit(a, b)
  }
  for (const bucket of buckets.values())
    if (bucket.some((entry) => !entry.inner)) sweep(bucket, meet)
}

/**
 * Visits the pairs of one place whose times overlap; two that are only inside it are no pair here.
 */
function sweep(bucket: Entry[], meet: (x: number, y: number) => void) {
  bucket.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.index - b.index))
  let running: Entry[] = []
  for (const entry of bucket) {
    running = running.filter((one) => one.end > entry.start)
    for (const one of running) if (!(one.inner && entry.inner)) meet(one.index, entry.index)
    running.push(entry)
  }
}
