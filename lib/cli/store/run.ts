import { parseArgs } from 'node:util'
import { runCommand } from '#lib/cli/shared/run-command'
import { UsageError } from '#lib/cli/shared/usage-error'
import { COMMANDS } from './commands'
import type { Settings } from './commands'
import { USAGE } from './usage'

/** Runs the store's command line and says what went wrong. The answer is the exit code: 2 on wrong usage, 1 where something is wrong. */
export function runStore(args: string[], settings: Settings): Promise<number> {
  return runCommand(
    USAGE,
    async () => {
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
    },
    ({ message }) => (console.error(message), 1),
  )
}
