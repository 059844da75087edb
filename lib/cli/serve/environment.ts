type Environment = Record<string, string | undefined>

/** The heap of the server in MB, where nothing is set. */
const HEAP_MB = '512'

/**
 * What the server's process is started with: the environment of its operator, and a bound for its
 * heap (`HEAP_MB`). Without one Node takes a quarter of the machine before it tidies up. Columns of
 * datasets lie outside the heap.
 */
export function serverEnvironment(environment: Environment): Environment {
  const options = environment.NODE_OPTIONS ?? ''
  if (options.includes('--max-old-space-size')) return environment
  const heap = `--max-old-space-size=${environment.HEAP_MB || HEAP_MB}`
  return { ...environment, NODE_OPTIONS: `${options} ${heap}`.trim() }
}
