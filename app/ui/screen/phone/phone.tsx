'use client'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { Panel, View } from '#lib/filter'
import { SheetHandle } from './sheet-handle'
import { Tabs } from './tabs'
import type { Sheet, Tab } from './use-sheet'

type Props = {
  sheet: Sheet
  panel?: Panel
  setView: (patch: Partial<View>) => void
  /** Whether there are other views than the list. */
  views: boolean
  shown: number
  /** How many more are possible. */
  possible?: number
}

/** What the links of the page that lead to one of its parts bring forward. */
const TAB_OF: Readonly<Record<string, Tab>> = { '#claims': 'list', '#time': 'time' }

/** What only a phone has: the handle of the sheet and the tabs, one bar for all parts of the page. */
export function Phone({ sheet, panel, setView, views, shown, possible }: Props) {
  const { tab, height, show, setHeight } = sheet
  useEffect(
    function followLinks() {
      const follow = ({ target }: MouseEvent) => {
        const hash = target instanceof Element && target.closest('a')?.getAttribute('href')
        if (!hash) return
        const to = TAB_OF[hash]
        // before the browser follows the link, since it goes to nothing that is hidden
        if (to) flushSync(() => show(to))
        if (hash === '#map') flushSync(() => setHeight('peek'))
      }
      document.addEventListener('click', follow, true)
      return () => document.removeEventListener('click', follow, true)
    },
    [show, setHeight],
  )
  // the clocks are as high as they are
  const heights = tab === 'time' ? (['peek', 'half'] as const) : (['peek', 'half', 'full'] as const)
  return (
    <>
      <SheetHandle
        heights={heights}
        height={tab === 'time' && height === 'full' ? 'half' : height}
        setHeight={setHeight}
        holds={{ tab, panel, shown, possible }}
      />
      <Tabs
        tab={height === 'peek' ? undefined : tab === 'list' && panel ? 'views' : tab}
        views={views}
        setTab={(next) => {
          // the tab in front puts the sheet away
          if (next === tab && height !== 'peek' && !(next === 'list' && panel))
            return setHeight('peek')
          if (next === 'list') setView({ panel: undefined })
          show(next)
        }}
        shown={shown}
        possible={possible}
      />
    </>
  )
}
