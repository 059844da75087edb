import { draftText } from './draft'
import { readHistory, replay, seatOf } from './history'
import { filesKeep } from './keep/files-keep'
import type { DeskKeep } from './keep/keep'

/** What a history was found to be: how many lines, or what is wrong with it. */
export type HistoryFinding = { file: string; lines: number; wrong?: string }

/**
 * Proves the histories of a project: that no line was changed, taken out or put in, and that what
 * the lines tell leads to the draft that stands beside them.
 * @param root the folder of the project
 * @param keep where they are kept; in files where nothing else is said
 */
export async function checkHistory(
  root: string,
  keep: DeskKeep = filesKeep(root),
): Promise<HistoryFinding[]> {
  return Promise.all((await keep.documents()).map((id) => findingOf(keep, id)))
}

async function findingOf(keep: DeskKeep, id: string): Promise<HistoryFinding> {
  const { history: file, draft: nameOf, one } = keep.names(id)
  try {
    const { history, drafts } = await keep.kept(id)
    const { lines, torn } = readHistory(history)
    const found = { file, lines: lines.length }
    if (torn)
      return {
        ...found,
        wrong:
          'ends within a line, which a server left that was killed: the next start of the desk cuts it off',
      }
    for (const seat of new Set(lines.map(seatOf))) {
      const text = drafts.get(seat)
      if (text === undefined)
        return { ...found, wrong: `leads to ${nameOf(seat)}, which is not there` }
      const told = replay(lines, seat)
      if (!told || draftText(told) !== text)
        return {
          ...found,
          wrong: `does not lead to ${nameOf(seat)} as it stands: the ${one} was edited or lags`,
        }
    }
    return found
  } catch (error) {
    return { file, lines: 0, wrong: (error as Error).message }
  }
}
