import type { Metadata } from 'next'
import { connection } from 'next/server'
import { baseLayers } from '../server/base-layers'
import { spoken } from '../server/language'
import { served } from '../server/project'
import { queryText } from '../server/query-text'
import type { Search } from '../server/query-text'
import { EmbedMap } from '../ui/embed/embed-map'
import { sent } from '../ui/base/sent'

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
