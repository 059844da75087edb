import { runBackup } from '#lib/cli/backup/run'
import { usualRoot } from '#lib/cli/shared/project-arguments'

/**
 * `npm run backup -- [<folder>] --out <file> [--private]`: writes a project into one archive with
 * its hash beside it. Exit code 1 where something cannot be written, 2 on wrong usage.
 */
process.exitCode = await runBackup(process.argv.slice(2), usualRoot())
