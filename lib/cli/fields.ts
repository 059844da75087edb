import { fieldReference, schemaFiles } from '#lib/check'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { runCommand } from '#lib/cli/shared/run-command'
import { readDataFile, writeDataFile } from '#lib/store'

/**
 * `npm run fields`: writes the reference of every record, `data/FIELDS.md`, and the JSON Schemas in
 * `data/schema/` that editors check the files with.
 */
async function fields(): Promise<number> {
  const { root } = projectArguments(process.argv.slice(2), { folderAlone: true })
  const files = [
    { name: 'FIELDS.md', text: fieldReference() },
    ...schemaFiles().map(({ name, text }) => ({ name: `schema/${name}`, text })),
  ]
  const changed = []
  for (const { name, text } of files) {
    if (text === (await readDataFile(root, name))) continue
    await writeDataFile(root, name, text)
    changed.push(`data/${name}`)
  }
  console.log(changed.length ? `Written: ${changed.join(', ')}` : 'Nothing to write.')
  return 0
}

process.exitCode = await runCommand('Usage: npm run fields [-- <folder>]', fields)
