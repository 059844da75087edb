import { usualRoot } from '#lib/cli/shared/project-arguments'
import { runVerify } from '#lib/cli/verify/run'

/**
 * `npm run verify [-- <folder> --head <hash>] [--signers <file>]`: holds a copy of the project to its log of
 * releases, offline. Exit code 1 where something is not as it was released, 2 on wrong usage.
 */
process.exitCode = await runVerify(process.argv.slice(2), usualRoot())
