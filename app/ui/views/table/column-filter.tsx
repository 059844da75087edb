import { useId, useRef, useState } from 'react'
import type { Facet, Sort } from '#lib/filter'
import { FacetOfFilter } from '../../filters/facet-of-filter'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import styles from './column-filter.module.css'

/** A column of the table, named by what it orders the rows by. */
export type TableColumn = Exclude<Sort['by'], 'dead'>

/** The width of the lists, as in the style sheet, and what is left free beside them, in pixels. */
const [WIDTH, FREE] = [272, 8]

type Props = Pick<ViewProps, 'filter' | 'facets' | 'setFilter'> & {
  by: TableColumn
  of: readonly Facet[]
}

/**
 * A button that opens the page's own lists of values for a column. What is chosen there is chosen
 * in the filter of the page. The browser closes the lists on Escape and on a click elsewhere.
 */
export function ColumnFilter({ by, of, filter, facets, setFilter }: Props) {
  const { say, dir } = useWords()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  // Unset until it opens: the HTML of the server may have no style of its own.
  const [at, setAt] = useState<{ left: number; top: number }>()
  const column = say(`tableBy.${by}`)
  const isOn = of.some((facet) => filter[facet])

  const placeBelow = () => {
    const { left, right, bottom } = button.current!.getBoundingClientRect()
    const start = dir === 'rtl' ? left : right - WIDTH
    const most = document.documentElement.clientWidth - WIDTH - FREE
    setAt({ left: Math.max(FREE, Math.min(start, most)), top: bottom + 4 })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={say(isOn ? 'table.filterOn' : 'table.filter', { column })}
        aria-expanded={open}
        data-on={isOn || undefined}
        data-no-print
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 1.5h10L7.2 6.2V10.5L4.8 9V6.2z" />
        </svg>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.lists}
        style={at}
        role="group"
        aria-label={say('table.filter', { column })}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') placeBelow()
        }}
        // Only after it has closed: the browser gives the focus back from inside the lists.
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open &&
          of.map((facet) => (
            <FacetOfFilter
              key={facet}
              facet={facet}
              filter={filter}
              facets={facets}
              setFilter={setFilter}
            />
          ))}
      </div>
    </>
  )
}
