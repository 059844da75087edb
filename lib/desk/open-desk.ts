import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { slug } from '#lib/model'
import { applyChanges, draftBody } from './changes'
import type { AskedChange } from './changes'
import { signedBy } from './coder-id'
import { draftText } from './draft'
import type { DeskDraft, DraftBody } from './draft'
import {
  BEGUN,
  DECIDED,
  UNDO,
  WITHOUT_CHANGES,
  lastUndone,
  nextLine,
  replay,
  seatOf,
} from './history'
import type { HistoryLine, NewLine, Seat } from './history'
import { filesKeep } from './keep/files-keep'
import type { DeskKeep, DocumentTurn, KeptHistory } from './keep/keep'
import { keptHistory, loadDraft } from './keep/load-draft'
import { linesWithWitness, witnessName } from './protect'
import { openReleases } from './releases'
import type { DraftWritten, WrittenLine } from './releases'
import { removeAsides, textOf, writeAside } from './safe-files'
import { deskLooks } from './second/looks'
import { standingOf } from './second/standing'
import type { DocumentStanding } from './second/standing'

/** A document of the desk with the draft of whoever began it. `changed` is when it last was. */
export type DeskDocument = { draft: DeskDraft; changed: string } & DocumentStanding

/** The turn that publications take, which is that of no document. */
const PUBLICATIONS = 'publications'

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
  /** Where drafts and histories are kept; in files of the project where nothing else is said. */
  keep?: DeskKeep
}

/**
 * Opens the desk of a project. Every command is answered for only when it stands in the history,
 * synced; the draft follows from that.
 * @param root the folder of the project
 */
