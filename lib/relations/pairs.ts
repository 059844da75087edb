import type { Claim } from '#lib/model'
import { addTo, remembered } from '#lib/util'
import type { Containment } from './containment'
import type { Prepared } from './prepare'

/**
 * Kinds whose claims are also compared with those of places inside theirs: counts and states of
 * other scope.
 */
const NESTING: readonly Claim['kind'][] = ['casualties', 'control']

/** So many grounds are remembered: most claims name one place, and places are few. */
const GROUNDS = 50_000

/** Where a claim is compared with others: at the places it names, each once, and at those around. */
type Ground = { own: readonly string[]; around: readonly string[] }

/** The ground of claims of a kind that name these places. */
export function comparedAt(
  kind: Claim['kind'],
  places: readonly string[],
  { containers }: Containment,
): Ground {
  const own = [...new Set(places)]
  if (!NESTING.includes(kind)) return { own, around: [] }
  const around = new Set(own.flatMap(containers))
  for (const place of own) around.delete(place)
  return { own, around: [...around] }
}

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
  const named = new Set<string>()
  for (const { claim } of claims)
    for (const { place } of claim.places) named.add(`${claim.kind} ${place}`)
  const groundOf = remembered(GROUNDS, (text): Ground => {
    const [kind, ...places] = text.split(' ')
    const { own, around } = comparedAt(kind as Claim['kind'], places, containment)
    return { own, around: around.filter((place) => named.has(`${kind} ${place}`)) }
  })
  const grounds = claims.map(({ claim: { kind, places } }) =>
    groundOf([kind, ...places.map(({ place }) => place)].join(' ')),
  )
  const buckets = new Map<string, number[]>()
  claims.forEach(({ time }, index) => {
    if (!time) return
    for (const place of grounds[index]!.own) addTo(buckets, place, entryOf(index, false))
    for (const place of grounds[index]!.around) addTo(buckets, place, entryOf(index, true))
  })
  const times = timesOf(claims)
  for (const [place, bucket] of buckets)
    sweep(bucket, times, (x, y) => {
      const [a, b] = x < y ? [x, y] : [y, x]
      if (firstShared(grounds[a]!, grounds[b]!) === place) visit(a, b)
    })
}

/** The place at which a pair is visited: the first of those at which the two meet. */
function firstShared(a: Ground, b: Ground): string | undefined {
  for (const place of a.own) if (b.own.includes(place) || b.around.includes(place)) return place
  for (const place of a.around) if (b.own.includes(place)) return place
  return undefined
}

/** A claim at a place as one number: its index, and whether it is only inside the place. */
const entryOf = (index: number, inside: boolean) => 2 * index + Number(inside)
const indexOf = (entry: number) => entry >> 1
const isInside = (entry: number) => (entry & 1) === 1

/** When the time of each claim begins and ends, as numbers in the order of the moments. */
type Times = { starts: Uint32Array; ends: Uint32Array }

function timesOf(claims: readonly Prepared[]): Times {
  const moments = new Set<string>()
  for (const { time } of claims) if (time) for (const moment of time) moments.add(moment)
  const order = new Map([...moments].sort().map((moment, i) => [moment, i]))
  const column = (end: 0 | 1) =>
    Uint32Array.from(claims, ({ time }) => (time ? order.get(time[end])! : 0))
  return { starts: column(0), ends: column(1) }
}

/**
 * Visits the pairs of one place whose times overlap; two that are only inside it are no pair here.
 */
function sweep(bucket: number[], { starts, ends }: Times, meet: (x: number, y: number) => void) {
  bucket.sort((a, b) => starts[indexOf(a)]! - starts[indexOf(b)]! || a - b)
  let [own, inside]: [number[], number[]] = [[], []]
  for (const entry of bucket) {
    const index = indexOf(entry)
    const start = starts[index]!
    own = own.filter((one) => ends[one]! > start)
    for (const one of own) meet(one, index)
    if (isInside(entry)) {
      inside.push(index)
      continue
    }
    inside = inside.filter((one) => ends[one]! > start)
    for (const one of inside) meet(one, index)
    own.push(index)
  }
}
