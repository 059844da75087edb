import { parseArgs } from 'node:util'
import { UsageError } from '#lib/cli/shared/usage-error'
import { COMMANDS } from '#lib/cli/store/commands'
import { USAGE } from '#lib/cli/store/usage'

/** `npm run store -- list|migrate|load|verify|drop …`: datasets in files and in a database. Exit code 2 on wrong usage, 1 where something is wrong. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } })
  if (values.help) return void console.log(USAGE), 0
  const [name = '', id, ...more] = positionals
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new UsageError(name ? `Unknown command '${name}'` : 'No command given')
  if (more.length > 0 || (id !== undefined && (name === 'list' || name === 'migrate'))) throw new UsageError(`${name}: '${more[0] ?? id}' is one word too many`)
  return command({ root: process.env.PROJECT_DIR ?? process.cwd(), url: process.env.DATABASE_URL ?? '' }, id)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException
  const usage = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')
  console.error(usage ? `${message}\n\n${USAGE}` : message)
  process.exitCode = usage ? 2 : 1
}
