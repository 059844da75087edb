// Streaming replicas of the database, which answer for the loads that they have.
import type { QueryResultRow } from 'pg'
import type { ReplicaState } from '../claim-store'
import { ANSWER_MS, asked, askedAgain, openDatabase } from './database'
import type { Database, ReadLoad, SqlStatement } from './database'
import { lookAt, lookPool, openReplica } from './replica'
import { primaryLog } from './replica-lag'

/** By how much a replica may lag behind and still be asked, in milliseconds. */
export const MOST_LAG_MS = 10_000
/** How often replicas are looked at, in milliseconds. */
const LOOK_EVERY_MS = 1_000

/** A database of a primary and its replicas. */
export type ReplicatedDatabase = Database & { replicas: () => Promise<ReplicaState[]> }

/**
 * Opens a database whose reads of loads go to replicas in turn, and everything else to the primary.
 * Which load counts is asked of the primary; a replica answers from a snapshot in which that load
 * counts, or not at all. One that does not answer, lags behind by more than `mostLagMs`, or lacks the
 * load is passed over; where none is left the primary answers.
 * @param urls addresses of the replicas (`replicaUrls`)
 * @param tell is told when a replica is passed over and when it is asked again, a line each
 */
export function openReplicated(
  url: string,
  urls: readonly string[],
  {
    answerMs = ANSWER_MS,
    mostLagMs = MOST_LAG_MS,
    tell = (() => undefined) as (line: string) => void,
  } = {},
): ReplicatedDatabase {
  const primary = openDatabase(url, answerMs)
  if (urls.length === 0) return { ...primary, replicas: async () => [] }
  const looks = lookPool(url)
  const replicas = urls.map((one, i) =>
    openReplica(one, { answerMs, mostLagMs, onDown: () => tellState(i) }),
  )
  const log = primaryLog()
  const told: (string | undefined)[] = []
  let [turn, hasEnded] = [0, false]
  let looking: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  /** Tells how a replica is, where that is not what was told last. */
  function tellState(i: number): void {
    const { server, used, why } = replicas[i]!.state()
    if (!used && why !== told[i]) tell(`Replica ${i + 1} (${server}) is passed over: ${why}.`)
    if (used && told[i] !== undefined) tell(`Replica ${i + 1} (${server}) is asked again.`)
    told[i] = why
  }

  async function look(): Promise<void> {
    const at = performance.now()
    const state = await lookAt(looks).catch(() => undefined)
    if (state?.log != null && !state.replays) {
      log.note(at, state.log)
      await Promise.all(replicas.map((replica) => replica.look(state, log)))
    }
    for (const i of replicas.keys()) tellState(i)
    if (hasEnded) return
    timer = setTimeout(() => (looking = look()), LOOK_EVERY_MS).unref()
  }
  /** The look under way or the last one; the first question begins them. */
  const looked = () => (looking ??= look())

  async function answer(
    statement: SqlStatement,
    load: ReadLoad | undefined,
    ofPrimary: () => Promise<QueryResultRow[]>,
  ): Promise<QueryResultRow[]> {
    if (load?.nodes === 0) {
      void looked()
      const usable = replicas.filter((replica) => replica.state().used)
      const first = turn++
      for (let i = 0; i < usable.length; i++) {
        const rows = await usable[(first + i) % usable.length]!.ask(load, statement)
        if (rows !== undefined) return rows
      }
    }
    return ofPrimary()
  }

  return {
    ...primary,
    rows: (sql, values, load) =>
      answer(asked(sql, values), load, () => primary.rows(sql, values)) as Promise<never[]>,
    prepared: (sql, values, load) =>
      answer(askedAgain(sql, values), load, () => primary.prepared(sql, values)) as Promise<
        never[]
      >,
    async replicas() {
      await looked()
      return replicas.map((replica) => replica.state())
    },
    async close() {
      hasEnded = true
      clearTimeout(timer)
      await looking
      await Promise.all([primary.close(), looks.end(), ...replicas.map((one) => one.close())])
    },
  }
}
