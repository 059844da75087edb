/** What a command line left: its exit code and what it printed. */
export type Ran = { status: number; stdout: string; stderr: string }

/**
 * Runs a command line within the test, which spares the start of a process for each call.
 * @param command the command line; an error that it throws ends it with code 1, as it would end a
 * process.
 * @param environment variables that are set while it runs.
 */
export async function inProcess(
  command: () => Promise<number>,
  environment: Record<string, string> = {},
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' }
  const print = (stream: keyof typeof printed, end: string) => (text: unknown) => {
    printed[stream] += `${String(text)}${end}`
    return true
  }
  const before = { ...process.env }
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(print('stdout', '\n')),
    jest.spyOn(console, 'error').mockImplementation(print('stderr', '\n')),
    jest.spyOn(process.stdout, 'write').mockImplementation(print('stdout', '')),
    jest.spyOn(process.stderr, 'write').mockImplementation(print('stderr', '')),
  ]
  Object.assign(process.env, environment)
  try {
    return { status: await command(), ...printed }
  } catch (error) {
    return { status: 1, ...printed, stderr: `${printed.stderr}${(error as Error).message}\n` }
  } finally {
    for (const spy of spies) spy.mockRestore()
    for (const name of Object.keys(environment))
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
  }
}
