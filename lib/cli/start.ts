import { spawn } from 'node:child_process'
import { NOT_BUILDING, checkoutState } from '#lib/cli/build/if-changed'
import { startBuild } from '#lib/cli/build/run'
import { programCommand } from '#lib/cli/build/server-program'
import { serveArguments } from '#lib/cli/serve/arguments'
import type { ServeArguments } from '#lib/cli/serve/arguments'
import { mayListen } from '#lib/cli/serve/may-listen'
import { serveProjects, startEarly } from '#lib/cli/serve/run'
import { runCommand } from '#lib/cli/shared/run-command'

const USAGE = `Usage: npm start [-- <folder>...] [-p <port>] [-H <host>] [--desk [--planted] | --workers <n>]
  Checks the records, builds where something has changed, and serves: the project of a folder, or several, each under
  /p/<its id>/ with a list of them at /. Without a folder it is that of PROJECT_DIR, else this one.`

/** The check of each project by `check`; the answer is the exit code. */
async function checkAll(
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

/** The check by its sources, which are loaded only here, once a build is under way. */
async function sourceCheck(root: string): Promise<number> {
  const { runCheck } = await import('#lib/cli/check/run')
  const { TEXTS_DIR: texts, PMTILES_FILE: pmtiles } = process.env
  return runCheck([], { root, texts, pmtiles })
}

/**
 * Checks the projects while the build, where it is due, or else the server gets ready beside it.
 * Nothing is served before the check has passed.
 */
async function start(): Promise<number> {
  const given = serveArguments(process.argv.slice(2))
  await mayListen(given, process.env.PORT)
  const { now, reason } = checkoutState()
  if (reason === undefined) {
    console.log(NOT_BUILDING)
    const server = startEarly(given)
    const wrong = await checkAll(given, builtCheck)
    if (wrong === 0) return server ? server.listen() : serveProjects(given)
    server?.stop()
    return wrong
  }
  const building = startBuild(now, reason)
  const wrong = await checkAll(given, sourceCheck)
  if (wrong !== 0) building.stop()
  const status = await building.done
  return wrong || status || serveProjects(given)
}

/** `npm start [-- <folder>...] [-p <port>] [-H <host>] [--desk [--planted] | --workers <n>]`. Ends as its server ends. */
process.exit(await runCommand(USAGE, start))
