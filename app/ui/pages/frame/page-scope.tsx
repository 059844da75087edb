'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { MapData } from '#lib/views'
import { PageProvider, pageLookups } from '../../base/page-context'
import type { Highlighted } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { openPage } from './open-page'

/**
 * Provides the page context for components that the map page also uses. What they open is a page of
 * its own; `opened` is the claim that the page is about.
 */
export function PageScope({
  data,
  opened,
  precision,
  children,
}: {
  data: MapData
  opened?: string
  /**
   * Of a row of a dataset how surely its places are known, by key. Places and sources of it have no
   * pages.
   */
  precision?: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const words = useWords()
  const [highlighted, highlight] = useState<Highlighted>([])
  const page = useMemo(
    () => ({
      ...pageLookups(data, words),
      ...(precision && { hasPages: false, precisionOf: (key: string) => precision[key] }),
      opened,
      highlighted,
      highlight,
      open: (id: string | undefined) => openPage(id, words.link),
    }),
    [data, words, opened, precision, highlighted],
  )
  return <PageProvider value={page}>{children}</PageProvider>
}
