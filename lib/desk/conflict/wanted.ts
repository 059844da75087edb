import { z } from 'zod'
import { applyChanges, draftBody } from '../changes'
import type { AskedChange } from '../changes'
import { commandSchema } from '../commands'
import type { DeskCommand } from '../commands'
import type { DraftBody } from '../draft'
import { UNDO, lastUndone, replay, seatOf } from '../history'
import type { HistoryLine, Seat } from '../history'

/** The most steps that a page keeps for later. */
const MOST = 2000

/** Steps of a coder that met another draft than they were made on: commands, and taking one back. */
export const keptStepsSchema = z
  .array(
    z.union([
      z.strictObject({ command: commandSchema }),
      z.strictObject({ undo: z.literal(true) }),
    ]),
  )
  .max(MOST)
export type KeptStep = z.infer<typeof keptStepsSchema>[number]

/** A draft as its coder saw it, what they want of it, and why some of their steps cannot be. */
export type Wanted = { saw: DraftBody; mine: DraftBody; refused: string[] }

/**
 * What a coder wants of a draft who saw an older one: their steps, made on what they saw.
 * @param lines the history of the document
 * @param seat whose draft it is
 * @param revision that which they saw
 * @param changesOf what a command changes in a draft
 * @throws RangeError where there is no such revision
 */
export function wantedDraft(
  lines: readonly HistoryLine[],
  seat: Seat,
  revision: number,
  steps: readonly KeptStep[],
  changesOf: (draft: DraftBody, command: DeskCommand) => readonly AskedChange[],
): Wanted {
  const seen = lines.filter((line) => seatOf(line) === seat).slice(0, revision)
  const draft = replay(seen, seat)
  if (draft?.revision !== revision) throw new RangeError('The draft has no such revision.')
  const saw = draftBody(draft)
  const refused: string[] = []
  const made = [...seen]
  let mine = saw
  for (const step of steps)
    try {
      const asked = 'undo' in step ? (lastUndone(made, seat) ?? []) : changesOf(mine, step.command)
      const { body, changes } = applyChanges(mine, asked)
      const did = 'undo' in step ? UNDO : step.command.do
      made.push({ ...seen.at(-1)!, did, changes })
      mine = body
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refused.push(error.message)
    }
  return { saw, mine, refused }
}
