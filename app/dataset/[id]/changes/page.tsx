import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { datasetAbout } from '../../../server/dataset/datasets'
import { pageLanguage } from '../../../server/page-language'
import { ChangesPage } from '../../../ui/pages/dataset/changes-page'

type Props = { params: Promise<{ id: string }> }

/** The title of the page of changes. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ words }, about] = [
    await pageLanguage(),
    await datasetAbout((await params).id).catch(() => undefined),
  ]
  return {
    title: about ? words.say('changes.title', { name: about.label }) : words.say('missing.kind'),
  }
}

/** What was decided on the rows of a dataset, and what changed since the import before. */
export default async function Page({ params }: Props) {
  await connection()
  const about = await datasetAbout((await params).id)
  if (!about) notFound()
  return <ChangesPage about={about} words={(await pageLanguage()).words} />
}
