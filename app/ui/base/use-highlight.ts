'use client'
import { usePage } from './page-context'

/**
 * Highlights place parts, on the map and in every list, while a reader points at an element or has
 * the focus in it. `pointer` and `focus` are event handlers to spread onto elements;
 * `isHighlighted` says whether any of the parts is highlighted from anywhere; where claims are
 * highlighted one by one (`#` and the id), only whether `claim` is. `onStart` is called at each start.
 */
export function useHighlight(
  keys: readonly string[],
  { claim, onStart }: { claim?: string; onStart?: () => void } = {},
) {
  const { highlighted, highlight } = usePage()
  const start = () => {
    onStart?.()
    highlight(keys)
  }
  const end = () => highlight([])
  return {
    isHighlighted:
      claim !== undefined && highlighted[0]?.startsWith('#')
        ? highlighted.includes(`#${claim}`)
        : keys.some((key) => highlighted.includes(key)),
    pointer: { onPointerEnter: start, onPointerLeave: end },
    focus: { onFocus: start, onBlur: end },
  }
}
