type Environment = Record<string, string | undefined>

/** The heap of the server in MB, where nothing is set. */
const HEAP_MB = '512'
/** Where Node keeps what it has compiled, from version 22 on; an older one passes it over. */
const COMPILED = '.next/cache/compiled'

/**
 * What the server's process is started with: the environment of its operator, a place for compiled
 * code, and a bound for its heap (`HEAP_MB`). Without one Node takes a quarter of the machine before
 * it tidies up. Columns of datasets lie outside the heap.
 */
export function serverEnvironment(given: Environment): Environment {
  const environment = { NODE_COMPILE_CACHE: COMPILED, ...given }
  const options = given.NODE_OPTIONS ?? ''
  if (options.includes('--max-old-space-size')) return environment
  const heap = `--max-old-space-size=${given.HEAP_MB || HEAP_MB}`
  return { ...environment, NODE_OPTIONS: `${options} ${heap}`.trim() }
}
