import { MOVE_USAGE, runMove } from '#lib/cli/desk/move'
import { PEOPLE_USAGE, runPeople } from '#lib/cli/desk/people'
import { TIMES_USAGE, runTimes } from '#lib/cli/desk/times'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'

/** What can be asked of a desk from the command line, each with its usage. */
const COMMANDS: Readonly<
  Record<string, { usage: string; run: (root: string, args: string[]) => Promise<void> }>
> = {
  people: { usage: PEOPLE_USAGE, run: runPeople },
  times: { usage: TIMES_USAGE, run: runTimes },
  move: { usage: MOVE_USAGE, run: runMove },
}

const USAGE = `Usage: npm run desk -- [<folder>] ${Object.keys(COMMANDS).join('|')} …
${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n')}`

/** Runs the command line over the desk of a project. The answer is the exit code. */
export function runDesk(given: string[], usual: string): Promise<number> {
  return runCommand(USAGE, async () => {
    const { root, args } = projectArguments(given, { root: usual })
    const [name = '', ...rest] = args
    if (name === '--help' || name === '-h') return (void console.log(USAGE), 0)
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new UsageError(`Name one of: ${Object.keys(COMMANDS).join(', ')}`)
    await command.run(root, rest)
    return 0
  })
}
