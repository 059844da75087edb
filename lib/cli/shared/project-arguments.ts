import { statSync } from 'node:fs'
import { UsageError } from './run-command'

/** Whether a path is a folder. */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** The folder of the project where a command line names none: `PROJECT_DIR`, else the working directory. */
export const usualRoot = (): string => process.env.PROJECT_DIR ?? process.cwd()

/** The folder of a project that a command works on, and what else it was given. */
export type ProjectArguments = { root: string; args: string[] }

/**
 * Takes the folder of a project from the front of a command line: `npm run check -- <folder>`. Where
 * the first argument is no folder, the project is the usual one.
 * @param folderAlone whether the command knows no other argument than options, so that a first one
 * that is no folder is a mistake
 * @param root the usual one, where it is another than `usualRoot`
 * @throws UsageError where such a command was given something else
 */
export function projectArguments(
  args: readonly string[],
  { folderAlone = false, root = usualRoot() } = {},
): ProjectArguments {
  const [first, ...rest] = args
  if (first !== undefined && !first.startsWith('-')) {
    if (isFolder(first)) return { root: first, args: rest }
    if (folderAlone) throw new UsageError(`'${first}' is no folder; name that of a project`)
  }
  return { root, args: [...args] }
}
