import type { Metadata } from 'next'
import { pageData } from '../server/page-data'
import { pageLanguage } from '../server/page-language'
import { SourcesPage } from '../ui/pages/lists/sources-page'

/** The title of the list of sources. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageLanguage()).words.say('nav.sources') }
}

/** The list of sources. */
export default async function Page() {
  const { map, words } = await pageData()
  return <SourcesPage words={words} map={map} />
}
