import type { Metadata } from 'next'
import { pageData } from '../server/page-data'
import { pageLanguage } from '../server/page-language'
import { PlacesPage } from '../ui/pages/lists/places-page'

/** The title of the list of places. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageLanguage()).words.say('nav.places') }
}

/** The list of places. */
export default async function Page() {
  const { map, words } = await pageData()
  return <PlacesPage words={words} map={map} />
}
