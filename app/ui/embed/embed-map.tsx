'use client'
import { useCallback, useMemo, useState } from 'react'
import { knownMoment, knownOf, serialiseQuery } from '#lib/filter'
import type { MapData } from '#lib/views'
import { LazyMap } from '../screen/lazy-map'
import { knowsBase } from '../map/base/base-layer'
import type { BaseLayer } from '../map/base/base-layer'
import { LazyNotices } from '../filters/lazy-notices'
import { PageProvider, lookups } from '../base/page-context'
import type { Hot } from '../base/page-context'
import { arrived } from '../base/sent'
import type { Sent } from '../base/sent'
import { useQuery } from '../base/use-query'
import { useKnown, useSelection } from '../base/use-selection'
import { useWords } from '../base/words-context'
import { EmbedFoot } from './embed-foot'
import { EmbedHead } from './embed-head'
import styles from './embed.module.css'

/** The map alone, to stand in another page: a sentence, a small legend, whose it is, and the way to the whole. The address stays as the other page wrote it. */
export function EmbedMap({
  data: text,
  initialQuery,
  bases,
}: {
  data: Sent<MapData>
  initialQuery: string
  bases: readonly BaseLayer[]
}) {
  const data = useMemo(() => arrived(text), [text])
  const words = useWords()
  const may = useMemo(() => ({ ...knownOf(data), base: knowsBase(bases) }), [data, bases])
  const { filter, view, setView, ignored, forgetIgnored } = useQuery(may, initialQuery, {
    quiet: true,
  })
  const known = useKnown(data, filter.known)
  const selection = useSelection(known, filter)
  const [hot, setHot] = useState<Hot>([])
  const found = useMemo(() => lookups(known, words), [known, words])
  const open = useCallback((id: string | undefined) => setView({ open: id }), [setView])
  const page = useMemo(
    () => ({
      ...found,
      opened: view.open,
      hot,
      setHot,
      open,
      moment: filter.known && knownMoment(filter.known),
      framed: true,
    }),
    [found, view.open, hot, open, filter.known],
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
