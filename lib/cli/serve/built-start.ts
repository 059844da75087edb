import { started } from './started'

/** No exit code that a server ends with. */
const BUILD_DUE = -1

/**
 * `npm start` as the last build made it, which is loaded in a fraction of the time of its sources. The
 * answer is the exit code; `undefined` where a build is due, which is for the sources to make.
 */
export async function startBuilt(): Promise<number | undefined> {
  const code = await started(async () => BUILD_DUE)
  return code === BUILD_DUE ? undefined : code
}
