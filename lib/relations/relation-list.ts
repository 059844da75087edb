import type { Relation } from '#lib/model'
import { growableArray, radixSortRows, remembered } from '#lib/util'

/** What is said of a pair: a relation without its ends. */
type Said = Pick<Relation, 'kind' | 'reason' | 'differences' | 'weak'>

/** So many sayings are remembered; a project of a million claims has some thousands. */
const SAYINGS = 100_000

/** Relations while they are found, in any order. */
export type RelationList = {
  /** Adds what is said from one row to another; rows are numbered in the order of ids. */
  add: (from: number, to: number, said: Said) => void
  /** All of them in the order of their ends. What was added is given back, so it is asked once. */
  done: (idOf: (row: number) => string) => Relation[]
}

/**
 * Starts a list. A relation is three numbers until all are found, and what is said of many pairs
 * alike is one object: "corroborates, another speaker" stands between millions of them.
 */
export function relationList(): RelationList {
  const [froms, tos, numbers] = [
    growableArray(Uint32Array),
    growableArray(Uint32Array),
    growableArray(Uint32Array),
  ]
  const sayings: Said[] = []
  let latest: Said
  const numberOf = remembered(SAYINGS, () => sayings.push(latest) - 1)
  return {
    add(from, to, said) {
      latest = said
      froms.push(from)
      tos.push(to)
      const { kind, reason, differences, weak } = said
      numbers.push(numberOf(JSON.stringify([kind, reason, differences, weak])))
    },
    done(idOf) {
      const [from, to, number] = [froms.done(), tos.done(), numbers.done()]
      return Array.from(radixSortRows(from.length, [from, to]), (row): Relation => {
        const { kind, reason, differences, weak } = sayings[number[row]!]!
        return { from: idOf(from[row]!), to: idOf(to[row]!), kind, reason, differences, weak }
      })
    },
  }
}
