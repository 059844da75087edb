import type { Metadata } from 'next'
import { pageData } from '../server/page-data'
import { pageLanguage } from '../server/page-language'
import { DocumentsPage } from '../ui/pages/lists/documents-page'

/** The title of the list of documents. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageLanguage()).words.say('nav.documents') }
}

/** The list of documents. */
export default async function Page() {
  const { map, words } = await pageData()
  return <DocumentsPage words={words} map={map} />
}
