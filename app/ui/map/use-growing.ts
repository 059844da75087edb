import { useEffect, useState } from 'react'

/**
 * How many of `total` parts are drawn: `slice` of them at first and as many more after each pause,
 * so that a slow phone can answer between them. What is drawn stays.
 */
export function useGrowing(total: number, slice: number): number {
  const [count, setCount] = useState(slice)
  useEffect(
    function growLater() {
      if (count >= total) return
      const next = setTimeout(() => setCount(count + slice))
      return () => clearTimeout(next)
    },
    [count, total, slice],
  )
  return count
}
