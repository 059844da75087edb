import { parseArgs } from 'node:util'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { COMMANDS } from './commands'
import type { Settings } from './commands'

/** The usage of the command line. */
const USAGE = `Usage: the folder of a project may stand before the command
  npm run store -- list               datasets, in data/datasets/ and, where DATABASE_URL is set, in the database
  npm run store -- migrate            makes the database's tables, or brings them up to date
  npm run store -- load [<dataset>]   copies a dataset, or all of them, from data/datasets/ into the database
  npm run store -- verify [<dataset>] holds everything kept to what was written; where DATABASE_URL is set, files against database
  npm run store -- drop <dataset>     removes a dataset from the database where DATABASE_URL is set, else from data/datasets/
DATABASE_URL  postgres://user:password@host/database, a PostgreSQL with PostGIS
DATABASE_NODES  further servers, with commas between them, that migrate and load spread the claims over
DATABASE_REPLICAS  streaming replicas, with commas between them, whose lag list says`

/**
 * Runs the store's command line and says what went wrong. The answer is the exit code: 2 on wrong
 * usage, 1 where something is wrong.
 */
export function runStore(given: string[], usual: Settings): Promise<number> {
  return runCommand(USAGE, async () => {
    const { root, args } = projectArguments(given, { root: usual.root })
    const settings = { ...usual, root }
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return (void console.log(USAGE), 0)
    const [name = '', id, ...more] = positionals
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new UsageError(name ? `Unknown command '${name}'` : 'No command given')
    if (more.length > 0 || (id !== undefined && (name === 'list' || name === 'migrate')))
      throw new UsageError(`${name}: '${more[0] ?? id}' is one word too many`)
    return command(settings, id)
  })
}
