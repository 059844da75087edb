'use client'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Lays the page out for paper from now on, or for the screen again: style sheets ask for `data-printing`, which, unlike `@media print`, stands before anything is measured. */
export function layOutForPaper(on: boolean) {
  if (on) document.documentElement.dataset.printing = ''
  else delete document.documentElement.dataset.printing
}

/** Calls before the page is printed and after; returns how to stop. */
export function onPrint(begin: () => void, end: () => void): () => void {
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** Whether the page is being printed. What depends on it stands at once, since the browser prints as soon as it has said that it will. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(function watchPrinting() {
    return onPrint(
      () => {
        layOutForPaper(true)
        flushSync(() => setPrinting(true))
      },
      () => {
        layOutForPaper(false)
        setPrinting(false)
      },
    )
  }, [])
  return printing
}
