'use client'
import { useSyncExternalStore } from 'react'

const QUERY = '(min-width: 861px)'

function subscribe(changed: () => void) {
  const query = window.matchMedia(QUERY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the screen has room for cards over the map; on a phone the list below says the same. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches, () => true)
}
