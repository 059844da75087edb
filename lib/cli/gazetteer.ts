import { runGazetteer } from '#lib/cli/gazetteer/run'

/**
 * `npm run gazetteer -- build|admin-check|lookup …`: packs of places from foreign files, and
 * look-ups. Exit code 2 on wrong usage.
 */
process.exitCode = await runGazetteer(process.argv.slice(2))
