import { parseArgs } from 'node:util'
import { adminCheck } from '#lib/cli/gazetteer/admin-check'
import { build } from '#lib/cli/gazetteer/build'
import { lookup } from '#lib/cli/gazetteer/lookup'
import { USAGE } from '#lib/cli/gazetteer/usage'
import { runCommand } from '#lib/cli/shared/run-command'
import { UsageError } from '#lib/cli/shared/usage-error'

/** `npm run gazetteer -- build|admin-check|lookup …`: packs of places from foreign files, and look-ups. Exit code 2 on wrong usage. */
async function gazetteer(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      json: { type: 'boolean' },
      focus: { type: 'string' },
      kind: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [command, ...rest] = positionals
  const given = (allowed: readonly string[]) =>
    Object.keys(values).find((name) => !allowed.includes(name))
  const wrong = (reason: string) => {
    throw new UsageError(reason)
  }
  if (values.help) return (void console.log(USAGE), 0)
  const options =
    { build: ['out'], 'admin-check': [], lookup: ['json', 'focus', 'kind'] }[command ?? ''] ??
    wrong(command ? `Unknown command '${command}'` : 'No command given')
  const stray = given(options)
  if (stray) wrong(`'--${stray}' is no option of ${command}`)
  if (command === 'build') return build(rest, values.out)
  if (command === 'admin-check') return adminCheck(rest)
  return lookup(rest.join(' '), values)
}

process.exitCode = await runCommand(USAGE, () => gazetteer(process.argv.slice(2)))
