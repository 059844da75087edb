'use client'
import { useSyncExternalStore } from 'react'

/** Makes a hook that says whether a media query holds, and follows it while the page is open. `onServer` is what HTML is written by. */
export function mediaHook(media: string, onServer: boolean): () => boolean {
  const subscribe = (changed: () => void) => {
    const query = window.matchMedia(media)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }
  return () =>
    useSyncExternalStore(
      subscribe,
      () => window.matchMedia(media).matches,
      () => onServer,
    )
}
