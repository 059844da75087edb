import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { pageLanguage } from '../server/page-language'
import { servedProjects } from '../server/served-projects'
import { ProjectsPage } from '../ui/pages/lists/projects-page'

/** The title of the list of projects. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await pageLanguage()).words.say('projects.title') } }
}

/** The list of the projects that one server serves, which stands at its root. */
export default async function Page() {
  await connection()
  const { words } = await pageLanguage()
  const projects = await servedProjects(words.lang)
  if (projects.length === 0) notFound()
  return <ProjectsPage projects={projects} words={words} />
}
