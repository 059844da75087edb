/** The lines of a text that say where in the code an error arose. */
const STACK = /\n\s+at .*/g

/**
 * Makes the process print errors as sentences: without where they arose, which helps nobody who runs
 * a map and fills their logs. `DEBUG` leaves them as they are.
 */
export function quietErrors(debug: boolean, target: Pick<Console, 'error'> = console): void {
  if (debug) return
  const print = target.error.bind(target)
  target.error = (...parts: unknown[]) => {
    print(...parts.map(withoutStack))
  }
}

/** An error as its message, a text without the lines of a stack, anything else as it is. */
function withoutStack(part: unknown): unknown {
  if (typeof part === 'string') return part.replace(STACK, '')
  // Errors of Next's own bundles are of another realm at times.
  const { message, stack } = (part ?? {}) as Partial<Error>
  return typeof message === 'string' && typeof stack === 'string' ? message : part
}
