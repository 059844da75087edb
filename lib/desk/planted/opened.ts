import { applyChanges } from '../changes'
import type { AskedChange } from '../changes'
import { signedBy } from '../coder-id'
import { keyNumber } from '../draft'
import type { DraftBody } from '../draft'
import { DECIDED, OPENED, nextLine, readHistory, seatOf } from '../history'
import type { DraftHistory, HistoryLine, NewLine, Seat } from '../history'
import { followPlanted, standingClaims } from './followed'
import type { FollowedPlants } from './followed'

type Told = NonNullable<HistoryLine['planted']>

/** What a coder is told who has something planted among the proposals and has not finished. */
export const NOT_TOLD =
  'Some proposals of this document were wrong on purpose. Finish it at the desk: it says which ones.'
/** And who has been told. */
const STANDS =
  'A claim stands as a proposal said it that was wrong on purpose. Put it right, or remove it.'

/** Whether somebody has still to be told of planted proposals. */
export const isUntold = ({ planted, told }: FollowedPlants): boolean => planted.size > 0 && !told

/** The seats of the coders of a document. */
const coderSeats = (lines: readonly HistoryLine[]): Seat[] =>
  [...new Set(lines.map(seatOf))].filter((seat) => seat !== DECIDED)

/**
 * Holds a document to what was planted in it: nobody finishes, compares or publishes before its coder
 * was told, nor while anything stands as a planted proposal said it.
 * @param seats whose drafts; those of all coders where left out
 * @throws RangeError in one sentence
 */
export function requireNonePlanted(
  lines: readonly HistoryLine[],
  seats: readonly Seat[] = coderSeats(lines),
): void {
  for (const seat of seats) {
    const followed = followPlanted(lines, seat)
    if (!followed || followed.planted.size === 0) continue
    if (isUntold(followed)) throw new RangeError(NOT_TOLD)
    if ([...followed.planted.keys()].some((key) => standingClaims(followed, key).length > 0))
      throw new RangeError(STANDS)
  }
}

/** The key of a proposal that comes to others. */
const nextProposal = (proposals: DraftBody['proposals'], more: number) =>
  `d${more + 1 + Math.max(0, ...Object.keys(proposals).map(keyNumber))}`

/**
 * What is written when a coder is told: every planted proposal leaves the draft, and the one that it
 * was made of takes its place, for the coder to decide. Where that was decided already, by a claim
 * that was corrected or made anew, it is not asked again. Claims that say what was wrong stay as they
 * are until they are put right.
 */
function toldOf(followed: FollowedPlants): { planted: Told; changes: AskedChange[] } {
  const { draft, planted, wrong } = followed
  const told: Told = []
  const changes: AskedChange[] = []
  for (const [key, { fault, proposal, was }] of planted) {
    const made = Object.entries(draft.claims).filter(([, claim]) => claim.proposal === key)
    const fields = [...wrong.values()].flatMap((one) =>
      [...one].flatMap(([field, of]) => (of === key ? [field] : [])),
    )
    const became = fields.some((field) => field !== 'summary')
      ? 'accepted'
      : made.length > 0
        ? 'edited'
        : draft.decided[key] === 'rejected'
          ? 'rejected'
          : 'untouched'
    const isCodedAnew =
      became === 'rejected' &&
      Object.values(draft.claims).some(
        ({ kind, span }) =>
          kind === proposal.kind &&
          span.start < proposal.span.end &&
          proposal.span.start < span.end,
      )
    const as = isCodedAnew ? undefined : nextProposal(draft.proposals, told.length)
    told.push({ proposal: key, fault, became, ...(as !== undefined && { as }) })
    changes.push({ at: ['proposals', key] }, { at: ['decided', key] })
    if (as === undefined) continue
    const restored = { ...proposal, fields: { ...proposal.fields, ...was } }
    changes.push({ at: ['proposals', as], after: restored as AskedChange['after'] })
    // what was corrected is made of the one that was right
    if (became === 'edited' && fields.length === 0)
      changes.push(
        { at: ['decided', as], after: 'accepted' },
        ...made.map(([claim]) => ({ at: ['claims', claim, 'proposal'], after: as })),
      )
  }
  return { planted: told, changes }
}

/**
 * What putting right changes in the draft of a seat: all that stands as a planted proposal said it is asked again, with the
 * sentences that were made of it, and claims of it are of the one that was right from then on.
 * @throws RangeError where nothing of it stands
 */
export function putRight(
  lines: readonly HistoryLine[],
  seat: Seat,
  proposal: string,
): AskedChange[] {
  const followed = followPlanted(lines, seat)
  const keys = followed?.told ? standingClaims(followed, proposal) : []
  if (!followed || keys.length === 0)
    throw new RangeError(`Nothing of ${proposal} is to be put right.`)
  const { draft, wrong, told } = followed
  const as = told?.planted?.find((one) => one.proposal === proposal)?.as
  const isThere = as !== undefined && draft.proposals[as] !== undefined
  return keys.flatMap((key): AskedChange[] => {
    const claim = draft.claims[key]!
    const fields = [...(wrong.get(key) ?? [])].flatMap(([field, of]) =>
      of === proposal ? [field] : [],
    )
    const asked = fields.length > 0 ? new Set([...fields, 'summary']) : []
    return [
      ...[...asked].map((field) => ({ at: ['claims', key, 'fields', field] })),
      ...(claim.proposal !== proposal
        ? []
        : isThere
          ? [
              { at: ['claims', key, 'proposal'], after: as },
              { at: ['decided', as], after: 'accepted' },
            ]
          : [{ at: ['claims', key, 'proposal'] }]),
    ]
  })
}

/**
 * The line by which the coder of a seat is told, as far as something was planted there and nobody
 * has been told.
 */
export function tellingLine(
  lines: readonly HistoryLine[],
  seat: Seat,
): { followed: FollowedPlants; planted: Told; changes: AskedChange[] } | undefined {
  const followed = followPlanted(lines, seat)
  return followed && isUntold(followed) ? { followed, ...toldOf(followed) } : undefined
}

/** A history in which every coder of the document has been told, by lines of their seats where that is due. */
export function withAllTold(
  { lines, texts }: Pick<DraftHistory, 'lines' | 'texts'>,
  { at, by }: Pick<NewLine, 'at' | 'by'>,
): Pick<DraftHistory, 'lines' | 'texts'> {
  return coderSeats(lines).reduce(
    (history, seat) => {
      const telling = tellingLine(history.lines, seat)
      if (!telling) return history
      const { followed, planted, changes: asked } = telling
      const { coder } = history.lines.find((line) => seatOf(line) === seat)!
      const { changes } = applyChanges(followed.draft, asked)
      const line = { at, coder, ...signedBy(by, coder), did: OPENED, took: 0, changes, planted }
      return readHistory(`${[...history.texts, nextLine(history, line)].join('\n')}\n`)
    },
    { lines, texts },
  )
}
