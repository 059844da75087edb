import { z } from 'zod'
import {
  DECIDED,
  coderId,
  commandChanges,
  conflictView,
  decidedCommandChanges,
  draftBody,
  keptStepsSchema,
  refuseBetrayals,
  takenChanges,
  threeWay,
  wantedDraft,
} from '#lib/desk'
import type { DraftConflict, Desk, DeskCommand, DeskContext, DeskDraft, DraftBody } from '#lib/desk'
import { parsed } from './answers'

const kept = { from: z.int().positive(), steps: keptStepsSchema }
const comparisonBody = z.strictObject(kept)
const joinBody = z.strictObject({
  ...kept,
  take: z.record(z.string().max(300), z.enum(['now', 'mine'])),
})
type Kept = z.infer<typeof comparisonBody>

type Asked = { desk: Desk; draft: DeskDraft; text: string; context: DeskContext; by: string }

/** Whether the project has a source of an id. */
export const knownIn =
  ({ project }: DeskContext) =>
  (source: string): boolean =>
    [project.sources, project.parties, project.places].some((records) =>
      records.some((one) => one.id === source),
    )

/** What a command of somebody changes in a draft, be it a coder's or the one decided of two. */
export const changesIn =
  ({ text, context, by }: Pick<Asked, 'text' | 'context' | 'by'>) =>
  (now: DraftBody, command: DeskCommand) => {
    const changes = now.comparison
      ? decidedCommandChanges(now, text, command, knownIn(context), by)
      : commandChanges(now, text, command, knownIn(context))
    refuseBetrayals(now, changes, text, context)
    return changes
  }

const seatIn = ({ draft }: Asked) => (draft.comparison ? DECIDED : coderId(draft.coder))

async function wanted(asked: Asked, { from, steps }: Kept) {
  const lines = await asked.desk.lines(asked.draft.document.id)
  return wantedDraft(lines, seatIn(asked), from, steps, changesIn(asked))
}

/** Compares what a coder saw, what stands there now, and what they want, field by field. */
export async function compareDraft(asked: Asked, body: unknown): Promise<DraftConflict> {
  const { draft, text, context } = asked
  const { saw, mine, refused } = await wanted(asked, parsed(comparisonBody, body))
  const now = draftBody(draft)
  return {
    revision: draft.revision,
    differences: conflictView(threeWay(saw, now, mine), { saw, now, mine }, text, context),
    refused,
  }
}

/**
 * Writes what a coder took of each difference, if the draft is still the one that they compared with.
 * @throws RangeError where a difference that clashes was not decided
 */
export async function joinDraft(asked: Asked, body: unknown, revision: number) {
  const { desk, draft, by } = asked
  const given = parsed(joinBody, body)
  const { saw, mine } = await wanted(asked, given)
  const line = { did: 'join', by, took: 0 }
  const changes = (present: DeskDraft) => {
    const now = draftBody(present)
    return takenChanges(now, threeWay(saw, now, mine), given.take)
  }
  return desk.write(draft.document.id, revision, line, changes, seatIn(asked))
}
