import { runDesk } from '#lib/cli/desk/run'
import { usualRoot } from '#lib/cli/shared/project-arguments'

/**
 * `npm run desk -- [<folder>] people list|add|role|password|remove …`: who may be at the desk of a
 * project. Exit code 1 where something cannot be, 2 on wrong usage.
 */
process.exitCode = await runDesk(process.argv.slice(2), usualRoot())
