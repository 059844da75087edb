import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { filesStore } from '#lib/store'
import { runImport } from '#lib/cli/import/run'
import { USAGE } from '#lib/cli/import/usage'
import { runCommand } from '#lib/cli/shared/run-command'
import { UsageError } from '#lib/cli/shared/usage-error'

/** `npm run import -- <file> …`: a file of incidents into the project's datasets. Exit code 2 on wrong usage. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      map: { type: 'string' },
      id: { type: 'string' },
      label: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const { help, ...given } = values
  if (help) return (void console.log(USAGE), 0)
  const [file, ...more] = positionals
  if (!file || more.length > 0)
    throw new UsageError(file ? 'import: one file at a time' : 'import: no file given')
  const store = filesStore(join(process.env.PROJECT_DIR ?? process.cwd(), 'data/datasets'))
  try {
    return await runImport({ file, ...given }, store)
  } finally {
    await store.close()
  }
}

process.exitCode = await runCommand(USAGE, () => main(process.argv.slice(2)))
