import { resolve } from 'node:path'
import { checkProject } from '#lib/check'
import { readFiles } from '#lib/store'
import { UsageError } from '#lib/cli/shared/run-command'
import { buildReport } from '../build-report'
import { buildCountryPack } from './build-country'

/** Options of a build for a folder as they come from the command line. */
export type FolderOptions = { country?: string[]; fetch?: boolean; mirror?: string }

/**
 * Builds the pack of a project's countries and prints its report.
 * @returns 1 where a file was of no known format, 0 otherwise.
 */
export async function buildFolder(
  folder: string,
  files: readonly string[],
  { country, fetch, mirror }: FolderOptions,
): Promise<number> {
  if (mirror !== undefined && !fetch) throw new UsageError('build: --mirror goes with --fetch')
  const { settings } = checkProject(await readFiles(folder)).project
  const countries = country ?? settings.countries
  if (countries.length === 0)
    throw new UsageError(
      `build: '${folder}' names no country. Write countries into its project.json, or give --country SD`,
    )
  const { path, places, kB, seconds, zones, result } = await buildCountryPack({
    folder: resolve(folder),
    countries,
    files,
    ...(fetch && { fetch: { ...(mirror && { mirror }) } }),
    today: new Date().toISOString().slice(0, 10),
    say: (line) => console.error(line),
  })
  console.log(buildReport(result))
  console.error(
    `Written in ${seconds.toFixed(1)} s: ${path}, ${places.toLocaleString('en')} places, ${kB.toFixed(1)} kB gzipped; time zones: ${zones.join(', ')}`,
  )
  return result.files.some(({ label }) => label === 'not recognised') ? 1 : 0
}
