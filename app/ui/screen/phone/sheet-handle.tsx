'use client'
import { useRef } from 'react'
import type { Panel } from '#lib/filter'
import { useWords } from '../../base/words/words-context'
import styles from './sheet-handle.module.css'
import { useMany } from './tabs'
import { useDragging } from './use-dragging'
import type { SheetHeight, Tab } from './use-sheet'

type Props = {
  /** From the lowest. */
  heights: readonly SheetHeight[]
  height: SheetHeight
  setHeight: (height: SheetHeight) => void
  /** What is in the sheet, which the handle names. */
  holds: { tab: Tab; panel?: Panel; shown: number; possible?: number }
}

/**
 * The upper edge of the sheet: it names what the sheet holds, is dragged up and down, and has a
 * button for each way.
 */
export function SheetHandle({ heights, height, setHeight, holds }: Props) {
  const { say } = useWords()
  const many = useMany(holds.shown, holds.possible)
  const box = useRef<HTMLElement>(null)
  const at = heights.indexOf(height)
  const drag = useDragging(box, { heights, height, setHeight })
  const button = (by: 1 | -1, name: string, path: string) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={!heights[at + by] || undefined}
      onClick={() => heights[at + by] && setHeight(heights[at + by]!)}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
  return (
    <section
      ref={box}
      className={styles.handle}
      aria-label={say('sheet.label')}
      data-sheet-handle
      {...drag}
    >
      <strong>
        {holds.tab !== 'list'
          ? say(`tabs.${holds.tab}`)
          : holds.panel
            ? say(`panel.${holds.panel}`)
            : say('tabs.list', { many })}
      </strong>
      {button(1, say('sheet.higher'), 'M5 12.5l5-5 5 5')}
      {button(-1, say('sheet.lower'), 'M5 7.5l5 5 5-5')}
    </section>
  )
}
