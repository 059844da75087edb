/** A text as a file or page holds it, with what it says of itself. */
export type ForeignText = {
  text: string
  title?: string
  outlet?: string
  byline?: string
  /** The day of publication as the file writes it, `2024-05-01`. */
  published?: string
  /** BCP 47. */
  language?: string
  /** Where it was published, as an archive of web pages has it. */
  url?: string
  /** The day on which that archive took it from there. */
  retrieved?: string
  /** What tells it from the others of one file: the number of a message or a page. */
  part?: string
}

/** A format of texts: how it is known, and how it is read. `about` is for people. */
export type TextFormat = {
  id: string
  about: string
  /** Whether a file is of it, by its first bytes and the end of its name. */
  is: (bytes: Uint8Array, name: string) => boolean
  read: (bytes: Uint8Array) => Promise<ForeignText[]>
}

/** The day that a moment or a date begins with; nothing for another text. */
export const dayWritten = (text: string | null | undefined): string | undefined =>
  /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text ?? '')?.[1]
