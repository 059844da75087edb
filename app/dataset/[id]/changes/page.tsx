import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { isDamaged } from '#lib/store'
import { datasetTitle } from '../../../server/dataset/dataset-title'
import { soundAbout } from '../../../server/dataset/datasets'
import { pageLanguage } from '../../../server/page-language'
import { headUnlessBusy, pageUnlessBusy } from '../../../server/unless-busy'
import { ChangesPage } from '../../../ui/pages/dataset/changes-page'
import { DamagedPage } from '../../../ui/pages/frame/damaged-page'

type Props = { params: Promise<{ id: string }> }

/** The title of the page of changes. */
export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  headUnlessBusy(() => datasetTitle(params, (name, { say }) => say('changes.title', { name })))

/** What was decided on the rows of a dataset, and what changed since the import before. */
export default async function Page({ params }: Props) {
  await connection()
  return pageUnlessBusy(async () => page((await params).id))
}

async function page(id: string) {
  const about = await soundAbout(id)
  const { words } = await pageLanguage()
  if (isDamaged(about)) return <DamagedPage fault={about.fault} words={words} />
  if (!about) notFound()
  return <ChangesPage about={about} words={words} />
}
