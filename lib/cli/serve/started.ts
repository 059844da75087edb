import { spawn } from 'node:child_process'
import { NOT_BUILDING, checkoutState } from '#lib/cli/build/if-changed'
import { programCommand } from '#lib/cli/build/server-program'
import type { BuildStamp } from '#lib/cli/build/stamp'
import { runCommand } from '#lib/cli/shared/run-command'
import { serveArguments } from './arguments'
import type { ServeArguments } from './arguments'
import { mayListen } from './may-listen'
import { serveProjects, startEarly } from './run'

const USAGE = `Usage: npm start [-- <folder>...] [-p <port>] [-H <host>] [--desk [--planted] | --workers <n>]
  Checks the records, builds where something has changed, and serves: the project of a folder, or several, each under
  /p/<its id>/ with a list of them at /. Without a folder it is that of PROJECT_DIR, else this one.`

/** The check of each project by `check`; the answer is the exit code. */
export async function checkAll(
  { folders }: ServeArguments,
  check: (root: string) => Promise<number>,
): Promise<number> {
  for (const root of folders) {
    const wrong = await check(root)
    if (wrong !== 0) return wrong
  }
  return 0
}

/** The check as it was built, in a process of its own: less than half of the computing of its sources. */
const builtCheck = (root: string): Promise<number> =>
  new Promise((resolve) =>
    spawn(process.execPath, [...programCommand('check'), root], { stdio: 'inherit' }).on(
      'exit',
      (code) => resolve(code ?? 1),
    ),
  )

/** Checks the projects while the server gets ready beside it. Nothing is served before the check has passed. */
async function serveUnchanged(given: ServeArguments): Promise<number> {
  console.log(NOT_BUILDING)
  const server = startEarly(given)
  const wrong = await checkAll(given, builtCheck)
  if (wrong === 0) return server ? server.listen() : serveProjects(given)
  server?.stop()
  return wrong
}

/**
 * `npm start`: serves where nothing changed since the last build, else does what `build` does. The answer
 * is the exit code.
 * @param build given what is to be served, the stamp of the checkout, and why a build is due
 */
export const started = (
  build: (given: ServeArguments, now: BuildStamp, reason: string) => Promise<number>,
): Promise<number> =>
  runCommand(USAGE, async () => {
    const given = serveArguments(process.argv.slice(2))
    await mayListen(given, process.env.PORT)
    const { now, reason } = checkoutState()
    return reason === undefined ? serveUnchanged(given) : build(given, now, reason)
  })
