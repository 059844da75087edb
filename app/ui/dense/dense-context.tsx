'use client'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Layer } from '#lib/views'
import type { PartProps } from '../screen/collection'
import type { GlyphHit } from './canvas/dense-layer'
import type { DenseAnswer, DenseEngine } from './engine/dense-engine'
import { groundOfGlyph } from './engine/ground-mask'

/** The marks in the map's view, from north to south, and its zoom. They are kept up to date only while somebody looks at them: `open`. */
type InView = { open: boolean; hits: readonly GlyphHit[]; zoom: number }

/** What the map and the list of a dataset share beside the answer. */
type Dense = {
  engine: DenseEngine
  /** The layers of the kinds, in the order in which marks count them. */
  kinds: readonly Layer[]
  inView: InView
  setInView: (patch: Partial<InView>) => void
}

const Context = createContext<Dense | undefined>(undefined)

/** Gives the parts of a dataset's screen its engine. */
export function DenseProvider({
  engine,
  kinds,
  children,
}: Pick<Dense, 'engine' | 'kinds'> & { children: ReactNode }) {
  const [inView, set] = useState<InView>({ open: false, hits: [], zoom: 0 })
  const setInView = useCallback(
    (patch: Partial<InView>) =>
      set((was) => (patch.zoom === was.zoom && !patch.hits ? was : { ...was, ...patch })),
    [],
  )
  const dense = useMemo(
    () => ({ engine, kinds, inView, setInView }),
    [engine, kinds, inView, setInView],
  )
  return <Context.Provider value={dense}>{children}</Context.Provider>
}

/** The engine of a dataset's screen and what its parts share; only inside `DenseProvider`. */
export function useDense(): Dense {
  const dense = useContext(Context)
  if (!dense) throw new Error('useDense is used outside DenseProvider')
  return dense
}

/** What happens when a mark is opened: the list is narrowed to its ground, or the map comes closer where the engine cannot list several places as one ground. */
export function useOpenGlyph({
  answer,
  setView,
  setTab,
}: Pick<PartProps<DenseAnswer>, 'answer' | 'setView' | 'setTab'>) {
  const { engine } = useDense()
  return (hit: GlyphHit, zoom: number) => {
    const { marks } = answer
    const ground = groundOfGlyph(marks, hit.places, zoom)
    if (!ground) return
    const several = hit.places.length > 1 || (marks.standFor?.[hit.places[0]!] ?? 1) > 1
    if (!engine.gathers && several) {
      const { lat, lon } = engine.place(ground.key)!
      setView({ at: { lat, lon, zoom: Math.min(15, zoom + 2) } })
      return
    }
    setView({ ground: engine.gathers ? ground : { key: ground.key }, open: undefined })
    setTab('list')
  }
}
