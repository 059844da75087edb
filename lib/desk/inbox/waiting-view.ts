import type { WaitingText } from './waiting-text'

/** A text that waits, for the list: what is known of it and what has to be asked. */
export type WaitingLine = Omit<WaitingText, 'text' | 'read' | 'from' | 'id'> & {
  from: string
  /** How many claims are proposed, where it was read already. */
  proposals?: number
  missing: ('title' | 'outlet' | 'published')[]
  /** The document that has this very text. */
  twin?: string
  mayDrop: boolean
}
/** The same with the text, for whoever is about to take it up. */
export type WaitingView = WaitingLine & { text: string }
/** What became of one file or address: how many texts wait now, and how many were there already. */
export type PutReport = { name: string; put: number; known: number }

/** What a waiting text lacks that a document has. */
export const missingOf = (waiting: WaitingText): WaitingLine['missing'] =>
  (['title', 'outlet', 'published'] as const).filter((name) => !waiting[name])

/**
 * A text that waits in the words of the page.
 * @param twin the document that has this very text
 */
export function waitingLine(
  waiting: WaitingText,
  { twin, mayDrop }: Pick<WaitingLine, 'twin' | 'mayDrop'>,
): WaitingLine {
  const { title, outlet, byline, published, url, read, from, ...rest } = waiting
  const { publishedBasis, publishedNote } = rest
  return {
    key: rest.key,
    language: rest.language,
    sentences: rest.sentences,
    by: rest.by,
    at: rest.at,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(publishedBasis && { publishedBasis }),
    ...(publishedNote && { publishedNote }),
    ...(url && { url }),
    from: from.part === undefined ? from.name : `${from.name}, ${from.part}`,
    missing: missingOf(waiting),
    ...(read && { proposals: Object.keys(read.proposals).length }),
    ...(twin !== undefined && { twin }),
    mayDrop,
  }
}