export async function openDesk(root: string, { now, tell, keepNames, keep: given }: Options) {
  const keep = given ?? filesKeep(root, tell)
  // A name that is protected later would stay in what a killed desk was writing.
  if (await keep.open(now())) {
    const drafts = await readdir(join(root, 'drafts')).catch(() => [])
    const folders = drafts.map((id) => join('drafts', id))
    for (const folder of [...folders, 'history', 'texts', 'seeds', 'data', 'private'])
      await removeAsides(join(root, folder))
  }
  const { inTurn } = keep
  const historyOf = async (id: string) => keptHistory(await keep.history(id), keep.names(id))
  const load = (turn: DocumentTurn, id: string, seat?: Seat) =>
    loadDraft(turn, id, seat, { now, tell, names: keep.names })
  const draftOf = async (id: string, seat?: Seat) =>
    (await inTurn(id, (turn) => load(turn, id, seat)))?.draft
  const add = (turn: DocumentTurn, history: KeptHistory, line: NewLine) =>
    turn.append(history, nextLine(history, line))

  async function begin(coder: string, text: string, body: DraftBody): Promise<DeskDraft> {
    const { id } = body.document
    return inTurn(id, async (turn) => {
      const history = keptHistory(await turn.history(), keep.names(id))
      if (history.lines.length > 0)
        throw new RangeError(`'${id}' is on the desk already. Give the document another id.`)
      const after = JSON.parse(JSON.stringify(applyChanges(body, []).body)) as AskedChange['after']
      const path = join(root, 'texts', `${slug.parse(id)}.txt`)
      const kept = await textOf(path)
      if (kept !== undefined && kept !== text)
        throw new RangeError(`texts/${id}.txt holds another text. Give the document another id.`)
      await writeAside(path, text)
      await add(turn, history, {
        at: now(),
        coder,
        did: BEGUN,
        took: 0,
        changes: [{ at: [], after }],
      })
      return (await load(turn, id))!.draft
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
    return inTurn(id, async (turn) => {
      const history = keptHistory(await turn.history(), keep.names(id))
      const seat = seatOf(line)
      if (replay(history.lines, seat)) return (await load(turn, id, seat))!.draft
      const { body } = applyChanges(made(history.lines), [])
      const after = JSON.parse(JSON.stringify(body)) as AskedChange['after']
      const begun = { did: BEGUN, took: 0, changes: [{ at: [], after }] }
      await add(turn, history, { ...line, ...begun, at: now() })
      return (await load(turn, id, seat))!.draft
    })
  }

  async function writeIn(
    turn: DocumentTurn,
    { id, revision, named }: { id: string; revision: number; named?: Seat | undefined },
    line: WrittenLine,
    asked: (draft: DeskDraft, lines: readonly HistoryLine[]) => readonly AskedChange[],
  ): Promise<DraftWritten> {
    const loaded = await load(turn, id, named)
    if (!loaded) throw new RangeError(`'${id}' is no document of the desk.`)
    const { draft, seat } = loaded
    if (draft.revision !== revision) return { conflict: draft }
    if (seat !== DECIDED && replay(loaded.lines, DECIDED))
      throw new RangeError('The two codings are being compared; what is changed is changed there.')
    const { body, changes } = applyChanges(draftBody(draft), asked(draft, loaded.lines))
    if (changes.length === 0 && !WITHOUT_CHANGES.includes(line.did)) return { draft }
    const { by, ...rest } = line
    await add(turn, loaded, {
      ...rest,
      ...signedBy(by, draft.coder),
      at: now(),
      coder: draft.coder,
      ...(seat === DECIDED && { of: 'decided' as const }),
      changes,
    })
    const next = { coder: draft.coder, revision: revision + 1, ...body }
    // From here on the command stands; a file that lags is mended by the next look at it.
    await turn.followDraft(seat, draftText(next))
    return { draft: next }
  }

  const write = (
    id: string,
    revision: number,
    line: WrittenLine,
    asked: (draft: DeskDraft) => readonly AskedChange[],
    named?: Seat,
  ): Promise<DraftWritten> =>
    inTurn(id, (turn) => writeIn(turn, { id, revision, named }, line, asked))

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
    const work = async (turn: DocumentTurn) => {
      const loaded = await load(turn, id, named)
      const { draft, seat } = loaded ?? {}
      if (!loaded || !seat || !draft?.claims[claim])
        throw new RangeError(`${claim} is no claim of '${id}'.`)
      if (draft.revision !== revision) return { conflict: draft }
      const line = { at: now(), ...signedBy(by, draft.coder) }
      const all = linesWithWitness(loaded, claim, witness, line)
      const was = draft.claims[claim].fields.speaker?.value as string | undefined
      await keepNames?.(id, draft.sources[was ?? '']?.names ?? [])
      // A draft that could not be read was kept as it was, names and all.
      await turn.dropAside(new Set(loaded.lines.map(seatOf)))
      // A release that is held until a moment would show the name then.
      await releases.dropHeld(id)
      await turn.rewrite(all)
      const told = all.map((text) => JSON.parse(text) as HistoryLine)
      // the name leaves every draft of the document, not only this one
      for (const one of new Set(told.map(seatOf)))
        await turn.followDraft(one, draftText(replay(told, one)!))
      return { draft: replay(told, seat)! }
    }
    return keep.alone(PUBLICATIONS, () => inTurn(id, work))
  }

  /** The ids of all sources that any draft of the desk brings. */
  async function sourceIds(): Promise<string[]> {
    const all = await Promise.all(
      (await keep.documents()).map(async (id) => {
        const { lines } = await historyOf(id)
        const seats = [...new Set(lines.map(seatOf))]
        return seats.flatMap((seat) => Object.keys(replay(lines, seat)?.sources ?? {}))
      }),
    )
    return all.flat()
  }

  const releases = openReleases(root, {
    lines: async (id) => (await historyOf(id)).lines,
    draft: draftOf,
    write,
    inTurn: (work) => keep.alone(PUBLICATIONS, work),
  })

  async function documents(): Promise<DeskDocument[]> {
    await releases.settle(now())
    const all = await Promise.all(
      (await keep.documents()).map(async (id): Promise<DeskDocument[]> => {
        const loaded = await inTurn(id, (turn) => load(turn, id))
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
    draft: draftOf,
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
      inTurn(id, (turn) => {
        const line = { did: UNDO, took: 0, ...(by !== undefined && { by }) }
        return writeIn(turn, { id, revision, named }, line, (_, lines) => {
          const seat = named ?? (lines[0] && seatOf(lines[0])) ?? ''
          return lastUndone(lines, seat) ?? []
        })
      }),
    protect,
    publish: releases.publish,
    withdraw: releases.withdraw,
    /** Writes releases whose moment has come into the records. */
    settle: () => releases.settle(now()),
    /** Who has seen what somebody else decided of a document. */
    looks: deskLooks(keep),
    /** Does one thing after the other of a kind that is of no single document, on all servers of the desk. */
    alone: keep.alone,
    /** The other servers of the desk; absent where there can be none. */
    others: keep.others,
    /** Waits for what is under way, and lets another server have the desk. */
    close: keep.close,
  }
}
/** The open desk of a project. */
export type Desk = Awaited<ReturnType<typeof openDesk>>
