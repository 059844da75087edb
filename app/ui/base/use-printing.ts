'use client'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Switches the layout for paper on or off. Style sheets use the attribute `data-printing` because
 * it takes effect before anything is measured, unlike `@media print`.
 */
export function setPrintLayout(on: boolean) {
  if (on) document.documentElement.dataset.printing = ''
  else delete document.documentElement.dataset.printing
}

/**
 * Calls `begin` before the page is printed and `end` after it; returns a function that stops this.
 */
export function onPrint(begin: () => void, end: () => void): () => void {
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/**
 * Whether the page is being printed. The state is set synchronously, because the browser prints
 * right after it has announced it.
 */
export function usePrinting(): boolean {
  // a part that is fetched while the page is on paper belongs on it
  const [printing, setPrinting] = useState(
    () => typeof document !== 'undefined' && 'printing' in document.documentElement.dataset,
  )
  useEffect(function watchPrinting() {
    return onPrint(
      () => {
        setPrintLayout(true)
        flushSync(() => setPrinting(true))
      },
      () => {
        setPrintLayout(false)
        setPrinting(false)
      },
    )
  }, [])
  return printing
}
