import { isDeepStrictEqual } from 'node:util'
import { readHistory, replay, seatOf } from './history'
import type { HistoryLine, Seat } from './history'
import type { DeskDraft } from './draft'
import { filesKeep } from './keep/files-keep'
import type { DeskKeep } from './keep/keep'
import type { PlantedFault } from './planted/faults'

/** What lasts longer between two steps is a break, in milliseconds. */
const BREAK = 5 * 60_000

/** What became of the proposals of a rule. */
export type RuleTally = { accepted: number; edited: number; rejected: number }
/** What coding a document came to for one coder. */
export type DocumentTimes = {
  document: string
  coder: string
  minutes: number
  claims: number
  /** Keys pressed for each claim, letters included; absent where no page counted them. */
  keysPerClaim?: number
  rules: Record<string, RuleTally>
  /** Proposals that were wrong on purpose, by what of them, once the coder was told; absent where none. */
  planted?: Partial<Record<PlantedFault, PlantedTally>>
}
/** How many proposals that were wrong on purpose a coder found, and how many were accepted. */
export type PlantedTally = { found: number; accepted: number }

/**
 * The time, the keys and the use of proposals of one coder's draft, as its history has them. A
 * pause of more than five minutes counts as five.
 */
function draftTimes(document: string, lines: readonly HistoryLine[], seat: Seat): DocumentTimes {
  const own = lines.filter((line) => seatOf(line) === seat)
  const draft = replay(own, seat)
  const took = own.reduce((sum, line) => sum + Math.min(line.took, BREAK), 0)
  const keys = own.reduce((sum, line) => sum + (line.keys ?? 0), 0)
  const claims = Object.keys(draft?.claims ?? {}).length
  const isCounted = claims > 0 && own.some((line) => line.keys !== undefined)
  return {
    document,
    coder: own[0]!.coder,
    minutes: took / 60_000,
    claims,
    ...(isCounted && { keysPerClaim: keys / claims }),
    rules: draft ? ruleTallies(draft, plantedIn(own, draft)) : {},
    ...plantedTallies(own),
  }
}

/** Proposals by which no rule is judged: those that were wrong on purpose, and those put in their place. */
const plantedIn = (own: readonly HistoryLine[], { planted = {} }: DeskDraft): Set<string> =>
  new Set([
    ...Object.keys(planted),
    ...own.flatMap((line) => (line.planted ?? []).flatMap(({ as }) => as ?? [])),
  ])

/** How many of the proposals that were wrong on purpose slipped through, as the coder was told. */
function plantedTallies(own: readonly HistoryLine[]): Pick<DocumentTimes, 'planted'> {
  const planted: DocumentTimes['planted'] = {}
  for (const { fault, became } of own.flatMap((line) => line.planted ?? [])) {
    // what nobody had decided says nothing of a coder
    if (became === 'untouched') continue
    const tally = (planted[fault] ??= { found: 0, accepted: 0 })
    tally[became === 'accepted' ? 'accepted' : 'found']++
  }
  return Object.keys(planted).length > 0 ? { planted } : {}
}

/** By rule, how many of its proposals were taken as they were, changed afterwards, or rejected. */
function ruleTallies(
  { proposals, decided, claims }: DeskDraft,
  besides: ReadonlySet<string>,
): Record<string, RuleTally> {
  const tallies: Record<string, RuleTally> = {}
  for (const [key, { rule = '', fields }] of Object.entries(proposals)) {
    const decision = decided[key]
    if (!decision || besides.has(key)) continue
    const tally = (tallies[rule] ??= { accepted: 0, edited: 0, rejected: 0 })
    const made = Object.values(claims).find(({ proposal }) => proposal === key)
    if (decision === 'rejected' || !made) tally.rejected++
    else if (
      Object.entries(fields).every(([name, chosen]) =>
        isDeepStrictEqual(made.fields[name as 'type']?.value, chosen?.value),
      )
    )
      tally.accepted++
    else tally.edited++
  }
  return tallies
}

/**
 * What coding came to in a project, a document and a coder at a time. It is read from the histories
 * of its desk, and nothing of it is sent anywhere.
 * @param root the folder of the project
 * @param keep where they are kept; in files where nothing else is said
 */
export async function deskTimes(
  root: string,
  keep: DeskKeep = filesKeep(root),
): Promise<DocumentTimes[]> {
  const all = await Promise.all(
    (await keep.documents()).map(async (id) => {
      const { lines } = readHistory(await keep.history(id))
      const seats = [...new Set(lines.map(seatOf))]
      return seats.map((seat) => draftTimes(id, lines, seat))
    }),
  )
  return all.flat()
}
