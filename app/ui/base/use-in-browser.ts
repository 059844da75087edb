'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the page is hydrated: no on the server and in the first render of its HTML, yes from then
 * on. For parts that need a window.
 */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
