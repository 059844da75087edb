import { runCheck } from '#lib/cli/check/run'

/**
 * `npm run check`: every issue of the data. `--anchor` and `--reanchor <text-file>` find where
 * quotes stand in their texts. Exit code 1 where something is wrong, 2 on wrong usage.
 */
process.exitCode = await runCheck(process.argv.slice(2), {
  root: process.env.PROJECT_DIR ?? process.cwd(),
  texts: process.env.TEXTS_DIR,
  pmtiles: process.env.PMTILES_FILE,
})
