'use client'
import { useEffect, useState } from 'react'

const SIGNS = ['pointerover', 'focusin'] as const

/**
 * Whether a reader has pointed at something or moved the focus since the page was opened. What only
 * answers that is loaded then.
 */
export function useReaderThere(): boolean {
  const [there, setThere] = useState(false)
  useEffect(function waitForReader() {
    const come = () => setThere(true)
    for (const sign of SIGNS) addEventListener(sign, come, { once: true })
    return () => SIGNS.forEach((sign) => removeEventListener(sign, come))
  }, [])
  return there
}
