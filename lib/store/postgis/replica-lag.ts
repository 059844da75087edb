/**
 * How far replicas lag behind, by one clock: where the primary's log stood at times, against what a
 * replica has replayed of it.
 */
export type PrimaryLog = {
  /** Notes where the log stands, in bytes, at a time in milliseconds. */
  note: (at: number, written: number) => void
  /**
   * For how long the primary has had something that a replica lacks, in milliseconds; 0 where it lacks
   * nothing. Where that began before the first note, it is taken from how long ago the replica's last
   * transaction was written, `quietMs`, by the clocks of both servers; `Infinity` where that is unknown.
   */
  lagMs: (at: number, replayed: number, quietMs: number | undefined) => number
}

/** Notes that are kept, one a look: a replica that lags longer lags at least so long. */
const KEPT = 600

/** Begins without notes. */
export function primaryLog(): PrimaryLog {
  const notes: { at: number; written: number }[] = []
  return {
    note(at, written) {
      notes.push({ at, written })
      if (notes.length > KEPT) notes.shift()
    },
    lagMs(at, replayed, quietMs = Infinity) {
      const lacking = notes.findIndex(({ written }) => written > replayed)
      if (notes.length === 0) return quietMs
      if (lacking < 0) return 0
      const since = at - notes[lacking]!.at
      return lacking === 0 ? Math.max(since, quietMs) : since
    },
  }
}
