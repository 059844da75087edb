import type { Metadata } from 'next'
import { connection } from 'next/server'
import { baseLayers } from '../base-layers'
import { spoken } from '../language'
import { served } from '../project'
import { queryText } from '../query-text'
import type { Search } from '../query-text'
import { EmbedMap } from '../ui/embed/embed-map'
import { sent } from '../ui/sent'

/** A framed map is no page of its own to find. */
export const metadata: Metadata = { robots: { index: false } }

/** The map alone, in the page's grammar. The only page that others may frame (see the proxy). */
export default async function Page({ searchParams }: { searchParams: Search }) {
  await connection()
  const map = (await served()).mapIn((await spoken()).words.lang)
  return (
    <EmbedMap
      data={sent(map)}
      initialQuery={queryText(await searchParams)}
      bases={await baseLayers()}
    />
  )
}
