import type { Withdrawal } from '#lib/model'
import { sha256 } from '#lib/util/sha256'
import type { AskedChange } from './changes'
import type { DeskDraft } from './draft'
import { PUBLISHED, WITHDRAWN } from './history'
import type { HistoryLine, NewLine, Seat } from './history'
import { requireNonePlanted } from './planted/opened'
import type { Publication } from './publication'
import { releaseFiles } from './release-files'

/** What became of a write: the draft after it, or the one that stands there instead. */
export type DraftWritten = { draft: DeskDraft } | { conflict: DeskDraft }
/** A line as a write brings it; who it is of follows from the draft. */
export type WrittenLine = Omit<NewLine, 'at' | 'changes' | 'coder' | 'of'>

/** What releases need of the open desk. */
type DeskWrites = {
  lines: (id: string) => Promise<readonly HistoryLine[]>
  write: (
    id: string,
    revision: number,
    line: WrittenLine,
    asked: (draft: DeskDraft) => readonly AskedChange[],
    seat?: Seat,
  ) => Promise<DraftWritten>
  draft: (id: string, seat?: Seat) => Promise<DeskDraft | undefined>
  /** Does one thing after the other, whatever document it is of. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** What a plan brings for a release; `added` is needed where it is held. */
type Planned = Pick<Publication, 'files' | 'ids'> & Partial<Pick<Publication, 'added'>>
const NOTHING_ADDED = { sources: [], parties: [], gazetteer: [] }

/** What is said of a release: from when it is shown, a note on it, and who made it. */
export type ReleaseWish = {
  /** A moment, ISO 8601 in UTC; at once where there is none. */
  from?: string | undefined
  note?: string | undefined
  by?: string | undefined
}

/** How documents of a desk are published and withdrawn. */
export function openReleases(root: string, { lines, draft, write, inTurn }: DeskWrites) {
  const files = releaseFiles(root)

  /** Refuses to write over a seed that the desk did not write, or that somebody edited since. */
  async function requireOwnSeed(id: string): Promise<void> {
    const present = await files.seedHash(id)
    const own = (await lines(id)).flatMap(({ published, withdrawn }) => [
      ...(published ? [published.sha256] : []),
      ...(withdrawn ? [withdrawn.sha256] : []),
    ])
    if (present !== undefined && !own.includes(present))
      throw new RangeError(
        `seeds/${id}.json was not written by the desk, or was edited since. Give the document another id, or put the file back.`,
      )
  }

  return {
    seedHash: files.seedHash,
    /** Forgets a release of a document that is held until a moment. */
    dropHeld: files.dropHeld,
    /** Writes releases whose moment has come into the records. */
    settle: (now: string) => inTurn(() => files.settle(now)),
    /**
     * Writes what publishing a draft comes to, if the draft still is of that revision and nobody
     * else has written its seed; with `from`, keeps it aside until then. The history says so first:
     * a server that is killed in between is told of, and the document can be published again. One
     * publication follows the other, whatever its document, since two that were planned by the same
     * records would write over each other's sources.
     * @param plan makes the plan by the records as they then lie there; throws a RangeError where
     * the draft cannot be published, as is thrown where anything stands that was planted
     */
    publish: (
      id: string,
      revision: number,
      plan: (draft: DeskDraft) => Promise<Planned>,
      { from, note, by }: ReleaseWish = {},
      seat?: Seat,
    ): Promise<DraftWritten> =>
      inTurn(async () => {
        const present = await draft(id, seat)
        if (!present) throw new RangeError(`'${id}' is no document of the desk.`)
        if (present.revision !== revision) return { conflict: present }
        requireNonePlanted(await lines(id))
        const { files: changed, ids, added = NOTHING_ADDED } = await plan(present)
        const seed = changed.find(({ file }) => file === `seeds/${id}.json`)!
        await requireOwnSeed(id)
        const published = {
          sha256: sha256(seed.text),
          ...(from !== undefined && { from }),
          ...(note !== undefined && { note }),
        }
        const line = { did: PUBLISHED, ...(by !== undefined && { by }), took: 0, published }
        const names = [...ids].map(([key, name]) => ({ at: ['claims', key, 'id'], after: name }))
        const written = await write(id, revision, line, () => names, seat)
        if ('draft' in written)
          await (from === undefined ? files.write(id, changed) : files.hold(id, from, seed, added))
        return written
      }),
    /**
     * Takes a published document back: its pages say so with the reason, and what it claimed is
     * shown nowhere. One that is held until a moment is not shown then.
     */
    withdraw: (
      id: string,
      revision: number,
      withdrawal: Withdrawal,
      seat?: Seat,
    ): Promise<DraftWritten> =>
      inTurn(async () => {
        await requireOwnSeed(id)
        const seed = await files.withdrawnSeed(id, withdrawal)
        const { by, why } = withdrawal
        const withdrawn = { sha256: sha256(seed?.text ?? ''), why }
        const line = { did: WITHDRAWN, by, took: 0, withdrawn }
        const written = await write(id, revision, line, () => [], seat)
        if ('draft' in written) await files.write(id, seed ? [seed] : [])
        return written
      }),
  }
}
