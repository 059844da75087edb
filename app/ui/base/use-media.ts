'use client'
import { useSyncExternalStore } from 'react'

const REDUCED_MOTION = '(prefers-reduced-motion: reduce)'

/** Whether the screen has room for a panel beside what is read. On a phone it stands below. */
export const useWideScreen = mediaHook('(min-width: 861px)', true)

/** Whether the reader's device asks for less motion; follows the setting while the page is open. */
export const useReducedMotion = mediaHook(REDUCED_MOTION, false)

/** The same at one moment, for code outside React's rendering. */
export const prefersReducedMotion = (): boolean => window.matchMedia(REDUCED_MOTION).matches

/**
 * Makes a hook that follows a media query while the page is open. `onServer` is its value in the
 * HTML.
 */
function mediaHook(media: string, onServer: boolean): () => boolean {
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
