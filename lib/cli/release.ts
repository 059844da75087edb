import { parseArgs } from 'node:util'
import { projectOrThrow } from '#lib/check'
import { readDataFile, readFiles, writeDataFile } from '#lib/store'
import { readVersions, recordVersion, snapshotOf } from '#lib/versions'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { runCommand } from '#lib/cli/shared/run-command'
import { logRelease } from '#lib/cli/release/log-release'
import { stampLog } from '#lib/cli/release/time-stamp'
import { GENERATED, packageFiles } from '#lib/cli/release/data-package'

const USAGE = `Usage: npm run release [-- <folder> --note "what changed"] [--date 2024-05-03] [--sign <key>] [--stamp <authority>]
  --sign   a private key of ssh, which signs the log of releases
  --stamp  the address of an authority of RFC 3161, which is sent the hash of the log, or a file with its answer`

/**
 * `npm run release [-- --note "..."] [--date 2024-05-03] [--sign <key>]
 * [--stamp <authority>]`: records the present data
 * as a version in `data/versions.json`, writes the claims as a table with the package that describes
 * it all, and adds a line to the log of releases.
 */
async function release(given: string[]): Promise<number> {
  const { root, args } = projectArguments(given, { folderAlone: true })
  const { values } = parseArgs({
    args,
    options: {
      note: { type: 'string' },
      date: { type: 'string' },
      sign: { type: 'string' },
      stamp: { type: 'string' },
    },
  })
  const raw = await readFiles(root)
  // What is about to be written anew cannot stop its own writing.
  const kept = raw.protectedNames
  const project = projectOrThrow({
    ...raw,
    ...(kept && {
      protectedNames: {
        ...kept,
        files: kept.files.filter(({ file }) => !GENERATED.includes(file)),
      },
    }),
  })
  const was = await readDataFile(root, 'versions.json')
  const file = readVersions(was)
  const now = snapshotOf(project)
  const next = recordVersion(file, now, {
    date: values.date ?? new Date().toISOString().slice(0, 10),
    note: values.note,
  })
  const text = next === file ? was : `${JSON.stringify(next, null, 1)}\n`
  readVersions(text) // a wrong --date is refused before anything is written
  const files = {
    'versions.json': text,
    ...(await packageFiles(root, project, { file: next, text })),
  }

  if (next.versions.length === file.versions.length)
    console.log(`Nothing to record: the data are version ${now.version} already.`)
  else {
    const counts = Object.entries(next.versions.at(-1)!.changes).map(
      ([group, changes]) => `${Object.keys(changes).length} ${group}`,
    )
    console.log(`Version ${now.version}: ${counts.join(', ')}.`)
  }
  for (const [name, made] of Object.entries(files)) {
    if (made === (await readDataFile(root, name))) continue
    await writeDataFile(root, name, made)
    console.log(`Written: data/${name}`)
  }
  const { version, date, note } = next.versions.at(-1)!
  await logRelease(root, { version, date, note }, values.sign)
  if (values.stamp !== undefined) await stampLog(root, values.stamp)
  return 0
}

process.exitCode = await runCommand(USAGE, () => release(process.argv.slice(2)))
