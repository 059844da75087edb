import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { slug } from '#lib/model'
import { applyChanges, draftBody, draftChangesBetween } from './changes'
import type { AskedChange } from './changes'
import { signedBy } from './coder-id'
import { draftText } from './draft'
import { editedByHand } from './draft-file'
import type { DeskDraft, DraftBody } from './draft'
import {
  BEGUN,
  DECIDED,
  UNDO,
  WITHOUT_CHANGES,
  lastUndone,
  nextLine,
  readHistory,
  replay,
  seatOf,
} from './history'
import type { DraftHistory, HistoryLine, NewLine, Seat } from './history'
import { lockDesk } from './lock'
import { linesWithWitness, witnessName } from './protect'
import { openReleases } from './releases'
import type { DraftWritten, WrittenLine } from './releases'
import { appendLine, removeAsides, textOf, writeAside } from './safe-files'
import { standingOf } from './second/standing'
import type { DocumentStanding } from './second/standing'

/** A document of the desk with the draft of whoever began it. `changed` is when it last was. */
export type DeskDocument = { draft: DeskDraft; changed: string } & DocumentStanding

/** The turn that publications take, which is that of no document. */
const PUBLICATIONS = 'publications '

type Options = {
  /** The present moment, ISO 8601 in UTC. */
  now: () => string
  /** Told once where the desk finds something that it mends or that was changed by hand. */
  tell: (line: string) => void
  /**
   * Keeps the names of a speaker of a document who is being protected, where a publication looks for
   * them. The name goes only once they are kept.
   */
  keepNames?: (document: string, names: readonly string[]) => Promise<void>
}

/**
 * Opens the desk of a project, for this process alone. Every command is answered for only when it
 * stands in the history, synced; the draft's file follows from that.
 * @param root the folder of the project
 */
