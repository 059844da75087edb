import { parseArgs } from 'node:util'
import { projectOrThrow } from '#lib/check'
import { readFiles, readVersionsText, writeVersionsText } from '#lib/store'
import { readVersions, recordVersion, snapshotOf } from '#lib/versions'

/** `npm run release [-- --note "..."] [--date 2025-03-09]`: records the present data as a version in `data/versions.json`. */
const { values } = parseArgs({ options: { note: { type: 'string' }, date: { type: 'string' } } })
const root = process.env.PROJECT_DIR ?? process.cwd()
const file = readVersions(await readVersionsText(root))
const now = await snapshotOf(projectOrThrow(await readFiles(root)))
const next = recordVersion(file, now, { date: values.date ?? new Date().toISOString().slice(0, 10), note: values.note })
if (next === file) console.log(`Nothing to record: the data are version ${now.version} already.`)
else {
  const text = `${JSON.stringify(next, null, 1)}\n`
  readVersions(text) // a wrong --date is refused before anything is written
  await writeVersionsText(root, text)
  const counts = Object.entries(next.versions.at(-1)!.changes).map(([group, changes]) => `${Object.keys(changes).length} ${group}`)
  console.log(`Version ${now.version}: ${counts.join(', ')}.`)
}
