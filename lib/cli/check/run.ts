import { parseArgs } from 'node:util'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { listIssues } from './list-issues'
import type { CheckSettings } from './settings'

/** The usage of the command line. */
const USAGE = `Usage:
  npm run check [-- <folder>]              lists what is wrong in the records; a folder stands before the options
  npm run check -- --anchor                fills in where quotes stand in the texts
  npm run check -- --reanchor <text-file>  plans how quotes stand in a text that has changed
    --document <id>                        of which document it is the text, where that is not plain
    --write                                writes the plan
  npm run check -- --history               proves the histories of the desk: chain, and replay to the drafts
TEXTS_DIR  a folder with the texts; needed for --anchor, and read by the others where it is set`

/** Runs the check's command line. The answer is the exit code: 2 on wrong usage, 1 on an issue. */
export function runCheck(given: string[], usual: CheckSettings): Promise<number> {
  return runCommand(USAGE, async () => {
    const { root, args } = projectArguments(given, { folderAlone: true, root: usual.root })
    const settings = { ...usual, root }
    const { values } = parseArgs({
      args,
      options: {
        anchor: { type: 'boolean' },
        history: { type: 'boolean' },
        reanchor: { type: 'string' },
        document: { type: 'string' },
        write: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const { anchor, history, reanchor: file, document, write, help } = values
    if (help) return (void console.log(USAGE), 0)
    if ([anchor, history, file !== undefined].filter(Boolean).length > 1)
      throw new UsageError('--anchor, --reanchor or --history: one of them')
    if (file === undefined && (document !== undefined || write))
      throw new UsageError(`--${write ? 'write' : 'document'} goes with --reanchor <text-file>`)
    // `npm start` lists issues and waits for it: what only the others need is loaded by them.
    if (anchor) return (await import('./fill-anchors')).fillAnchors(settings)
    if (history) return (await import('./prove-history')).proveHistory(settings)
    if (file === undefined) return listIssues(settings)
    return (await import('./reanchor')).reanchor(settings, {
      file,
      document,
      write: write ?? false,
    })
  })
}
