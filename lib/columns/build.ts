// From claims one by one to columns. What a claim says in every facet is its profile; each profile
// is kept once and found by a hash.
import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import { FNV_START, fnvStep, growableArray, radixSortRows, spreadBits } from '#lib/util'
import type { ColumnPlace, Columns, FacetColumn, RowFacts } from './columns'
import { NO_DAY, daySpans } from './days'

/**
 * Takes rows one by one and sorts them once at the end. It needs some 20 bytes a row beside places
 * and profiles, and twice as much while it sorts.
 */
export type ColumnsBuilder = {
  /** Adds a place part. The first record of a key stays. */
  place: (place: ColumnPlace) => void
  /**
   * Adds a claim. Throws on an unknown place and on a time that is no interval: both are mistakes
   * of the caller.
   */
  add: (facts: RowFacts) => void
  length: () => number
  /** The columns, and for each row of them the position at which it was added. */
  finish: () => { columns: Columns; order: Uint32Array }
}

/**
 * The place of a claim without one while rows are added: greater than every other, however many
 * places there will be.
 */
const NOWHERE = 0xffffffff

type Typed = Uint16Array | Uint32Array

/** Starts columns. */
export function columnsBuilder(): ColumnsBuilder {
  const places = new Map<string, { index: number; place: ColumnPlace }>()
  const profiles = profileList()
  const spanOf = daySpans()
  const [from, until, saidFrom, saidUntil, placeOf, profileOf] = [
    growableArray(Uint16Array),
    growableArray(Uint16Array),
    growableArray(Uint16Array),
    growableArray(Uint16Array),
    growableArray(Uint32Array),
    growableArray(Uint32Array),
  ]
  return {
    place(place) {
      if (!places.has(place.key)) places.set(place.key, { index: places.size, place })
    },
    add({ happened, said, place, facets: values }) {
      const [time, report] = [happened === undefined ? undefined : spanOf(happened), spanOf(said)]
      if (!report || (happened !== undefined && !time))
        throw new Error(`'${report ? happened : said}' is not an interval.`)
      const at = place === undefined ? NOWHERE : places.get(place)?.index
      if (at === undefined) throw new Error(`The place '${place}' is not known to the columns.`)
      from.push(time?.[0] ?? NO_DAY)
      until.push(time?.[1] ?? NO_DAY)
      saidFrom.push(report[0])
      saidUntil.push(report[1])
      placeOf.push(at)
      profileOf.push(profiles.of(values))
    },
    length: () => from.length(),
    finish() {
      const [days, placeIds, profileIds] = [from.done(), placeOf.done(), profileOf.done()]
      const order = radixSortRows(days.length, [days, placeIds, profileIds])
      const list = [...places.values()].map(({ place }) => place)
      const pick = <T extends Typed>(values: Typed, out: T): T => {
        for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!
        return out
      }
      const compact = (most: number): Typed =>
        most < 0x10000 ? new Uint16Array(order.length) : new Uint32Array(order.length)
      const place = pick(
        placeIds.map((at) => (at === NOWHERE ? list.length : at)),
        compact(list.length),
      )
      const profile = pick(profileIds, compact(profiles.length()))
      const day = (values: Uint16Array) => pick(values, new Uint16Array(order.length))
      return {
        order,
        columns: {
          length: order.length,
          from: day(days),
          until: day(until.done()),
          saidFrom: day(saidFrom.done()),
          saidUntil: day(saidUntil.done()),
          place,
          profile,
          places: list,
          profiles: profiles.done(),
        },
      }
    },
  }
}

/** The most values of a facet, since they are codes of 16 bits. */
const MOST_VALUES = 0xffff

/**
 * Profiles, each kept once. Where rows name many speakers and parties, nearly every row has a
 * profile of its own. They are therefore kept as numbers and found by a hash: some 50 bytes a
 * profile, without an object for each.
 */
type ProfileList = {
  /**
   * The profile of a row's facets; a new one where no row before said the same. Throws beyond
   * 65,535 values of a facet.
   */
  of: (facets: RowFacts['facets']) => number
  length: () => number
  /** The profiles as columns have them. The list may not be used after. */
  done: () => Columns['profiles']
}

