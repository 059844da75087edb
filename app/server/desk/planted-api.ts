import { z } from 'zod'
import {
  OPENED,
  coderId,
  keptFromModels,
  plantDrafts,
  plantedView,
  putRight,
  tellingLine,
  unfinished,
} from '#lib/desk'
import type { Desk, DeskContext, DeskDraft, DeskKeep, DeskView, DraftBody } from '#lib/desk'
import { PROJECT_ROOT, loadProject } from '../project'
import { parsed } from './answers'
import { isHidden } from './hidden-names'

const rightBody = z.strictObject({ proposal: z.string().max(10) })

type About = Parameters<typeof plantDrafts>[1]

let keep: DeskKeep | undefined
/**
 * Says that some proposals of every draft that is begun from now on are made wrong on purpose, with
 * where the desk keeps its drafts; without it none are.
 */
export const plantFromNow = (given: DeskKeep | undefined): void => void (keep = given)
/** Whether they are. */
export const isPlanting = (): boolean => keep !== undefined

/**
 * Makes some of the proposals of a document wrong on purpose that a coder begins with, as
 * `plantDrafts` does, where that is switched on; none where a text has somebody who is not to be named.
 */
export async function planted(body: DraftBody, about: About): Promise<DraftBody> {
  if (!keep) return body
  const { id } = body.document
  const isKept = (await keptFromModels(PROJECT_ROOT, keep))(about.text, id) !== undefined
  if (isKept || (await isHidden(id, about.text))) return body
  const { project, gazetteer } = await loadProject()
  return plantDrafts(body, about, { project, gazetteer })
}

type Asked = { desk: Desk; draft: DeskDraft; text: string; context: DeskContext; by: string }

/** What the page says of proposals of a draft that were wrong on purpose. */
export async function plantedIn(
  desk: Desk,
  draft: DeskDraft,
  text: string,
  context: DeskContext,
): Promise<DeskView['planted']> {
  if (!draft.planted) return undefined
  const lines = await desk.lines(draft.document.id)
  return plantedView(lines, coderId(draft.coder), text, context)
}

/** Tells a coder who has finished what was wrong on purpose. The history says so from then on. */
export async function tellPlanted({ desk, draft, text, by }: Asked, revision: number) {
  const open = unfinished(draft, text)
  if (open !== undefined) return { error: open }
  const { id } = draft.document
  const seat = coderId(draft.coder)
  const telling = tellingLine(await desk.lines(id), seat)
  if (!telling) return { draft }
  const { planted: told, changes } = telling
  const line = { did: OPENED, by, took: 0, planted: told }
  return desk.write(id, revision, line, () => changes, seat)
}

/** Asks again what stands in claims as a proposal said it that was wrong on purpose. */
export async function rightPlanted({ desk, draft, by }: Asked, body: unknown, revision: number) {
  const { proposal } = parsed(rightBody, body)
  const { id } = draft.document
  const seat = coderId(draft.coder)
  const changes = putRight(await desk.lines(id), seat, proposal)
  return desk.write(id, revision, { did: 'put right', by, took: 0 }, () => changes, seat)
}
