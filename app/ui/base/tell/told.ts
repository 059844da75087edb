import type { ClockBar } from '#lib/views'

/**
 * What is told of an element: in which words, beside which box of the window, whether that is on the
 * map, which bar of a clock it is (whose words stand in its caption), and the element that has the
 * focus and is described by the words.
 */
export type Told = {
  lines: readonly string[]
  box: Pick<DOMRect, 'left' | 'top' | 'bottom'>
  onMap: boolean
  bar?: ClockBar
  described?: Element
}

/** The signs of a row of claims: its kind, ≠ and "may". */
const SIGNS = '[data-claim] > button > svg, em[data-clash-sign], [data-maybe]'
const TOLD = `[data-tell], [data-mark], [data-label], [data-ground], [data-bin], [data-bar], ${SIGNS}`

/** What an element stands for: a handle of a clock for its bar, the name of a place for its mark. */
function meantBy(item: Element): Element | null {
  const { bar, label } = (item as HTMLElement).dataset
  if (bar) return item.closest('[data-clock]')!.querySelector(`[data-bin="${CSS.escape(bar)}"]`)
  const mark = label && document.querySelector(`[data-mark="${CSS.escape(label)}"]`)
  return mark || item
}

/**
 * What an element tells: in its own words, those of the element around it, or with the focus those
 * within it. A handle of a clock tells of its bar. `undefined` where there are no words.
 */
export function told(
  at: Element,
  textOf: (item: Element) => string | undefined,
  pointer?: { clientX: number; clientY: number },
): Told | undefined {
  const around = at.closest(TOLD)
  const item = around ? meantBy(around) : at
  if (!item) return undefined
  const within = !around && !pointer && at.matches('button, a')
  const parts = within ? [...at.querySelectorAll(`[data-tell], ${SIGNS}`)] : [item]
  const lines = [...new Set(parts.flatMap((part) => textOf(part) ?? []))]
  const clock = item.closest('[data-clock]')?.getAttribute('data-clock')
  const [from, until] = [item.getAttribute('data-bin'), item.getAttribute('data-until')]
  return {
    lines,
    box:
      pointer && item.matches('path')
        ? { left: pointer.clientX, top: pointer.clientY, bottom: pointer.clientY }
        : item.getBoundingClientRect(),
    onMap: item.closest('.leaflet-container') !== null,
    ...(clock && from && until && { bar: { clock: clock as ClockBar['clock'], from, until } }),
    ...(!pointer && !at.matches('[data-mark]') && { described: at }),
  }
}
