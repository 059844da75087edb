import { NOT_BUILDING, checkoutState } from './build/if-changed'
import { startBuild } from './build/run'

/**
 * `tsx lib/cli/build.ts [--if-changed]`: builds the pages and the server for production and keeps a
 * stamp of what they were built from. With `--if-changed` a build that is there and still fits is
 * left as it is.
 */
const { now, reason: found } = checkoutState()
const reason = process.argv.includes('--if-changed') ? found : 'asked for'
if (reason === undefined) console.log(NOT_BUILDING)
else process.exitCode = await startBuild(now, reason).done
