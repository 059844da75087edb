'use client'
import { useEffect, useState } from 'react'

/** What tells that somebody is at the page: they point, move the focus, press a key, turn a wheel. */
const SIGNS = ['pointerover', 'focusin', 'keydown', 'wheel'] as const

/**
 * How long after its loading a page that nobody has touched fetches the rest as well, in
 * milliseconds: the first look, on a slow phone too, comes before it.
 */
const UNTOUCHED = 3000

let there = false
let coming: Promise<void> | undefined

/** Resolves once a reader is at the page, or the page has stood untouched for a while. */
export function readerThere(): Promise<void> {
  return (coming ??= new Promise((resolve) => {
    const come = () => {
      there = true
      for (const sign of SIGNS) removeEventListener(sign, come)
      resolve()
    }
    for (const sign of SIGNS) addEventListener(sign, come)
    const wait = () => void setTimeout(come, UNTOUCHED)
    if (document.readyState === 'complete') wait()
    else addEventListener('load', wait, { once: true })
  }))
}

/**
 * Whether a reader is at the page, or it has stood untouched for a while. What only answers a
 * reader, or may come after the first look, is loaded then.
 */
export function useReaderThere(): boolean {
  const [is, setIs] = useState(there)
  useEffect(
    function waitForReader() {
      if (!is) void readerThere().then(() => setIs(true))
    },
    [is],
  )
  return is
}

const POINTING = ['pointerover', 'focusin'] as const

/**
 * Whether a reader has pointed at something or moved the focus since the page was opened: for what
 * stands over the page where they do, and never comes by itself.
 */
export function useReaderPoints(): boolean {
  const [points, setPoints] = useState(false)
  useEffect(function waitForPointer() {
    const come = () => setPoints(true)
    for (const sign of POINTING) addEventListener(sign, come, { once: true })
    return () => POINTING.forEach((sign) => removeEventListener(sign, come))
  }, [])
  return points
}
