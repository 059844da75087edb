'use client'
import { useCallback, useState } from 'react'

/** What the sheet of a phone holds. `list` is the claims, or the view that stands in their place. */
export type Tab = 'list' | 'filters' | 'views' | 'time'

/** How far the sheet comes up: its handle alone, half of the screen, or all below the header. */
export type SheetHeight = 'peek' | 'half' | 'full'

/**
 * What the sheet of a phone shows, and how far up. It is no part of the address, since wider screens
 * have no sheet.
 */
export function useSheet() {
  const [tab, setTab] = useState<Tab>('list')
  const [height, setHeight] = useState<SheetHeight>('half')
  /** Brings a part forward; a sheet that is down comes up. */
  const show = useCallback((next: Tab) => {
    setTab(next)
    setHeight((now) => (now === 'peek' ? 'half' : now))
  }, [])
  return { tab, height, show, setHeight }
}

/** The sheet of a phone, as its handle and its tabs need it. */
export type Sheet = ReturnType<typeof useSheet>
