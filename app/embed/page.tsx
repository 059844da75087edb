import type { Metadata } from 'next'
import { connection } from 'next/server'
import { baseLayers } from '../server/base-layers'
import { pageLanguage } from '../server/page-language'
import { loadProject } from '../server/project'
import { queryString } from '../server/query'
import type { PageSearchParams } from '../server/query'
import { EmbedMap } from '../ui/embed/embed-map'
import { toJson } from '../ui/base/json'

/** A framed map is no page of its own to find. */
export const metadata: Metadata = { robots: { index: false } }

/** The map alone, in the page's grammar. The only page that others may frame (see the proxy). */
export default async function Page({ searchParams }: { searchParams: PageSearchParams }) {
  await connection()
  const map = (await loadProject()).mapIn((await pageLanguage()).words.lang)
  return (
    <EmbedMap
      data={toJson(map)}
      initialQuery={queryString(await searchParams)}
      bases={await baseLayers()}
    />
  )
}
