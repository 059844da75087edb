import { runImport } from '#lib/cli/import/run'

/**
 * `npm run import -- <file> …`: a file of incidents into the project's datasets. Exit code 2 on
 * wrong usage.
 */
process.exitCode = await runImport(process.argv.slice(2))
