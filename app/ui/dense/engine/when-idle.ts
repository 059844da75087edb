/** How much of an idle moment is left free, and how long work goes on where the browser does not say how long a moment is, in milliseconds. */
const SPARE = 5
const SHORT = 10

/** Does work in steps of a few milliseconds in every idle moment, as many as fit, until there is none left; browsers without such moments have short pauses instead. Returns how to stop. */
export function whenIdle(work: () => boolean): () => void {
  let stopped = false
  const next = () => {
    if (stopped) return
    const go = (left: () => number) => {
      do {
        if (stopped || !work()) return
      } while (left() > SPARE)
      next()
    }
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback((moment) => go(() => moment.timeRemaining()))
    else
      setTimeout(() => {
        const end = performance.now() + SHORT
        go(() => end - performance.now())
      }, 100)
  }
  next()
  return () => void (stopped = true)
}
