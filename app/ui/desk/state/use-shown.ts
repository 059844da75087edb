import { useCallback, useEffect, useState } from 'react'

/**
 * So long a proposal is shown before a key accepts it, in milliseconds: one that was meant for the claim
 * before, or pressed once too often, accepts nothing.
 */
const SHOWN = 600

/**
 * Whether something has been shown long enough for somebody to have seen it.
 * @param what something that is the same as long as the same is shown; `undefined` for nothing
 * @returns with it, what makes it wait anew: for a key that came too early
 */
export function useShown(what: unknown): readonly [boolean, () => void] {
  const [seen, setSeen] = useState<unknown>()
  const [early, setEarly] = useState(0)
  useEffect(
    function wait() {
      if (what === undefined) return
      const timer = setTimeout(() => setSeen(what), SHOWN)
      return () => clearTimeout(timer)
    },
    [what, early],
  )
  const waitAnew = useCallback(() => setEarly((n) => n + 1), [])
  return [what !== undefined && seen === what, waitAnew]
}
