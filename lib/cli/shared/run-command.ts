import { failureLine } from '#lib/util'

/** Says that a command was called wrongly. `runCommand` prints it with the usage and answers 2. */
export class UsageError extends Error {}

/**
 * Runs a command line. Wrong usage (a `UsageError`, or what `parseArgs` refuses) is printed with
 * the usage, and every other failure in one sentence.
 * @param command what it does; the answer is the exit code.
 * @returns the exit code: the command's own, 2 on wrong usage, or 1 on another failure.
 */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (caught) {
    const error = caught as NodeJS.ErrnoException
    if (!(error instanceof UsageError) && !error.code?.startsWith('ERR_PARSE_ARGS'))
      return (printFailure(error), 1)
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
}

/** Prints a failure for whoever ran a command; where it arose only with `DEBUG`. */
function printFailure(error: Error): void {
  console.error(process.env.DEBUG && error.stack ? error.stack : failureLine(error))
}
