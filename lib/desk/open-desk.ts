import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { slug } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import { applyChanges, draftBody, draftChangesBetween } from './changes'
import type { AskedChange } from './changes'
import { draftText } from './draft'
import { editedByHand } from './draft-file'
import type { DeskDraft, DraftBody } from './draft'
import {
  BEGUN,
  PROTECTED,
  PUBLISHED,
  UNDO,
  lastUndone,
  nextLine,
  readHistory,
  replay,
} from './history'
import type { DraftHistory, HistoryLine, NewLine } from './history'
import { coderId, signedBy } from './coder-id'
import { lockDesk } from './lock'
import { withoutName } from './protect'
import type { Publication } from './publication'
import { appendLine, removeAsides, textOf, writeAside } from './safe-files'

/** How a document stands: nothing decided yet, being coded by somebody, or in the records. */
export type DocumentState = 'new' | 'coding' | 'published'
/** A document of the desk with the draft of whoever has it. `changed` is when it last was. */
export type DeskDocument = {
  draft: DeskDraft
  state: DocumentState
  changed: string
  /** Whether something was decided since it was published. */
  since: boolean
}
/** What became of a write: the draft after it, or the one that stands there instead. */
export type DraftWritten = { draft: DeskDraft } | { conflict: DeskDraft }

/** The turn that publications take, which is that of no document. */
const PUBLICATIONS = 'publications '

/** The first witness that nobody is yet. */
function witnessName(isTaken: (name: string) => boolean): string {
  let n = 1
  while (isTaken(`witness-${n}`)) n++
  return `witness-${n}`
}

type Options = {
  /** The present moment, ISO 8601 in UTC. */
  now: () => string
  /** Told once where the desk finds something that it mends or that was changed by hand. */
  tell: (line: string) => void
}

/**
 * Opens the desk of a project, for this process alone. Every command is answered for only when it
 * stands in the history, synced; the draft's file follows from that.
 * @param root the folder of the project
 */
