import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { exportFormats } from '#lib/exports'
import { isDamaged } from '#lib/store'
import type { DatasetAbout } from '#lib/store'
import { baseLayers } from '../../server/base-layers'
import { datasetTitle } from '../../server/dataset/dataset-title'
import { datasetLinks, soundAbout } from '../../server/dataset/datasets'
import { pageLanguage } from '../../server/page-language'
import { pageQuery } from '../../server/page-query'
import { SiteNav } from '../../ui/base/site-nav'
import { DamagedPage } from '../../ui/pages/frame/damaged-page'
import { DatasetPage } from '../../ui/dense/dataset-page'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  datasetTitle(params, (label) => label)

/** What is known of a dataset, without the lists of its changes, which have a page of their own. */
const withoutLists = ({ changes, ...about }: DatasetAbout): DatasetAbout =>
  changes
    ? { ...about, changes: { ...changes, lists: { added: [], changed: [], gone: [] } } }
    : about

/** The map of an imported dataset. Its claims follow the page as columns. */
export default async function Page({ params }: Props) {
  await connection()
  const { id } = await params
  const about = await soundAbout(id)
  if (isDamaged(about))
    return <DamagedPage fault={about.fault} words={(await pageLanguage()).words} />
  if (!about) notFound()
  const [all, bases, { words }] = await Promise.all([datasetLinks(), baseLayers(), pageLanguage()])
  const others = all === 'unanswered' ? all : all.filter((dataset) => dataset.id !== id)
  return (
    <DatasetPage
      key={about.version}
      about={withoutLists(about)}
      datasets={others}
      initialQuery={await pageQuery()}
      nav={<SiteNav words={words} />}
      bases={bases}
      formats={exportFormats.map(({ id: format }) => ({ id: format }))}
    />
  )
}