export async function openDesk(root: string, { now, tell, keepNames }: Options) {
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
  const draftPath = (id: string, seat: Seat) => join(root, 'drafts', slug.parse(id), `${seat}.json`)
  const queues = new Map<string, Promise<unknown>>()
  /** One command after the other for each document. */
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(id) ?? Promise.resolve()).then(work, work)
    queues.set(id, turn)
    return turn
  }

  const lags = (id: string) => (error: Error) =>
    tell(`drafts/${id}: the file lags behind its history (${error.message})`)

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

  /**
   * The draft of a seat of a document, with its file made to follow the history; that of whoever
   * began the document where no seat is named.
   */
  async function load(
    id: string,
    named?: Seat,
  ): Promise<(DraftHistory & { draft: DeskDraft; length: number; seat: Seat }) | undefined> {
    const found = await historyOf(id)
    const first = found.lines[0]
    const seat = named ?? (first && seatOf(first)) ?? ''
    const draft = replay(found.lines, seat)
    if (!draft) return undefined
    const history = { ...found, seat }
    const path = draftPath(id, seat)
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
        ...(seat === DECIDED && { of: 'decided' as const }),
        did: 'edit by hand',
        took: 0,
        changes,
      })
      tell(`drafts/${id}: the file was edited by hand; history says so now`)
      return load(id, seat)
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

  /**
   * Begins another draft of a document: that of a second coder, or with `of` the one that is decided
   * of two.
   * @param made what it begins with, of the history as it is
   * @throws RangeError in one sentence where it may not be begun
   */
  async function beginSeat(
    id: string,
    line: Pick<NewLine, 'coder' | 'of'>,
    made: (lines: readonly HistoryLine[]) => DraftBody,
  ): Promise<DeskDraft> {
    return inTurn(id, async () => {
      const history = await historyOf(id)
      const seat = seatOf(line)
      if (replay(history.lines, seat)) return (await load(id, seat))!.draft
      const { body } = applyChanges(made(history.lines), [])
      const after = JSON.parse(JSON.stringify(body)) as AskedChange['after']
      const begun = { did: BEGUN, took: 0, changes: [{ at: [], after }] }
      await add(id, history, { ...line, ...begun, at: now() })
      return (await load(id, seat))!.draft
    })
  }

  async function write(
    id: string,
    revision: number,
    line: WrittenLine,
    asked: (draft: DeskDraft) => readonly AskedChange[],
    named?: Seat,
  ): Promise<DraftWritten> {
    return inTurn(id, async () => {
      const loaded = await load(id, named)
      if (!loaded) throw new RangeError(`'${id}' is no document of the desk.`)
      const { draft, seat } = loaded
      if (draft.revision !== revision) return { conflict: draft }
      if (seat !== DECIDED && replay(loaded.lines, DECIDED))
        throw new RangeError(
          'The two codings are being compared; what is changed is changed there.',
        )
      const { body, changes } = applyChanges(draftBody(draft), asked(draft))
      if (changes.length === 0 && !WITHOUT_CHANGES.includes(line.did)) return { draft }
      const { by, ...rest } = line
      await add(id, loaded, {
        ...rest,
        ...signedBy(by, draft.coder),
        at: now(),
        coder: draft.coder,
        ...(seat === DECIDED && { of: 'decided' as const }),
        changes,
      })
      const next = { coder: draft.coder, revision: revision + 1, ...body }
      // From here on the command stands; a file that lags is mended by the next look at it.
      await writeAside(draftPath(id, seat), draftText(next)).catch(lags(id))
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
    named?: Seat,
  ): Promise<DraftWritten> {
    const others = await sourceIds()
    const witness = witnessName((name) => isTaken(name) || others.includes(name))
    const work = async () => {
      const loaded = await load(id, named)
      const { draft, seat } = loaded ?? {}
      if (!loaded || !seat || !draft?.claims[claim])
        throw new RangeError(`${claim} is no claim of '${id}'.`)
      if (draft.revision !== revision) return { conflict: draft }
      const line = { at: now(), ...signedBy(by, draft.coder) }
      const all = linesWithWitness(loaded, claim, witness, line)
      const was = draft.claims[claim].fields.speaker?.value as string | undefined
      await keepNames?.(id, draft.sources[was ?? '']?.names ?? [])
      // A draft that could not be read was kept as it was, names and all.
      for (const one of new Set(loaded.lines.map(seatOf)))
        await rm(`${draftPath(id, one)}.damaged`, { force: true })
      // A release that is held until a moment would show the name then.
      await releases.dropHeld(id)
      await writeAside(historyPath(id), all.map((text) => `${text}\n`).join(''))
      const told = all.map((text) => JSON.parse(text) as HistoryLine)
      // the name leaves every draft of the document, not only this one
      for (const one of new Set(told.map(seatOf)))
        await writeAside(draftPath(id, one), draftText(replay(told, one)!)).catch(lags(id))
      return { draft: replay(told, seat)! }
    }
    return inTurn(PUBLICATIONS, () => inTurn(id, work))
  }

  /** The ids of all sources that any draft of the desk brings. */
  async function sourceIds(): Promise<string[]> {
    const all = await Promise.all(
      (await documentIds()).map(async (id) => {
        const { lines } = await historyOf(id)
        const seats = [...new Set(lines.map(seatOf))]
        return seats.flatMap((seat) => Object.keys(replay(lines, seat)?.sources ?? {}))
      }),
    )
    return all.flat()
  }

  const releases = openReleases(root, {
    lines: async (id) => (await historyOf(id)).lines,
    draft: async (id, seat) => (await inTurn(id, () => load(id, seat)))?.draft,
    write,
    inTurn: (work) => inTurn(PUBLICATIONS, work),
  })

  /** The ids of all documents of the desk. */
  async function documentIds(): Promise<string[]> {
    const names = await readdir(join(root, 'history')).catch(() => [])
    const ids = names.filter((name) => name.endsWith('.ndjson')).map((name) => name.slice(0, -7))
    return ids.sort()
  }

  async function documents(): Promise<DeskDocument[]> {
    await releases.settle(now())
    const all = await Promise.all(
      (await documentIds()).map(async (id): Promise<DeskDocument[]> => {
        const loaded = await inTurn(id, () => load(id))
        if (!loaded) return []
        const { draft, lines } = loaded
        const shown = await releases.seedHash(id)
        return [{ draft, changed: lines.at(-1)!.at, ...standingOf(lines, shown, now()) }]
      }),
    )
    return all.flat()
  }

  return {
    /** Every document of the desk, by id. */
    documents,
    /** Begins a document: keeps its text, and its first draft. Throws a RangeError where it is there. */
    begin,
    /** Begins a further draft of a document. */
    beginSeat,
    /** The draft of a seat of a document, else of whoever began it; `undefined` where there is none. */
    draft: async (id: string, seat?: Seat) => (await inTurn(id, () => load(id, seat)))?.draft,
    /** What was done to a document, line by line. */
    lines: async (id: string): Promise<readonly HistoryLine[]> => (await historyOf(id)).lines,
    /** How a document stands. */
    standing: async (id: string) =>
      standingOf((await historyOf(id)).lines, await releases.seedHash(id), now()),
    /** The text of a document of the desk. */
    text: async (id: string) => (await textOf(join(root, 'texts', `${slug.parse(id)}.txt`))) ?? '',
    /**
     * Makes changes in a draft, if it still is of that revision. Throws a RangeError where the
     * result would be no draft.
     */
    write,
    /** Takes the last command back that was not taken back yet. */
    undo: (id: string, revision: number, by?: string, named?: Seat) =>
      inTurn(`${id} undo`, async () => {
        const { lines } = await historyOf(id)
        const seat = named ?? (lines[0] && seatOf(lines[0])) ?? ''
        const back = lastUndone(lines, seat) ?? []
        const line = { did: UNDO, took: 0, ...(by !== undefined && { by }) }
        return write(id, revision, line, () => back, named)
      }),
    protect,
    publish: releases.publish,
    withdraw: releases.withdraw,
    /** Writes releases whose moment has come into the records. */
    settle: () => releases.settle(now()),
    /** Waits for what is under way, and lets another server have the desk. */
    close: async () => {
      await Promise.allSettled(queues.values())
      await unlock()
    },
  }
}
/** The open desk of a project. */
export type Desk = Awaited<ReturnType<typeof openDesk>>
