/** How long a press that nothing has heard waits before it is made again, in milliseconds. */
const AGAIN = 100

/**
 * Makes a press of a button again, until it is heard. The server has drawn the page, so a reader may
 * press what has no script or no records yet, and React drops such a press on its way. Of several
 * only the last is made again. Links and fields need none of that: the browser itself obeys. What is
 * pressed before the first scripts have run is still lost, as on every page that a server draws.
 * Called once, as soon as the scripts run: no effect runs before the page is hydrated.
 */
export function watchEarlyPresses(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = ({ target }: MouseEvent) => {
    clearTimeout(timer)
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    let isHeard = false
    button.addEventListener('click', () => (isHeard = true), { once: true })
    timer = setTimeout(() => !isHeard && button.isConnected && button.click(), AGAIN)
  }
  // before React, which stops what it drops at the document
  window.addEventListener('click', watch, true)
}
