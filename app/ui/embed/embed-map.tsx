'use client'
import { useCallback, useMemo, useState } from 'react'
import { knownMoment, knownOf, serialiseQuery } from '#lib/filter'
import type { MapData } from '#lib/views'
import { LazyMap } from '../screen/lazy-map'
import { knowsBase } from '../map/base/base-layer'
import type { BaseLayer } from '../map/base/base-layer'
import { LazyNotices } from '../filters/lazy-notices'
import { PageProvider, pageLookups } from '../base/page-context'
import type { Highlighted } from '../base/page-context'
import { fromJson } from '../base/json'
import type { Json } from '../base/json'
import { useQuery } from '../base/use-query'
import { useAsKnownAt, useSelection } from '../base/use-selection'
import { useWords } from '../base/words/words-context'
import { EmbedFoot } from './embed-foot'
import { EmbedHead } from './embed-head'
import styles from './embed.module.css'

/** The map alone, to stand in another page: a sentence, a small legend, whose it is, and the way to the whole. The address stays as the other page wrote it. */
export function EmbedMap({
  data: text,
  initialQuery,
  bases,
}: {
  data: Json<MapData>
  initialQuery: string
  bases: readonly BaseLayer[]
}) {
  const data = useMemo(() => fromJson(text), [text])
  const words = useWords()
  const may = useMemo(() => ({ ...knownOf(data), base: knowsBase(bases) }), [data, bases])
  const { filter, view, setView, ignored, forgetIgnored } = useQuery(may, initialQuery, {
    quiet: true,
  })
  const known = useAsKnownAt(data, filter.known)
  const selection = useSelection(known, filter)
  const [highlighted, highlight] = useState<Highlighted>([])
  const found = useMemo(() => pageLookups(known, words), [known, words])
  const open = useCallback((id: string | undefined) => setView({ open: id }), [setView])
  const page = useMemo(
    () => ({
      ...found,
      opened: view.open,
      highlighted,
      highlight,
      open,
      moment: filter.known && knownMoment(filter.known),
      framed: true,
    }),
    [found, view.open, highlighted, open, filter.known],
  )
  const whole = serialiseQuery({ filter, view })
  return (
    <PageProvider value={page}>
      <div className={styles.page}>
        <EmbedHead
          filter={filter}
          shown={selection.shown.length}
          total={data.claims.length}
          whole={whole}
        />
        <main className={styles.map}>
          <LazyNotices ignored={ignored} onClose={forgetIgnored} />
          <LazyMap shown={selection.shown} view={view} setView={setView} bases={bases} closeUp />
        </main>
        <EmbedFoot shown={selection.shown} whole={whole} />
      </div>
    </PageProvider>
  )
}
