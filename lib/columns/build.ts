import type { ColumnPlace, Columns, RowFacts } from './columns'
import { NO_DAY, daySpan } from './days'
import { growing } from './growing'
import { profileList } from './profile-list'
import { rowOrder } from './row-order'

/** Rows added one by one, then sorted once. Memory is a few typed columns: some 20 bytes a row, and what places and profiles need; twice the 20 while they are sorted. */
export type ColumnsBuilder = {
  /** Makes a place part known; the first record of a key stays. */
  place: (place: ColumnPlace) => void
  /** Adds a claim. Throws on a place that is not known and on a time that is none: both are the caller's mistakes. */
  add: (facts: RowFacts) => void
  length: () => number
  /** The columns, and for each row of them the position at which it was added. */
  finish: () => { columns: Columns; order: Uint32Array }
}

/** Place of a claim without one while rows come: behind all others, however many there will be. */
const NOWHERE = 0xffffffff

type Typed = Uint16Array | Uint32Array

/** Starts columns. */
export function columnsBuilder(): ColumnsBuilder {
  const places = new Map<string, { index: number; place: ColumnPlace }>()
  const profiles = profileList()
  const [from, until, saidFrom, saidUntil, placeOf, profileOf] = [
    growing(Uint16Array),
    growing(Uint16Array),
    growing(Uint16Array),
    growing(Uint16Array),
    growing(Uint32Array),
    growing(Uint32Array),
  ]
  return {
    place(place) {
      if (!places.has(place.key)) places.set(place.key, { index: places.size, place })
    },
    add({ happened, said, place, facets: values }) {
      const [time, report] = [happened === undefined ? undefined : daySpan(happened), daySpan(said)]
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
      const [days, ats, whats] = [from.done(), placeOf.done(), profileOf.done()]
      const order = rowOrder(days.length, [days, ats, whats])
      const list = [...places.values()].map(({ place }) => place)
      const pick = <T extends Typed>(values: Typed, out: T): T => {
        for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!
        return out
      }
      const compact = (most: number): Typed =>
        most < 0x10000 ? new Uint16Array(order.length) : new Uint32Array(order.length)
      const place = pick(
        ats.map((at) => (at === NOWHERE ? list.length : at)),
        compact(list.length),
      )
      const profile = pick(whats, compact(profiles.length()))
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