export async function openDesk(root: string, { now, tell }: Options) {
  const unlock = await lockDesk(root, now())
  // A name that is protected later would stay in what a killed desk was writing.
  const drafts = await readdir(join(root, 'drafts')).catch(() => [])
  const folders = [
    ...drafts.map((id) => join('drafts', id)),
    'history',
    'texts',
    'seeds',
    'data',
    'private',
  ]
  for (const folder of folders) await removeAsides(join(root, folder))
  const historyPath = (id: string) => join(root, 'history', `${slug.parse(id)}.ndjson`)
  const draftPath = (id: string, coder: string) =>
    join(root, 'drafts', slug.parse(id), `${coderId(coder)}.json`)
  const queues = new Map<string, Promise<unknown>>()
  /** One command after the other for each document. */
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(id) ?? Promise.resolve()).then(work, work)
    queues.set(id, turn)
    return turn
  }

  async function historyOf(id: string): Promise<DraftHistory & { length: number }> {
    const text = (await textOf(historyPath(id))) ?? ''
    try {
      const history = readHistory(text)
      return { ...history, length: Buffer.byteLength(text) - Buffer.byteLength(history.torn) }
    } catch (error) {
      throw new Error(
        `history/${id}.ndjson: ${(error as Error).message}. Put the file back from a copy.`,
      )
    }
  }

  async function add(id: string, history: DraftHistory & { length: number }, line: NewLine) {
    await appendLine(historyPath(id), nextLine(history, line), history.length)
  }

  /** The draft of a document, with its file made to follow the history. */
  async function load(
    id: string,
  ): Promise<(DraftHistory & { draft: DeskDraft; length: number }) | undefined> {
    const history = await historyOf(id)
    const coder = history.lines[0]?.coder
    const draft = coder === undefined ? undefined : replay(history.lines, coder)
    if (!draft) return undefined
    const path = draftPath(id, draft.coder)
    const text = await textOf(path)
    if (text === draftText(draft)) return { ...history, draft }
    const edited = text === undefined ? undefined : editedByHand(text, draft)
    if (edited === undefined || edited === 'behind') {
      await writeAside(path, draftText(draft))
      return { ...history, draft }
    }
    if (edited === 'damaged') {
      await rename(path, `${path}.damaged`)
      await writeAside(path, draftText(draft))
      tell(
        `drafts/${id}: the file could not be read; what history says stands there again, and the file is kept as ${path}.damaged`,
      )
      return { ...history, draft }
    }
    const { changes } = applyChanges(
      draftBody(draft),
      draftChangesBetween(draftBody(draft), edited),
    )
    if (changes.length > 0) {
      await add(id, history, {
        at: now(),
        coder: draft.coder,
        did: 'edit by hand',
        took: 0,
        changes,
      })
      tell(`drafts/${id}: the file was edited by hand; history says so now`)
      return load(id)
    }
    await writeAside(path, draftText(draft))
    return { ...history, draft }
  }

  async function begin(coder: string, text: string, body: DraftBody): Promise<DeskDraft> {
    const { id } = body.document
    return inTurn(id, async () => {
      const history = await historyOf(id)
      if (history.lines.length > 0)
        throw new RangeError(`'${id}' is on the desk already. Give the document another id.`)
      const after = JSON.parse(JSON.stringify(applyChanges(body, []).body)) as AskedChange['after']
      const path = join(root, 'texts', `${slug.parse(id)}.txt`)
      const kept = await textOf(path)
      if (kept !== undefined && kept !== text)
        throw new RangeError(`texts/${id}.txt holds another text. Give the document another id.`)
      await writeAside(path, text)
      await add(id, history, {
        at: now(),
        coder,
        did: BEGUN,
        took: 0,
        changes: [{ at: [], after }],
      })
      return (await load(id))!.draft
    })
  }

  async function write(
    id: string,
    revision: number,
    line: Omit<NewLine, 'at' | 'changes' | 'coder'>,
    asked: (draft: DeskDraft) => readonly AskedChange[],
  ): Promise<DraftWritten> {
    return inTurn(id, async () => {
      const loaded = await load(id)
      if (!loaded) throw new RangeError(`'${id}' is no document of the desk.`)
      const { draft } = loaded
      if (draft.revision !== revision) return { conflict: draft }
      const { body, changes } = applyChanges(draftBody(draft), asked(draft))
      if (changes.length === 0 && line.did !== PUBLISHED) return { draft }
      const { by, ...rest } = line
      const signed = signedBy(by, draft.coder)
      await add(id, loaded, { ...rest, ...signed, at: now(), coder: draft.coder, changes })
      const next = { coder: draft.coder, revision: revision + 1, ...body }
      // From here on the command stands; a file that lags is mended by the next look at it.
      await writeAside(draftPath(id, draft.coder), draftText(next)).catch((error: Error) =>
        tell(`drafts/${id}: the file lags behind its history (${error.message})`),
      )
      return { draft: next }
    })
  }

  /**
   * Makes the speaker of a claim a witness without a name, in the draft and in all of its history,
   * which is chained anew and says so in a last line. It cannot be taken back.
   * @param isTaken whether the records have a source of an id
   * @param by who does it; the coder of the draft where nobody is named
   */
  async function protect(
    id: string,
    revision: number,
    claim: string,
    isTaken: (source: string) => boolean,
    by?: string,
  ): Promise<DraftWritten> {
    const others = (await documents()).flatMap(({ draft }) => Object.keys(draft.sources))
    const witness = witnessName((name) => isTaken(name) || others.includes(name))
    return inTurn(id, async () => {
      const loaded = await load(id)
      const { draft } = loaded ?? {}
      if (!loaded || !draft?.claims[claim]) throw new RangeError(`${claim} is no claim of '${id}'.`)
      if (draft.revision !== revision) return { conflict: draft }
      const was = draft.claims[claim].fields.speaker?.value as string | undefined
      const named = was === undefined ? undefined : draft.sources[was]
      if (was !== undefined && (!named || named.protected || was === draft.document.outlet))
        throw new RangeError(
          `The speaker '${was}' is no new source of this draft. Where the records name it: npm run protect -- ${was}`,
        )
      const who = { was: was ?? '', names: named?.names ?? [], witness }
      const lines = was === undefined ? loaded.texts : withoutName(loaded.lines, who)
      const body = replay(
        lines.map((line) => JSON.parse(line) as HistoryLine),
        draft.coder,
      )!
      const unnamed: AskedChange[] = [
        { at: ['sources', witness], after: { id: witness, kind: 'unnamed', protected: true } },
        { at: ['claims', claim, 'fields', 'speaker'], after: { value: witness } },
      ]
      const { changes } = applyChanges(draftBody(body), was === undefined ? unnamed : [])
      const signed = { coder: draft.coder, ...signedBy(by, draft.coder) }
      const line = { at: now(), ...signed, did: PROTECTED, took: 0, changes }
      const all = [...lines, nextLine({ texts: lines }, line)]
      // A draft that could not be read was kept as it was, names and all.
      const path = draftPath(id, draft.coder)
      await rm(`${path}.damaged`, { force: true })
      await writeAside(historyPath(id), all.map((text) => `${text}\n`).join(''))
      const next = replay(
        all.map((text) => JSON.parse(text) as HistoryLine),
        draft.coder,
      )!
      await writeAside(path, draftText(next))
      return { draft: next }
    })
  }

  /** The hash of a document's seed as it lies in the records; `undefined` where there is none. */
  const seedHash = async (id: string) => {
    const seed = await textOf(join(root, 'seeds', `${slug.parse(id)}.json`))
    return seed === undefined ? undefined : sha256(seed)
  }

  /**
   * Writes what publishing a draft comes to, if the draft still is of that revision and nobody else
   * has written its seed. The history says so first: a server that is killed in between is told of,
   * and the document can be published again. One publication follows the other, whatever its
   * document, since two that were planned by the same records would write over each other's sources.
   * @param plan makes the plan by the records as they then lie there; throws a RangeError where the
   * draft cannot be published
   */
  async function publish(
    id: string,
    revision: number,
    plan: (draft: DeskDraft) => Promise<Pick<Publication, 'files' | 'ids'>>,
    by?: string,
  ): Promise<DraftWritten> {
    return inTurn(PUBLICATIONS, async () => {
      const draft = (await inTurn(id, () => load(id)))?.draft
      if (!draft) throw new RangeError(`'${id}' is no document of the desk.`)
      if (draft.revision !== revision) return { conflict: draft }
      const { files, ids } = await plan(draft)
      const seed = files.find(({ file }) => file === `seeds/${id}.json`)!
      const present = await seedHash(id)
      const own = (await historyOf(id)).lines.flatMap(({ published }) => published?.sha256 ?? [])
      if (present !== undefined && !own.includes(present))
        throw new RangeError(
          `${seed.file} was not written by the desk, or was edited since. Give the document another id, or put the file back.`,
        )
      const line = {
        did: PUBLISHED,
        ...(by !== undefined && { by }),
        took: 0,
        published: { sha256: sha256(seed.text) },
      }
      const written = await write(id, revision, line, () =>
        [...ids].map(([key, name]) => ({ at: ['claims', key, 'id'], after: name })),
      )
      if ('draft' in written)
        for (const { file, text } of files) await writeAside(join(root, file), text)
      return written
    })
  }

  async function documents(): Promise<DeskDocument[]> {
    const names = await readdir(join(root, 'history')).catch(() => [])
    const ids = names.filter((name) => name.endsWith('.ndjson')).map((name) => name.slice(0, -7))
    const all = await Promise.all(
      ids.sort().map(async (id): Promise<DeskDocument[]> => {
        const loaded = await inTurn(id, () => load(id))
        if (!loaded) return []
        const { draft, lines } = loaded
        const seed = await seedHash(id)
        const published = lines.findLastIndex((line) => seed && line.published?.sha256 === seed)
        return [
          {
            draft,
            changed: lines.at(-1)!.at,
            state: published >= 0 ? 'published' : lines.length > 1 ? 'coding' : 'new',
            since: published >= 0 && published < lines.length - 1,
          },
        ]
      }),
    )
    return all.flat()
  }

  return {
    /** Every document of the desk, by id. */
    documents,
    /** Begins a document: keeps its text, and its first draft. Throws a RangeError where it is there. */
    begin,
    /** The draft of a document; `undefined` where there is none. */
    draft: async (id: string) => (await inTurn(id, () => load(id)))?.draft,
    /** The text of a document of the desk. */
    text: async (id: string) => (await textOf(join(root, 'texts', `${slug.parse(id)}.txt`))) ?? '',
    /**
     * Makes changes in a draft, if it still is of that revision. Throws a RangeError where the
     * result would be no draft.
     */
    write,
    /** Takes the last command back that was not taken back yet. */
    undo: (id: string, revision: number, by?: string) =>
      inTurn(`${id} undo`, async () => {
        const { lines } = await historyOf(id)
        const coder = lines[0]?.coder ?? ''
        const back = lastUndone(lines, coder) ?? []
        const line = { did: UNDO, took: 0, ...(by !== undefined && { by }) }
        return write(id, revision, line, () => back)
      }),
    protect,
    publish,
    /** Waits for what is under way, and lets another server have the desk. */
    close: async () => {
      await Promise.allSettled(queues.values())
      await unlock()
    },
  }
}
/** The open desk of a project. */
export type Desk = Awaited<ReturnType<typeof openDesk>>
