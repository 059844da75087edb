import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import type { ColumnPlace, Columns, FacetColumn, RowFacts } from './columns'
import { NO_DAY, daySpan } from './days'
import { growing } from './growing'

/** Rows added one by one, then sorted once. Memory is a few typed columns: some 20 bytes a row, and what places and profiles need. */
export type ColumnsBuilder = {
  /** Makes a place part known; the first record of a key stays. */
  place: (place: ColumnPlace) => void
  /** Adds a claim. Throws on a place that is not known and on a time that is none: both are the caller's mistakes. */
  add: (facts: RowFacts) => void
  length: () => number
  /** The columns, and for each row of them the position at which it was added. */
  finish: () => { columns: Columns; order: Uint32Array }
}

/** Starts columns. */
export function columnsBuilder(): ColumnsBuilder {
  const places = new Map<string, { index: number; place: ColumnPlace }>()
  const profiles = new Map<string, number>()
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, { values: new Map<string, number>(), starts: [0], codes: [] as number[] }])) as Record<Facet, { values: Map<string, number>; starts: number[]; codes: number[] }>
  const [from, until, saidFrom, saidUntil, placeOf, profileOf] = [growing(Uint16Array), growing(Uint16Array), growing(Uint16Array), growing(Uint16Array), growing(Uint32Array), growing(Uint32Array)]
  const NOWHERE = 0xffffffff

  /** The profile of a row's facets, a new one where nobody has said the same. */
  function profile(values: RowFacts['facets']): number {
    const codes = FACETS.map((facet) => [...new Set(values[facet])].map((value) => code(facets[facet].values, value)).sort((a, b) => a - b))
    const key = codes.map((list) => list.join(',')).join(';')
    const known = profiles.get(key)
    if (known !== undefined) return known
    FACETS.forEach((facet, i) => {
      facets[facet].codes.push(...codes[i]!)
      facets[facet].starts.push(facets[facet].codes.length)
    })
    profiles.set(key, profiles.size)
    return profiles.size - 1
  }

  return {
    place(place) {
      if (!places.has(place.key)) places.set(place.key, { index: places.size, place })
    },
    add({ happened, said, place, facets: values }) {
      const [time, report] = [happened === undefined ? undefined : daySpan(happened), daySpan(said)]
      if (!report || (happened !== undefined && !time)) throw new Error(`'${report ? happened : said}' is not an interval.`)
      const at = place === undefined ? NOWHERE : places.get(place)?.index
      if (at === undefined) throw new Error(`The place '${place}' is not known to the columns.`)
      from.push(time?.[0] ?? NO_DAY)
      until.push(time?.[1] ?? NO_DAY)
      saidFrom.push(report[0])
      saidUntil.push(report[1])
      placeOf.push(at)
      profileOf.push(profile(values))
    },
    length: () => from.length(),
    finish() {
      const [days, ends, saids, saidEnds, ats, whats] = [from.done(), until.done(), saidFrom.done(), saidUntil.done(), placeOf.done(), profileOf.done()]
      const order = sortedBy(days.length, (a, b) => days[a]! - days[b]! || ats[a]! - ats[b]! || whats[a]! - whats[b]! || a - b)
      const list = [...places.values()].map(({ place }) => place)
      const pick = <T extends Uint16Array | Uint32Array>(values: T, out: T, none?: number): T => {
        for (let i = 0; i < order.length; i++) out[i] = values[order[i]!] === NOWHERE && none !== undefined ? none : values[order[i]!]!
        return out
      }
      const compact = (most: number, length: number) => (most < 0x10000 ? new Uint16Array(length) : new Uint32Array(length)) as Uint16Array | Uint32Array
      return {
        order,
        columns: {
          length: order.length,
          from: pick(days, new Uint16Array(order.length)), until: pick(ends, new Uint16Array(order.length)),
          saidFrom: pick(saids, new Uint16Array(order.length)), saidUntil: pick(saidEnds, new Uint16Array(order.length)),
          place: pick<Uint16Array | Uint32Array>(ats, compact(list.length, order.length), list.length),
          profile: pick<Uint16Array | Uint32Array>(whats, compact(profiles.size, order.length)),
          places: list,
          profiles: { length: profiles.size, facets: Object.fromEntries(FACETS.map((facet) => [facet, facetColumn(facets[facet])])) as Record<Facet, FacetColumn> },
        },
      }
    },
  }
}

function code(codes: Map<string, number>, value: string): number {
  const known = codes.get(value)
  if (known !== undefined) return known
  if (codes.size > 0xffff) throw new Error(`A facet has more than ${0xffff + 1} values; the first beyond is '${value}'.`)
  codes.set(value, codes.size)
  return codes.size - 1
}

const facetColumn = ({ values, starts, codes }: { values: Map<string, number>; starts: number[]; codes: number[] }): FacetColumn => ({ values: [...values.keys()], starts: Uint32Array.from(starts), codes: Uint16Array.from(codes) })

/** Positions in order; rows that come in order, as most files do, cost next to nothing. */
function sortedBy(length: number, compare: (a: number, b: number) => number): Uint32Array {
  return new Uint32Array(length).map((_, i) => i).sort(compare)
}
