import { withoutCorrected } from '../corrected'
import type { DraftBody } from '../draft'
import { missingFields } from '../fields'
import type { FieldName } from '../fields'
import { offersFor } from '../offers'
import { onceAccepted } from '../proposals'
import type { DeskContext } from '../value-words'
import type { DeskOption } from './asking'
import { optionsFor } from './options'

/** What is asked first of a proposal that somebody accepts, with its answers. */
export type FirstQuestion = { field?: FieldName; options: DeskOption[] }

/**
 * The first field that a proposal leaves open and for which nothing is offered, with its answers as
 * they will be once it is accepted. Nothing is decided by it.
 * @returns no field where nothing would be asked; `undefined` where the proposal is not open
 */
export function firstQuestion(
  proposal: string,
  draft: DraftBody,
  text: string,
  context: DeskContext,
): FirstQuestion | undefined {
  const found = draft.proposals[proposal]
  if (!found || draft.decided[proposal]) return undefined
  const {
    key,
    claim,
    draft: accepted,
  } = onceAccepted(proposal, withoutCorrected(found, draft, text), draft)
  const offers = offersFor(accepted, text, key, context)
  const field = missingFields(claim).find((name) => name !== 'summary' && !offers[name])
  if (field === undefined) return { options: [] }
  return {
    field,
    options: optionsFor(field, { draft: accepted, text, claim, typed: '', context }),
  }
}
