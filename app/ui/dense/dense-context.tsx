'use client'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { DatasetWords, Layer } from '#lib/views'
import type { PartProps } from '../screen/claim-collection'
import type { GlyphHit } from './canvas/dense-layer'
import type { DenseAnswer, DenseEngine } from './engine/dense-engine'
import { groundOfGlyph } from './engine/ground-mask'

/**
 * The marks in view from north to south, and the zoom of the map. The marks are kept up to date
 * only while their list is `open`.
 */
type InView = { open: boolean; hits: readonly GlyphHit[]; zoom: number }

/** What the map and the list of a dataset share besides the answer. */
type Dense = {
  engine: DenseEngine
  /** The layers of the kinds, in the order in which marks count the kinds. */
  kinds: readonly Layer[]
  /** The id of the dataset where a server has it, and gives its rows lasting addresses. */
  served?: string
  inView: InView
  setInView: (patch: Partial<InView>) => void
}

const Context = createContext<Dense | undefined>(undefined)

/** The layers of an engine's kinds, in the order in which marks count the kinds. */
export const kindLayers = (
  { kinds }: Pick<DenseEngine, 'kinds'>,
  { layers }: Pick<DatasetWords, 'layers'>,
): Layer[] => kinds.map((kind) => layers.find((layer) => layer.kind === kind) ?? layers[0]!)

/** Provides the engine of a dataset's screen to its parts. */
export function DenseProvider({
  engine,
  kinds,
  served,
  children,
}: Pick<Dense, 'engine' | 'kinds' | 'served'> & { children: ReactNode }) {
  const [inView, set] = useState<InView>({ open: false, hits: [], zoom: 0 })
  const setInView = useCallback(
    (patch: Partial<InView>) =>
      set((was) => (patch.zoom === was.zoom && !patch.hits ? was : { ...was, ...patch })),
    [],
  )
  const dense = useMemo(
    () => ({ engine, kinds, served, inView, setInView }),
    [engine, kinds, served, inView, setInView],
  )
  return <Context.Provider value={dense}>{children}</Context.Provider>
}

/** The engine of a dataset's screen and what its parts share. Throws outside `DenseProvider`. */
export function useDense(): Dense {
  const dense = useContext(Context)
  if (!dense) throw new Error('useDense is used outside DenseProvider')
  return dense
}

/**
 * Makes the handler of an opened mark. It narrows the list to the ground of the mark. An engine
 * that cannot list several places as one ground zooms in instead.
 */
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
    if (!engine.listsGathered && several) {
      const { lat, lon } = engine.place(ground.key)!
      setView({ at: { lat, lon, zoom: Math.min(15, zoom + 2) } })
      return
    }
    setView({ ground: engine.listsGathered ? ground : { key: ground.key }, open: undefined })
    setTab('list')
  }
}
