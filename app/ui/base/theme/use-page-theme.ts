import { useSyncExternalStore } from 'react'
import { currentTheme } from './theme'

/** Runs again whenever the theme of the page changes; returns what ends that. */
export function onPageTheme(change: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(change)
  system.addEventListener('change', change)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', change)
    chosen.disconnect()
  }
}

/** The theme of the page, for what is drawn on a canvas. */
export const usePageTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(onPageTheme, currentTheme, () => 'light')
