import { applyChanges, draftBody, draftChangesBetween } from '../changes'
import { draftText } from '../draft'
import type { DeskDraft } from '../draft'
import { editedByHand } from '../draft-file'
import { DECIDED, nextLine, readHistory, replay, seatOf } from '../history'
import type { Seat } from '../history'
import type { DeskKeep, DocumentTurn, KeptHistory } from './keep'

/** What loading needs of the desk: the moment, whom to tell, and what things are called. */
type Loading = {
  now: () => string
  tell: (line: string) => void
  names: DeskKeep['names']
}

/**
 * A history as it is kept.
 * @param name what it is called in messages
 * @param one what it is, for the cure: a file or rows
 * @throws Error that names the line where the chain is broken, and the cure
 */
export function keptHistory(
  text: string,
  { history, one }: ReturnType<DeskKeep['names']>,
): KeptHistory {
  try {
    const read = readHistory(text)
    return { ...read, length: Buffer.byteLength(text) - Buffer.byteLength(read.torn) }
  } catch (error) {
    throw new Error(`${history}: ${(error as Error).message}. Put the ${one} back from a copy.`)
  }
}

/** A draft with the history that leads to it, as a turn found them. */
type LoadedDraft = KeptHistory & { draft: DeskDraft; seat: Seat }

/**
 * The draft of a seat of a document, made to follow the history; that of whoever began the document
 * where no seat is named. An edit by hand enters the history as one.
 */
export async function loadDraft(
  turn: DocumentTurn,
  id: string,
  named: Seat | undefined,
  about: Loading,
): Promise<LoadedDraft | undefined> {
  const { now, tell } = about
  const names = about.names(id)
  const found = keptHistory(await turn.history(), names)
  const first = found.lines[0]
  const seat = named ?? (first && seatOf(first)) ?? ''
  const draft = replay(found.lines, seat)
  if (!draft) return undefined
  const loaded = { ...found, seat, draft }
  const text = await turn.draft(seat)
  if (text === draftText(draft)) return loaded
  const edited = text === undefined ? undefined : editedByHand(text, draft)
  if (edited === undefined || edited === 'behind') {
    await turn.putDraft(seat, draftText(draft))
    return loaded
  }
  if (edited === 'damaged') {
    const where = await turn.setAside(seat)
    await turn.putDraft(seat, draftText(draft))
    tell(
      `${names.drafts}: the ${names.one} could not be read; what history says stands there again, and the ${names.one} is kept as ${where}`,
    )
    return loaded
  }
  const { changes } = applyChanges(draftBody(draft), draftChangesBetween(draftBody(draft), edited))
  if (changes.length > 0) {
    const line = {
      at: now(),
      coder: draft.coder,
      ...(seat === DECIDED && { of: 'decided' as const }),
      did: 'edit by hand',
      took: 0,
      changes,
    }
    await turn.append(found, nextLine(found, line))
    tell(`${names.drafts}: the ${names.one} was edited by hand; history says so now`)
    return loadDraft(turn, id, seat, about)
  }
  await turn.putDraft(seat, draftText(draft))
  return loaded
}
