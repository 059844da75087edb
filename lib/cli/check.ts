import { runCheck } from '#lib/cli/check/run'
import { usualRoot } from '#lib/cli/shared/project-arguments'

/**
 * `npm run check [-- <folder>]`: every issue of the data. `--anchor` and `--reanchor <text-file>` find where
 * quotes stand in their texts. Exit code 1 where something is wrong, 2 on wrong usage.
 */
process.exitCode = await runCheck(process.argv.slice(2), {
  root: usualRoot(),
  texts: process.env.TEXTS_DIR,
  pmtiles: process.env.PMTILES_FILE,
})
