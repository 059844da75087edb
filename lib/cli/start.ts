import { startBuild } from '#lib/cli/build/run'
import type { BuildStamp } from '#lib/cli/build/stamp'
import type { ServeArguments } from '#lib/cli/serve/arguments'
import { serveProjects } from '#lib/cli/serve/run'
import { checkAll, started } from '#lib/cli/serve/started'

/** The check by its sources, which are loaded only here, once a build is under way. */
async function sourceCheck(root: string): Promise<number> {
  const { runCheck } = await import('#lib/cli/check/run')
  const { TEXTS_DIR: texts, PMTILES_FILE: pmtiles } = process.env
  return runCheck([], { root, texts, pmtiles })
}

/** Checks the projects while the build is made, and serves them. */
async function buildAndServe(given: ServeArguments, now: BuildStamp, reason: string) {
  const building = startBuild(now, reason)
  const wrong = await checkAll(given, sourceCheck)
  if (wrong !== 0) building.stop()
  const status = await building.done
  return wrong || status || serveProjects(given)
}

/** `npm start [-- <folder>...] [-p <port>] [-H <host>] [--desk [--planted] | --workers <n>]`, by its sources. Ends as its server ends. */
process.exit(await started(buildAndServe))
