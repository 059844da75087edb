import type { Metadata } from 'next'
import { connection } from 'next/server'
import { served } from '../server/project'
import { spoken } from '../server/language'
import { AboutPage } from '../ui/pages/about/about-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await spoken()).words.say('header.about') }
}

/** What the map is, how it is read, and what it cannot tell. */
export default async function Page() {
  await connection()
  const { map, project } = await served()
  return (
    <AboutPage
      words={(await spoken()).words}
      map={map}
      witnesses={project.sources.filter((source) => source.protected).length}
    />
  )
}
