import { runBasemap } from '#lib/cli/basemap/run'

/**
 * `npm run basemap -- <folder>`: the offline basemap of a project's countries. Exit code 2 on wrong
 * usage.
 */
process.exitCode = await runBasemap(process.argv.slice(2))
