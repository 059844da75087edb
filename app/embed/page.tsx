import type { Metadata } from 'next'
import { baseLayers } from '../server/base-layers'
import { pageData } from '../server/page-data'
import { pageQuery } from '../server/page-query'
import { sendRecords } from '../server/send-records'
import { EmbedMap } from '../ui/embed/embed-map'

/** Search engines should find the map itself, not its framed copy. */
export const metadata: Metadata = { robots: { index: false } }

/**
 * The map alone, with the query grammar of the map page. It is the only page that other sites may
 * frame (see the proxy).
 */
export default async function Page() {
  const { map, words } = await pageData()
  const records = sendRecords(map, words.lang)
  return <EmbedMap records={records} initialQuery={await pageQuery()} bases={await baseLayers()} />
}
