import { readFileSync } from 'node:fs'
import { buildReason, readStamp } from './stamp'
import type { BuildStamp } from './stamp'

/** Next clears the folder before it builds, so a build that fails leaves no stamp. */
export const STAMP_FILE = '.next/build-stamp.json'

/** The stamp of the finished build; `undefined` where there is none that can be read. */
function keptStamp(): BuildStamp | undefined {
  try {
    return JSON.parse(readFileSync(STAMP_FILE, 'utf8')) as BuildStamp
  } catch {
    return undefined
  }
}

/** The stamp of this checkout as it is now, and why it has to be built; no reason where it has not. */
export function checkoutState(): { now: BuildStamp; reason: string | undefined } {
  const now = readStamp(process.cwd(), process.env)
  return { now, reason: buildReason(keptStamp(), now) }
}

/** What the operator reads where the build that is there is served. */
export const NOT_BUILDING = 'Not building: nothing changed since the last build.'