/** Starts with no profile. */
export function profileList(): ProfileList {
  const values = FACETS.map(() => new Map<string, number>())
  /**
   * Of every profile, facet by facet: how many values, and their codes from the least to the
   * greatest.
   */
  const said = growableArray(Uint16Array)
  const begins = growableArray(Uint32Array)
  /**
   * A hash table of profile numbers + 1, or 0 where a slot is empty. At most half of it is taken.
   */
  let slots = new Uint32Array(1 << 12)

  /** What the last row said, as it is kept: one array for all of them. */
  const numbers: number[] = []
  const put = (known: Map<string, number>, values: readonly string[]) => {
    numbers.push(values.length)
    if (values.length === 1) return void numbers.push(code(known, values[0]!))
    const codes = [...new Set(values)].map((value) => code(known, value)).sort((a, b) => a - b)
    numbers[numbers.length - 1] = codes.length
    for (const one of codes) numbers.push(one)
  }
  const same = (profile: number) => {
    const begin = begins.at(profile)!
    for (let i = 0; i < numbers.length; i++) if (said.at(begin + i) !== numbers[i]) return false
    return true
  }
  const numberAt = (i: number) => numbers[i]
  /** The slot of a profile that `stop` recognises, or the free slot to put it in. */
  const slotOf = (hash: number, stop: (profile: number) => boolean) => {
    let at = hash & (slots.length - 1)
    while (slots[at] !== 0 && !stop(slots[at]! - 1)) at = (at + 1) & (slots.length - 1)
    return at
  }
  const widen = () => {
    slots = new Uint32Array(slots.length * 2)
    for (let profile = 0; profile < begins.length(); profile++)
      slots[
        slotOf(
          hashOf(said.at, begins.at(profile)!, begins.at(profile + 1) ?? said.length()),
          () => false,
        )
      ] = profile + 1
  }

  return {
    of(facets) {
      numbers.length = 0
      FACETS.forEach((facet, i) => put(values[i]!, facets[facet]))
      const at = slotOf(hashOf(numberAt, 0, numbers.length), same)
      if (slots[at] !== 0) return slots[at]! - 1
      const profile = begins.length()
      slots[at] = profile + 1
      begins.push(said.length())
      for (const number of numbers) said.push(number)
      if (begins.length() * 2 > slots.length) widen()
      return profile
    },
    length: () => begins.length(),
    done() {
      const [length, all] = [begins.length(), said.done()]
      slots = new Uint32Array(0)
      const starts = FACETS.map(() => new Uint32Array(length + 1))
      for (let profile = 0, at = 0; profile < length; profile++)
        for (const ends of starts) {
          ends[profile + 1] = ends[profile]! + all[at]!
          at += 1 + all[at]!
        }
      const codes = starts.map((ends) => new Uint16Array(ends[length]!))
      for (let profile = 0, at = 0; profile < length; profile++)
        for (let i = 0; i < codes.length; i++) {
          codes[i]!.set(all.subarray(at + 1, at + 1 + all[at]!), starts[i]![profile]!)
          at += 1 + all[at]!
        }
      return {
        length,
        facets: Object.fromEntries(
          FACETS.map((facet, i): [Facet, FacetColumn] => [
            facet,
            { values: [...values[i]!.keys()], starts: starts[i]!, codes: codes[i]! },
          ]),
        ) as Record<Facet, FacetColumn>,
      }
    },
  }
}

function code(codes: Map<string, number>, value: string): number {
  const known = codes.get(value)
  if (known !== undefined) return known
  if (codes.size >= MOST_VALUES)
    throw new Error(`A facet has more than ${MOST_VALUES} values; the first beyond is '${value}'.`)
  codes.set(value, codes.size)
  return codes.size - 1
}

function hashOf(at: (position: number) => number | undefined, from: number, to: number): number {
  let hash = FNV_START
  for (let i = from; i < to; i++) hash = fnvStep(hash, at(i)!)
  return spreadBits(hash)
}
