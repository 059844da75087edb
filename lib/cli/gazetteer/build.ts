import { createWriteStream } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { join, relative, resolve } from 'node:path'
import { packPlaces } from '#lib/gazetteer/country'
import { importPlaces } from '#lib/imports'
import { buildReport } from '#lib/cli/gazetteer/build-report'
import { curated } from '#lib/cli/shared/curated'
import { progressBar } from '#lib/cli/shared/progress-bar'
import { UsageError } from '#lib/cli/shared/run-command'

const REPOSITORY = join(import.meta.dirname, '../../..')

/**
 * Builds a pack and prints its report. The pack and its `.refused.txt` appear whole or not at all.
 * @returns 1 where a file was of no known format, 0 otherwise.
 */
export async function build(files: readonly string[], out: string | undefined): Promise<number> {
  if (files.length === 0) throw new UsageError('build: no files given')
  if (!out) throw new UsageError('build: --out is missing')
  const inside = relative(REPOSITORY, resolve(out))
  if (!inside.startsWith('..'))
    throw new UsageError(
      `build: ${out} is inside the repository; a pack holds other people's data and is kept elsewhere`,
    )

  const { project, boxes } = await curated()
  const started = performance.now()
  const bar = progressBar(process.stderr, started)
  const refusedFile = `${out}.refused.txt`
  const refused = createWriteStream(`${refusedFile}.part`)
  const written = finished(refused)
  const result = await importPlaces(files, {
    curated: project.places,
    boxes,
    onProgress: bar.show,
    onRefused: (file, line, reason) =>
      refused.write(`${file}${line ? `:${line}` : ''}: ${reason}\n`),
  })
  bar.end()
  refused.end()
  await written
  await writeFile(`${out}.part`, packPlaces(result.places))
  await rename(`${refusedFile}.part`, refusedFile)
  await rename(`${out}.part`, out)
  console.log(buildReport(result))
  console.error(
    `Written in ${((performance.now() - started) / 1000).toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most: ${out}, ${refusedFile}`,
  )
  return result.files.some(({ label }) => label === 'not recognised') ? 1 : 0
}
