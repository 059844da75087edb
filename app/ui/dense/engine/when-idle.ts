/**
 * How much of an idle moment is left free, and how long work lasts in browsers that do not report
 * idle moments, in milliseconds.
 */
const SPARE = 5
const SHORT = 10

/**
 * Works in idle moments of the browser, as many steps as fit into each, until `work` returns false.
 * Browsers without idle callbacks work after short pauses. Returns a function that stops it.
 */
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
