import { spawnSync } from 'node:child_process'
import { runCheck } from '#lib/cli/check/run'
import { serveArguments } from '#lib/cli/serve/arguments'
import { serveProjects } from '#lib/cli/serve/run'
import { runCommand } from '#lib/cli/shared/run-command'

const USAGE = `Usage: npm start [-- <folder>...] [-p <port>] [-H <host>] [--desk | --workers <n>]
  Checks the records, builds where something has changed, and serves: the project of a folder, or several, each under
  /p/<its id>/ with a list of them at /. Without a folder it is that of PROJECT_DIR, else this one.`

/** The check of each project, then the build where it is due, then the server. */
async function start(): Promise<number> {
  const given = serveArguments(process.argv.slice(2))
  const { TEXTS_DIR: texts, PMTILES_FILE: pmtiles } = process.env
  for (const root of given.folders) {
    const wrong = await runCheck([], { root, texts, pmtiles })
    if (wrong !== 0) return wrong
  }
  const build = [...process.execArgv, 'lib/cli/build.ts', '--if-changed']
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' })
  return status === 0 ? serveProjects(given) : (status ?? 1)
}

/** `npm start [-- <folder>...] [-p <port>] [-H <host>] [--desk | --workers <n>]`. Ends as its server ends. */
process.exit(await runCommand(USAGE, start))
