import { inBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { matchRow, partyNames } from '#lib/matches'
import type { MatchRow, NotComparable } from '#lib/matches'
import type { ClaimView, MatchNames } from '#lib/views'
import type { Claim } from '#lib/model'
import type { Words } from '#lib/words'

/** First and last day, both counted, as `dayNumberOf` counts. */
export type MatchDays = readonly [first: number, last: number]

/** Which rows are compared: those of some days and of some ground; all where it leaves them out. */
export type MatchWindow = { days?: MatchDays; box?: Box }

/** The rows of one side that are compared, and how many are not, by reason. */
export type SideRows = {
  rows: MatchRow[]
  /** By row, the number by which `views` finds its claim. */
  numbers: number[]
  notCompared: Partial<Record<NotComparable, number>>
  otherDays: number
  elsewhere: number
}

/** One of the two sets that are compared: the coded documents, or a dataset. */
export type MatchSide = {
  /** `documents`, or the id of the dataset. */
  id: string
  /** Changes when what it holds does. */
  version: string
  /** Its days and ground, by which the other side is narrowed. */
  days?: MatchDays
  box?: Box
  /** The rows of a window; `too-many` where more than `most` lie in it. */
  rows: (window: MatchWindow, most?: number) => Promise<SideRows | 'too-many'>
  /** Claims by their numbers, in order. */
  views: (numbers: readonly number[], words: Words) => Promise<ClaimView[]>
  names: (words: Words) => Promise<MatchNames>
}

/** Gathers the rows of a side one claim at a time. */
export function sideRows(
  window: MatchWindow,
  nameOf: (party: string) => string | undefined,
): SideRows & {
  add: (claim: Claim, spots: MatchRow['spots'], number: number) => void
} {
  const names = partyNames(nameOf)
  const found: SideRows = { rows: [], numbers: [], notCompared: {}, otherDays: 0, elsewhere: 0 }
  return Object.assign(found, {
    add(claim: Claim, spots: MatchRow['spots'], number: number) {
      const row = matchRow(claim, spots, names)
      if (typeof row === 'string') {
        found.notCompared[row] = (found.notCompared[row] ?? 0) + 1
      } else if (window.days && (row.last < window.days[0] || row.first > window.days[1])) {
        found.otherDays++
      } else if (
        window.box &&
        !row.spots.some(({ at: [lon, lat] }) => inBox(window.box!, { lon, lat }))
      ) {
        found.elsewhere++
      } else {
        found.rows.push(row)
        found.numbers.push(number)
      }
    },
  })
}
