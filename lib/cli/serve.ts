import { serveArguments } from '#lib/cli/serve/arguments'
import { serveProjects } from '#lib/cli/serve/run'
import { runCommand } from '#lib/cli/shared/run-command'

const USAGE =
  'Usage: npm run serve [-- <folder>...] [-p <port>] [-H <host>] [--desk [--planted] | --workers <n>]'

/**
 * `npm run serve [-- <folder>...] [-p <port>] [-H <host>] [--desk [--planted] | --workers <n>]`: serves the build that is there, over one
 * project or over several. Ends as its server ends.
 */
process.exit(await runCommand(USAGE, () => serveProjects(serveArguments(process.argv.slice(2)))))
