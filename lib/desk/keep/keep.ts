import type { DraftHistory, Seat } from '../history'

/** What a desk keeps of a document, as it moves from one place to another. */
export type KeptDocument = {
  id: string
  /** Its history, a line each, with what a killed server left behind the last line end. */
  history: string
  /** Its drafts by seat, as texts; one that could not be read stands under `<seat>.damaged`. */
  drafts: ReadonlyMap<string, string>
  /** Who has seen what somebody else decided of it. */
  looked: readonly string[]
}

/** A history with the bytes that it has without what was cut off at its end. */
export type KeptHistory = DraftHistory & { length: number }

/**
 * One document while nobody else changes anything of it, in this process or another. What is done in
 * a turn lasts once the turn is over.
 */
export type DocumentTurn = {
  /** The text of its history; empty where it has none. */
  history: () => Promise<string>
  /** Adds a line to the history that was read in this turn. */
  append: (history: KeptHistory, line: string) => Promise<void>
  /** The text of a draft; `undefined` where there is none. */
  draft: (seat: Seat) => Promise<string | undefined>
  putDraft: (seat: Seat, text: string) => Promise<void>
  /** Puts a draft whose line of history stands already. Where a file lags that is told, and no failure. */
  followDraft: (seat: Seat, text: string) => Promise<void>
  /** Keeps a draft that cannot be read apart; the answer says where. */
  setAside: (seat: Seat) => Promise<string>
  /** Drops what was kept apart. */
  dropAside: (seats: Iterable<Seat>) => Promise<void>
  /**
   * Puts another history in place of the one that is there: that of a protection, without a name. It
   * is asked for within `alone`, after which a place clears away what it still has of the old one.
   */
  rewrite: (lines: readonly string[]) => Promise<void>
}

/** What servers of one desk say to each other. */
export type OtherServers = {
  /** Says something to all others, as JSON of less than 8,000 bytes. */
  tell: (said: object) => Promise<void>
  /** Hears what others say from now on. */
  hear: (listener: (said: unknown) => void) => void
}

/**
 * Where a desk keeps drafts, their histories, and who has looked at them: files of the project or
 * tables of a database. Texts, what waits, and held releases are files in both.
 */
export type DeskKeep = {
  /** Takes the desk for this server; says whether no other server has it. Throws where it may not. */
  open: (since: string) => Promise<boolean>
  /** What a document's history and drafts are called in messages, and what one of them is. */
  names: (id: string) => {
    history: string
    drafts: string
    draft: (seat: Seat) => string
    one: string
  }
  /** The ids of all documents that have a history, in order. */
  documents: () => Promise<string[]>
  /** The text of a document's history as it stands; empty where it has none. */
  history: (id: string) => Promise<string>
  /** All that is kept of a document, as it was at one moment. */
  kept: (id: string) => Promise<KeptDocument>
  /** The texts of all drafts, also of those that no history leads to. */
  drafts: () => Promise<{ id: string; text: string }[]>
  /** Does one thing after the other for each document. */
  inTurn: <T>(id: string, work: (turn: DocumentTurn) => Promise<T>) => Promise<T>
  /** Does one thing after the other of what is of no single document. */
  alone: <T>(what: string, work: () => Promise<T>) => Promise<T>
  /** Who has seen what somebody else decided of a document. */
  looked: (id: string) => Promise<string[]>
  addLook: (id: string, coder: string) => Promise<void>
  /** Does something while no server has the desk. Throws where one has it. */
  whole: <T>(since: string, work: () => Promise<T>) => Promise<T>
  /** Keeps documents that come from another place, in place of what it had of them. */
  take: (documents: readonly KeptDocument[]) => Promise<void>
  /** Drops all that it kept of documents which another place keeps now. */
  leave: (documents: readonly KeptDocument[]) => Promise<void>
  /** Absent where there can be no other server. */
  others?: OtherServers
  /** Waits for what is under way, and lets another server have the desk. */
  close: () => Promise<void>
}
