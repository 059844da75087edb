/** Asks something of a database; the answer is the rows. */
type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>

/** What a desk needs of a database. `openDatabase` of `lib/store` gives it, with a bounded pool. */
export type DeskDatabase = {
  rows: Ask
  /** All of it lasts once this has its answer, or nothing of it stands. */
  transaction: <T>(work: (rows: Ask) => Promise<T>) => Promise<T>
  /** A connection for as long as `work` runs, which may take any time. */
  connected: <T>(
    work: (client: {
      query: (sql: string, values?: unknown[]) => Promise<{ rows: object[] }>
      escapeIdentifier: (name: string) => string
    }) => Promise<T>,
  ) => Promise<T>
  /** Hears what is told on a channel; `ready` is asked of each new connection. */
  hear: (
    channel: string,
    hearing: { ready: (rows: Ask) => Promise<void>; heard: (payload: string) => void },
  ) => Promise<() => Promise<void>>
  close: () => Promise<void>
}
/** Rows of a statement in a transaction of a desk. */
export type AskDesk = Ask
