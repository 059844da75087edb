import { runRestore } from '#lib/cli/backup/restore'

/**
 * `npm run restore -- <archive> <folder>`: puts a project back from an archive whose hash agrees.
 * Exit code 1 where something is wrong with it, 2 on wrong usage.
 */
process.exitCode = await runRestore(process.argv.slice(2))
