/** Does a little work in every idle moment until there is none left; browsers without such moments have short pauses instead. Returns how to stop. */
export function whenIdle(work: () => boolean): () => void {
  let stopped = false
  const next = () => {
    if (stopped) return
    const go = () => !stopped && work() && next()
    if (typeof requestIdleCallback === 'function') requestIdleCallback(go)
    else setTimeout(go, 100)
  }
  next()
  return () => void (stopped = true)
}
