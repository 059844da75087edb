import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { hintScripts } from './build/compile-hint'
import { buildReason, readStamp } from './build/stamp'
import type { BuildStamp } from './build/stamp'

/**
 * `tsx lib/cli/build.ts [--if-changed]`: builds the pages for production and keeps a stamp of what
 * they were built from. With `--if-changed`, as `npm start` calls it, a build that is there and
 * still fits is left as it is.
 */

/** Next clears the folder before it builds, so a build that fails leaves no stamp. */
const STAMP = '.next/build-stamp.json'

/** The stamp of the finished build; `undefined` where there is none that can be read. */
function keptStamp(): BuildStamp | undefined {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8')) as BuildStamp
  } catch {
    return undefined
  }
}

const now = readStamp(process.cwd(), process.env)
const reason = process.argv.includes('--if-changed') ? buildReason(keptStamp(), now) : 'asked for'
if (reason === undefined) console.log('Not building: nothing changed since the last build.')
else {
  console.log(`Building: ${reason}.`)
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status === 0) {
    hintScripts('.next/static/chunks')
    writeFileSync(STAMP, JSON.stringify(now))
  }
  process.exitCode = status ?? 1
}
