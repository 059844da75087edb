import { runSite } from '#lib/cli/site/run'

/**
 * `npm run export:site`: the map and its pages as files for any host, or as one file. Exit code 2
 * on wrong usage.
 */
process.exitCode = await runSite(process.argv.slice(2))
