import type { TextSpan } from '#lib/model'
import type { FieldName } from '../fields'
import type { HistoryLine, Seat } from '../history'
import { chosenWords } from '../value-words'
import type { DeskContext } from '../value-words'
import type { PlantedFault } from './faults'
import { followPlanted, standingClaims } from './followed'
import { isUntold } from './opened'

/** A proposal that was wrong on purpose, for the page. */
export type PlantedDraft = {
  /** The key of the proposal, by which it is put right. */
  key: string
  fault: PlantedFault
  became: 'accepted' | 'edited' | 'rejected' | 'untouched'
  span: TextSpan
  /** The sentence that it was proposed for. */
  sentence: string
  /** What it said wrong, and what stood there before, in words. */
  said: string
  was: string
  /** How many claims have still something of it. */
  stands: number
}

/** What a coder is told of the proposals that were wrong on purpose. */
export type PlantedView = {
  all: number
  found: number
  accepted: number
  drafts: PlantedDraft[]
}

/**
 * What was wrong on purpose in a coder's draft, in the words of the page, once they have been told.
 * @returns `untold` before, `undefined` where there was nothing
 */
export function plantedView(
  lines: readonly HistoryLine[],
  seat: Seat,
  text: string,
  context: DeskContext,
): PlantedView | 'untold' | undefined {
  const followed = followPlanted(lines, seat)
  if (!followed || followed.planted.size === 0) return undefined
  if (isUntold(followed)) return 'untold'
  const { draft, planted, told } = followed
  const drafts = (told?.planted ?? []).flatMap(({ proposal: key, fault, became }) => {
    const found = planted.get(key)
    if (!found) return []
    const { proposal, was } = found
    const field = Object.keys(was)[0] as FieldName
    const words = (value: unknown) => chosenWords(field, value, draft, context)
    return [
      {
        ...{ key, fault, became, span: proposal.span },
        sentence: text.slice(proposal.span.start, proposal.span.end),
        said: words(proposal.fields[field]!.value),
        was: words(was[field]!.value),
        stands: standingClaims(followed, key).length,
      },
    ]
  })
  const count = (...became: PlantedDraft['became'][]) =>
    drafts.filter((one) => became.includes(one.became)).length
  return {
    all: count('accepted', 'edited', 'rejected'),
    found: count('edited', 'rejected'),
    accepted: count('accepted'),
    drafts,
  }
}
