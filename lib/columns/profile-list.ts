import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import { FNV_START, fnvStep, spreadBits } from '#lib/util'
import type { Columns, FacetColumn, RowFacts } from './columns'
import { growing } from './growing'

/** A facet's values are codes of 16 bits, and so is their number in a profile. */
const MOST_VALUES = 0xffff

/**
 * Profiles, each kept once. Where rows name many speakers and parties nearly each is a profile of its own, so that they are kept as numbers and
 * found by a hash of them: some 50 bytes a profile, and none of it an object.
 */
export type ProfileList = {
  /** The profile of a row's facets, a new one where nobody has said the same. Throws beyond 65,535 values of a facet. */
  of: (facets: RowFacts['facets']) => number
  length: () => number
  /** The profiles as columns have them; nothing may be asked after. */
  done: () => Columns['profiles']
}

/** Starts with no profile. */
export function profileList(): ProfileList {
  const values = FACETS.map(() => new Map<string, number>())
  /** Of every profile, facet by facet: how many values, and their codes from the least to the greatest. */
  const said = growing(Uint16Array)
  const begins = growing(Uint32Array)
  /** A hash table: profile + 1, or 0 where nothing is; at most half of it is taken. */
  let slots = new Uint32Array(1 << 12)

  const numbersOf = (facets: RowFacts['facets']) => {
    const numbers: number[] = []
    FACETS.forEach((facet, i) => {
      const codes = [...new Set(facets[facet])]
        .map((value) => code(values[i]!, value))
        .sort((a, b) => a - b)
      numbers.push(codes.length, ...codes)
    })
    return numbers
  }
  const same = (profile: number, numbers: readonly number[]) => {
    const begin = begins.at(profile)!
    return numbers.every((number, i) => said.at(begin + i) === number)
  }
  /** Where a profile that `stop` knows is in the table, or where it may be put. */
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
      const numbers = numbersOf(facets)
      const at = slotOf(
        hashOf((i) => numbers[i], 0, numbers.length),
        (profile) => same(profile, numbers),
      )
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
