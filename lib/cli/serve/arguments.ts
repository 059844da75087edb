import { parseArgs } from 'node:util'
import { isFolder, usualRoot } from '#lib/cli/shared/project-arguments'
import { UsageError } from '#lib/cli/shared/run-command'

/** What a server is started with: the folders of its projects, at least one, and where it listens. */
export type ServeArguments = {
  folders: string[]
  port: string | undefined
  hostname: string | undefined
  /** Whether coders work on the project, at /desk. */
  desk: boolean
  /** Whether the desk makes some proposals of every new draft wrong on purpose. */
  planted: boolean
  /** How many processes answer for a project. */
  workers: number
}

/** More processes than that answer no faster on any machine this was tried on. */
const MOST_WORKERS = 64

/**
 * Reads the command line of a server: folders of projects, the usual one where none is named, `-p`
 * and `-H`, `--desk` for one project, with `--planted`, and `--workers`.
 * @throws UsageError where something else stands there
 */
export function serveArguments(args: string[]): ServeArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', short: 'p' },
      hostname: { type: 'string', short: 'H' },
      desk: { type: 'boolean' },
      planted: { type: 'boolean' },
      workers: { type: 'string' },
    },
  })
  const workers = Number(values.workers ?? 1)
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
    throw new UsageError(
      `--workers: '${values.workers}' is not a whole number from 1 to ${MOST_WORKERS}`,
    )
  if (values.desk && workers > 1)
    throw new UsageError(
      '--desk has one process, since one history is written by one hand; leave out --workers, or serve the readers by a second npm start without --desk',
    )
  if (values.planted && !values.desk)
    throw new UsageError('--planted makes proposals of the desk wrong on purpose; add --desk')
  for (const folder of positionals)
    if (!isFolder(folder))
      throw new UsageError(`'${folder}' is no folder; name that of a project, or leave it out`)
  if (values.desk && positionals.length > 1)
    throw new UsageError('--desk is for one project; name one folder')
  return {
    folders: positionals.length > 0 ? positionals : [usualRoot()],
    port: values.port,
    hostname: values.hostname,
    desk: values.desk ?? false,
    planted: values.planted ?? false,
    workers,
  }
}

/** The options of a server as they stand on a command line. */
export const listenOptions = ({
  port,
  hostname,
  desk,
  planted,
  workers,
}: Omit<ServeArguments, 'folders'>): string[] => [
  ...(port === undefined ? [] : ['-p', port]),
  ...(hostname === undefined ? [] : ['-H', hostname]),
  ...(desk ? ['--desk'] : []),
  ...(planted ? ['--planted'] : []),
  ...workerOptions(workers),
]

/** Where several processes answer: how many, for `app/server/workers.ts`. */
export const workerOptions = (workers: number): string[] =>
  workers > 1 ? ['--workers', String(workers)] : []
