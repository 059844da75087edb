import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkHistory } from '#lib/desk'
import type { Desk } from '#lib/desk'
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
    const begun = await desk.begin('Ann', `${TEXT} ${id}.`, {
      ...body,
      claims: { w1: { ...BARE, fields: { speaker: { value: SOURCE } } } },
      sources: { [SOURCE]: { id: SOURCE, names: ['Quill', NAME], kind: 'resident' } },
    } as unknown as Parameters<Desk['begin']>[2])
    return acknowledged(id, begun)
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

/** Every file under the folders of a desk that holds the name of the witness. */
function named(root: string, ids: ReadonlySet<string>): string[] {
  const paths = ['drafts', 'history'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap(
          (entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []),
        )
      : [],
  )
  return paths.filter(
    (path) =>
      [...ids].some((id) => path.includes(id)) && /vormark/i.test(readFileSync(path, 'utf8')),
  )
}

/** What a desk has lost or changed: every command answered for is there, in a chain that holds. */
export async function lostAtDesk(
  root: string,
  all: readonly Acknowledged[],
  before: ReadonlyMap<string, string>,
): Promise<string[]> {
  const lost = (await checkHistory(root)).flatMap(({ file, wrong }) =>
    wrong === undefined ? [] : [`${file} ${wrong}`],
  )
  const hidden = new Set(all.flatMap((one) => (one.protected ? [one.id] : [])))
  for (const id of new Set(all.map((one) => one.id))) {
    const text = historyText(root, id)
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
  return [...lost, ...named(root, hidden).map((path) => `${path} names a protected witness`)]
}

/** The history of a document as it lies there, without what a killed server left at its end. */
export function historyText(root: string, id: string): string {
  try {
    const text = readFileSync(join(root, 'history', `${id}.ndjson`), 'utf8')
    return text.slice(0, text.lastIndexOf('\n') + 1)
  } catch {
    return ''
  }
}
