'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { MapData } from '#lib/views'
import { PageProvider, lookups } from '../../base/page-context'
import type { Hot } from '../../base/page-context'
import { useWords } from '../../base/words-context'
import { goTo } from '../reader/go-to'

/** The page's data for the components below, as the map page gives it to them; what they open is a page of its own. `opened` is the claim the page is about. */
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
  const [hot, setHot] = useState<Hot>([])
  const page = useMemo(
    () => ({
      ...lookups(data, words),
      opened,
      hot,
      setHot,
      open: (id: string | undefined) => goTo(id, words.link),
    }),
    [data, words, opened, hot],
  )
  return <PageProvider value={page}>{children}</PageProvider>
}
