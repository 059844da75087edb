import { checkHistory } from '#lib/desk'
import type { Desk, DeskKeep } from '#lib/desk'
import { sha256 } from '#lib/util/sha256'
import { readHistory, replay, seatOf } from '../../lib/desk/history'
import { draftText } from '../../lib/desk/draft'
import type { DeskDraft } from '../../lib/desk/draft'
import { BARE, TEXT, bodyOfText } from '../desk/invented-text'

/** A command that the desk has answered for: the document, its revision then, and its draft. */
export type Acknowledged = { id: string; revision: number; draft: string; protected?: true }

/** The name that a witness of the trial has until the desk protects it. */
const NAME = 'Quill Vormark'
const SOURCE = 'quill-vormark'

const acknowledged = (id: string, draft: DeskDraft): Acknowledged => ({
  id,
  revision: draft.revision,
  draft: sha256(draftText(draft)),
})

/** One command of a coder at a document, drawn at random; what the desk answered for. */
export async function someCommand(
  desk: Desk,
  id: string,
  random: () => number,
): Promise<Acknowledged | undefined> {
  const draft = await desk.draft(id)
  if (!draft) {
    const body = bodyOfText(id, `${TEXT} ${id}.`)
    const begun = desk.begin('Ann', `${TEXT} ${id}.`, {
      ...body,
      claims: { w1: { ...BARE, fields: { speaker: { value: SOURCE } } } },
      sources: { [SOURCE]: { id: SOURCE, names: ['Quill', NAME], kind: 'resident' } },
    } as unknown as Parameters<Desk['begin']>[2])
    return begun.then(
      (made) => acknowledged(id, made),
      async (error: Error) => {
        // another server has begun it meanwhile
        if (!(await desk.draft(id))) throw error
        return undefined
      },
    )
  }
  const { revision } = draft
  const line = { did: 'new claim', took: 10 }
  const way = random()
  if (way < 0.04 && draft.sources[SOURCE]) {
    const written = await desk.protect(id, revision, 'w1', () => false)
    if (!('draft' in written)) return undefined
    return { ...acknowledged(id, written.draft), protected: true }
  }
  const written =
    way < 0.15
      ? await desk.undo(id, revision)
      : way < 0.25
        ? await desk.publish(id, revision, async () => ({
            files: [
              { file: `seeds/${id}.json`, text: JSON.stringify({ revision, by: random() }) },
              { file: 'data/sources.json', text: JSON.stringify({ revision, by: random() }) },
            ],
            ids: new Map(),
          }))
        : await desk.write(id, revision, line, () => [
            way < 0.6
              ? { at: ['claims', `c${revision}`], after: BARE }
              : {
                  at: ['notCoded', '69'],
                  after: `Scenery ${random()}, told by ${draft.sources[SOURCE] ? NAME.toUpperCase() : 'somebody'}`,
                },
          ])
  return 'draft' in written ? acknowledged(id, written.draft) : undefined
}

/** A desk as it is left: where it keeps drafts, and all text that is kept there of a document. */
export type LeftDesk = { root: string; keep: DeskKeep; textOf: (id: string) => string }

/** What a desk has lost or changed: every command answered for is there, in a chain that holds. */
export async function lostAtDesk(
  { root, keep, textOf }: LeftDesk,
  all: readonly Acknowledged[],
  before: ReadonlyMap<string, string>,
): Promise<string[]> {
  const lost = (await checkHistory(root, keep)).flatMap(({ file, wrong }) =>
    wrong === undefined ? [] : [`${file} ${wrong}`],
  )
  for (const id of new Set(all.map((one) => one.id))) {
    const text = whole(await keep.history(id))
    const was = before.get(id)
    // Protecting somebody writes the history anew, and says so in a line of it.
    if (was !== undefined && !text.startsWith(was) && !text.includes('"did":"protect"'))
      lost.push(`${id}: earlier bytes of the history have changed`)
    const { lines } = readHistory(text)
    for (const one of all) {
      if (one.id !== id) continue
      const then = replay(lines.slice(0, one.revision), seatOf(lines[0]!))
      const isThere = then?.revision === one.revision
      // Lines from before a protection no longer lead to the drafts that named somebody.
      const since = !text.includes('"did":"protect"') || one.protected
      if (!isThere || (since && sha256(draftText(then)) !== one.draft))
        lost.push(`${id}: revision ${one.revision} was answered for, and is not there`)
    }
  }
  const hidden = new Set(all.flatMap((one) => (one.protected ? [one.id] : [])))
  const named = [...hidden].filter((id) => /vormark/i.test(textOf(id)))
  return [...lost, ...named.map((id) => `${id} names a protected witness`)]
}

/** A history without what a killed server left at its end. */
export const whole = (history: string): string => history.slice(0, history.lastIndexOf('\n') + 1)
