import { parseArgs } from 'node:util'
import { isFolder, usualRoot } from '#lib/cli/shared/project-arguments'
import { UsageError } from '#lib/cli/shared/run-command'

/** What a server is started with: the folders of its projects, at least one, and where it listens. */
export type ServeArguments = {
  folders: string[]
  port: string | undefined
  hostname: string | undefined
}

/**
 * Reads the command line of a server: folders of projects, the usual one where none is named, and
 * `-p` and `-H`.
 * @throws UsageError where something else stands there
 */
export function serveArguments(args: string[]): ServeArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } },
  })
  for (const folder of positionals)
    if (!isFolder(folder))
      throw new UsageError(`'${folder}' is no folder; name that of a project, or leave it out`)
  return {
    folders: positionals.length > 0 ? positionals : [usualRoot()],
    port: values.port,
    hostname: values.hostname,
  }
}

/** The options of a server as they stand on a command line. */
export const listenOptions = ({ port, hostname }: Omit<ServeArguments, 'folders'>): string[] => [
  ...(port === undefined ? [] : ['-p', port]),
  ...(hostname === undefined ? [] : ['-H', hostname]),
]
