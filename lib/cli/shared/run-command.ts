/** Says that a command was called wrongly. `runCommand` prints it with the usage and answers 2. */
export class UsageError extends Error {}

/**
 * Runs a command line. Wrong usage (a `UsageError`, or what `parseArgs` refuses) is printed with
 * the usage.
 * @param command what it does; the answer is the exit code.
 * @param otherwise what to do with any other error. It is thrown again unless the command has a
 * better answer.
 * @returns the exit code: the command's own, or 2 on wrong usage.
 */
export async function runCommand(
  usage: string,
  command: () => Promise<number>,
  otherwise: (error: Error) => number = (error) => {
    throw error
  },
): Promise<number> {
  try {
    return await command()
  } catch (caught) {
    const error = caught as NodeJS.ErrnoException
    if (!(error instanceof UsageError) && !error.code?.startsWith('ERR_PARSE_ARGS'))
      return otherwise(error)
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
}
