import { runProtect } from '#lib/cli/protect/run'

/**
 * `npm run protect -- <source> [--as witness-3] [--also "<name>"] [--write]`: takes the name of a
 * source out of the project, and says what remains outside. Exit code 2 on wrong usage.
 */
process.exitCode = await runProtect(process.argv.slice(2))
