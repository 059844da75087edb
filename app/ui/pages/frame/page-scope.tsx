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
  children,
}: {
  data: MapData
  opened?: string
  children: ReactNode
}) {
  const words = useWords()
  const [highlighted, highlight] = useState<Highlighted>([])
  const page = useMemo(
    () => ({
      ...pageLookups(data, words),
      opened,
      highlighted,
      highlight,
      open: (id: string | undefined) => openPage(id, words.link),
    }),
    [data, words, opened, highlighted],
  )
  return <PageProvider value={page}>{children}</PageProvider>
}
