import type { Metadata } from 'next'
import { pageData } from '../server/page-data'
import { pageLanguage } from '../server/page-language'
import { AboutPage } from '../ui/pages/about/about-page'

/** The title of the page about the map. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageLanguage()).words.say('header.about') }
}

/** What the map is, how it is read, and what it cannot tell. */
export default async function Page() {
  const { map, words, project } = await pageData()
  const witnesses = project.sources.filter((source) => source.protected).length
  return (
    <AboutPage
      words={words}
      map={map}
      settings={project.settings}
      credits={project.credits}
      witnesses={witnesses}
    />
  )
}
