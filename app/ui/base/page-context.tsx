'use client'
import { createContext, useContext, useMemo, useState } from 'react'
import { facetNames, knownMoment } from '#lib/filter'
import type { Facet, Filter } from '#lib/filter'
import type {
  ClaimView,
  DocumentView,
  IsShown,
  Layer,
  MapData,
  PlaceView,
  ReasonNames,
  SourceView,
} from '#lib/views'
import type { Words } from '#lib/words'
import type { Clock, ClockBars } from '../time/clock-bars'
import { precisionWords, reasonNames, shortVoice } from '#lib/views'

/**
 * The keys of the place parts that are highlighted on the map and in lists. Where only some claims of
 * them are meant, their ids stand among them, each after `#`.
 */
export type Highlighted = readonly string[]

/**
 * The datasets under the claims of the documents, by id, the filter that narrows them, and the bars
 * of the documents, on whose axes theirs stand.
 */
export type BesidePage = {
  ids: readonly string[]
  filter: Filter
  bars: Readonly<Record<Clock, ClockBars>>
}

/**
 * The page's data, look-ups in it, and what is open or highlighted, for every component of the
 * page.
 */
export type PageContext = {
  data: MapData
  claim: (id: string) => ClaimView | undefined
  place: (id: string) => PlaceView | undefined
  source: (id: string) => SourceView | undefined
  document: (id: string) => DocumentView | undefined
  /** The map layer of a claim. */
  layerOf: (claim: Pick<ClaimView, 'kind'>) => Layer
  /** The rule and precision of a place part's footprint in words, by its key. */
  precisionOf: (key: string) => string | undefined
  /**
   * Whether claims, places and sources have pages of their own. Those of an imported dataset have
   * none.
   */
  hasPages: boolean
  /** What wording a relation's reason takes. */
  names: ReasonNames
  /** A facet's value in words. */
  name: (facet: Facet, value: string) => string
  open: (id: string | undefined) => void
  opened?: string
  highlighted: Highlighted
  highlight: (keys: Highlighted) => void
  /** The moment of "as known at", if one is set. */
  moment?: string
  /** Whether the filter shows a claim; absent where nothing is filtered. */
  isShown?: IsShown
  /** Whether a claim is only possibly asked for, and drawn as a ghost. */
  isPossible: (id: string) => boolean
  /** Set where another site frames the page, so that its links open new tabs. */
  framed?: boolean
  /** Absent where no dataset lies under the claims. */
  beside?: BesidePage
}

const Context = createContext<PageContext | undefined>(undefined)

/** Provides the context of a page to the components below it. */
export const PageProvider = Context.Provider

/** The context of the page. Throws outside `PageProvider`. */
export function usePage(): PageContext {
  const page = useContext(Context)
  if (!page) throw new Error('usePage is used outside PageProvider')
  return page
}

/** The datasets under the claims of the page, if there is a page and it has any. */
export const useBesidePage = (): BesidePage | undefined => useContext(Context)?.beside

/** The part of the context that comes from the records; the rest depends on the reader. */
export type PageLookups = Pick<
  PageContext,
  | 'data'
  | 'claim'
  | 'place'
  | 'source'
  | 'document'
  | 'layerOf'
  | 'name'
  | 'names'
  | 'precisionOf'
  | 'hasPages'
  | 'isPossible'
>

/** Look-ups in the data of a page, in its language. */
export function pageLookups(data: MapData, words: Words): PageLookups {
  const { say } = words
  const index = <T extends { id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]))
  const [claims, places, sources, documents] = [
    index(data.claims),
    index(data.places),
    index(data.sources),
    index(data.documents),
  ]
  const precisionOf = (key: string) => {
    const footprint = data.footprints[key]
    return (
      footprint &&
      say('sure.of', { rule: footprint.rule, precision: precisionWords(footprint, words) })
    )
  }
  const found = {
    source: (id: string) => sources.get(id),
    document: (id: string) => documents.get(id),
  }
  return {
    ...found,
    data,
    name: facetNames(data, words),
    names: reasonNames(
      data.parties,
      (id) => places.get(id),
      words,
      (id) => {
        const claim = claims.get(id)
        return claim && shortVoice(claim, found, words)
      },
    ),
    precisionOf,
    hasPages: true,
    isPossible: () => false,
    claim: (id) => claims.get(id),
    place: (id) => places.get(id),
    layerOf: ({ kind }) => data.layers.find((layer) => layer.kind === kind)!,
  }
}

type Reader = {
  opened?: string
  open: PageContext['open']
  /** The filter's "as known at". */
  known?: string
  isShown?: IsShown
  isPossible?: PageContext['isPossible']
  framed?: boolean
  beside?: BesidePage
}

/** The context of a page from its records and from what its reader has opened. */
export function usePageContext(
  found: PageLookups,
  { opened, open, known, isShown, isPossible = found.isPossible, framed, beside }: Reader,
): PageContext {
  const [highlighted, highlight] = useState<Highlighted>([])
  return useMemo(
    () => ({
      ...found,
      opened,
      open,
      highlighted,
      highlight,
      moment: known && knownMoment(known),
      isShown,
      isPossible,
      framed,
      beside,
    }),
    [found, opened, open, highlighted, known, isShown, isPossible, framed, beside],
  )
}
