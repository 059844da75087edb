import { UsageError } from './usage-error'

/**
 * Runs a command line. Wrong usage (a `UsageError`, or what `parseArgs` refuses) is printed with the usage.
 * @param command what it does; the answer is the exit code.
 * @param otherwise what becomes of any other error: it is thrown on, unless the command knows better.
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
