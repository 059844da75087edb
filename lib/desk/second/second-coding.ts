import { applyChanges, draftBody } from '../changes'
import type { AskedChange } from '../changes'
import { coderId } from '../coder-id'
import { commandChanges } from '../commands'
import type { DeskCommand } from '../commands'
import { draftBodySchema } from '../draft'
import type { Chosen, DeskDraft, DraftBody } from '../draft'
import { BEGUN, replay } from '../history'
import type { HistoryLine } from '../history'
import { requireNonePlanted } from '../planted/opened'
import { withoutPlanted } from '../planted/plant'
import { openCounts } from '../publication'
import { decisionChanges, openPoints, withoutDecision } from './choices'
import { beginComparison } from './compare'
import { codersOf, isCodedTwice } from './standing'

/** What is said to whoever would code a document a second time after having seen the first coding. */
export const NOT_BLIND =
  'You have seen how this document was coded, so that a second coding of yours would not be blind. Somebody else codes it.'

/**
 * What a second coder begins with: the document as it was taken in, without anything that the first
 * one decided.
 * @throws RangeError where a second coding cannot begin
 */
export function secondBody(lines: readonly HistoryLine[], coder: string, on: string): DraftBody {
  const coders = codersOf(lines)
  if (coders.length > 1)
    throw new RangeError(`${coders.map(({ name }) => name).join(' and ')} code this document.`)
  // whoever has corrected the first coding has seen it
  if (lines.some(({ by }) => by !== undefined && coderId(by) === coderId(coder)))
    throw new RangeError(NOT_BLIND)
  // what is on the public map is no secret to a second coder
  if (lines.some(({ published }) => published))
    throw new RangeError('The document was published, so that nobody codes it without seeing how.')
  const first = lines.find(({ did }) => did === BEGUN)
  // what was wrong on purpose for the first coder is so for nobody else
  const body = withoutPlanted(draftBodySchema.parse(first?.changes[0]?.after))
  return { ...body, document: { ...body.document, coder: { by: coder, on } } }
}

/**
 * What a comparison begins with: the two codings side by side.
 * @throws RangeError where not both are finished
 */
export function comparedBody(lines: readonly HistoryLine[]): DraftBody {
  const coders = codersOf(lines)
  if (!isCodedTwice(coders))
    throw new RangeError('Two codings are compared once both coders have finished.')
  requireNonePlanted(lines)
  const [left, right] = coders.map(({ seat }) => replay(lines, seat)!)
  return beginComparison(left!, right!)
}

/** Why a draft is not finished, in one sentence; `undefined` where nothing of it is open. */
export function unfinished(draft: DeskDraft, text: string): string | undefined {
  const differences = draft.comparison ? openPoints(draft.comparison).length : 0
  if (differences > 0) return 'A difference of the two codings is not decided yet.'
  const { sentences, claims } = openCounts(draft, text)
  return sentences + claims > 0 ? 'Something of the document is still open.' : undefined
}

/** What a page asks of a comparison: a difference decided, or (without a choice) taken back. */
export type AskedDecision = { point: string; choice?: 'left' | 'right' | 'both' | undefined }

/** What a decision about a difference changes. `by` is whose it is. */
export const askedDecision = (
  draft: DraftBody,
  { point, choice }: AskedDecision,
  by: string,
): AskedChange[] =>
  choice ? decisionChanges(draft, { point, choice, by }) : withoutDecision(draft, point)

/**
 * What a command of a coder changes in the draft that is decided of two: a field that is set there is
 * a decision, which says what it overrules.
 * @throws RangeError for what a comparison does not do
 */
export function decidedCommandChanges(
  draft: DraftBody,
  text: string,
  command: DeskCommand,
  known: (source: string) => boolean,
  by: string,
): AskedChange[] {
  let body = draftBody(draft as DeskDraft)
  return commandChanges(draft, text, command, known).flatMap(({ at, after }) => {
    const [map, key, part, field] = at
    const isField = map === 'claims' && part === 'fields' && field !== undefined
    if (!isField && map !== 'notCoded' && !['sources', 'parties', 'places'].includes(map ?? ''))
      throw new RangeError('Two codings are compared here: decide their differences.')
    const point = `${key}.${field}`
    const made = !isField
      ? [{ at, ...(after !== undefined && { after }) }]
      : after === undefined
        ? withoutDecision(body, point)
        : decisionChanges(body, { point, choice: 'edit', value: after as Chosen, by })
    body = applyChanges(body, made).body
    return made
  })
}
