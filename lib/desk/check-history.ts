import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { draftText } from './draft'
import { readHistory, replay, seatOf } from './history'
import { textOf } from './safe-files'

/** What a history was found to be: how many lines, or what is wrong with it. */
export type HistoryFinding = { file: string; lines: number; wrong?: string }

/**
 * Proves the histories of a project: that no line was changed, taken out or put in, and that what
 * the lines tell leads to the draft that stands in its file.
 * @param root the folder of the project
 */
export async function checkHistory(root: string): Promise<HistoryFinding[]> {
  const names = (await readdir(join(root, 'history')).catch(() => []))
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
  return Promise.all(names.map((name) => findingOf(root, name)))
}

async function findingOf(root: string, name: string): Promise<HistoryFinding> {
  const file = `history/${name}`
  try {
    const { lines, torn } = readHistory((await textOf(join(root, file))) ?? '')
    const found = { file, lines: lines.length }
    if (torn)
      return {
        ...found,
        wrong:
          'ends within a line, which a server left that was killed: the next start of the desk cuts it off',
      }
    for (const seat of new Set(lines.map(seatOf))) {
      const draft = `drafts/${name.slice(0, -7)}/${seat}.json`
      const text = await textOf(join(root, draft))
      if (text === undefined) return { ...found, wrong: `leads to ${draft}, which is not there` }
      const told = replay(lines, seat)
      if (!told || draftText(told) !== text)
        return {
          ...found,
          wrong: `does not lead to ${draft} as it stands: the file was edited or lags`,
        }
    }
    return found
  } catch (error) {
    return { file, lines: 0, wrong: (error as Error).message }
  }
}
