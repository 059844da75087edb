/** Does something once the next frame is painted, or soon where the page is not shown and paints none: what a reader does not wait for. */
export function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act)
  else requestAnimationFrame(() => setTimeout(act))
}
