import type { Metadata } from 'next'
import { connection } from 'next/server'
import { loadProject } from '../server/project'
import { pageLanguage } from '../server/page-language'
import { AboutPage } from '../ui/pages/about/about-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageLanguage()).words.say('header.about') }
}

/** What the map is, how it is read, and what it cannot tell. */
export default async function Page() {
  await connection()
  const { map, project } = await loadProject()
  return (
    <AboutPage
      words={(await pageLanguage()).words}
      map={map}
      witnesses={project.sources.filter((source) => source.protected).length}
    />
  )
}
