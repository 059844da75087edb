import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { exportFormats } from '#lib/exports'
import { isDamaged } from '#lib/store'
import { baseLayers } from '../../server/base-layers'
import { datasetHead } from '../../server/dataset/dataset-head'
import { datasetTitle } from '../../server/dataset/dataset-title'
import { datasetLinks, soundAbout, withoutLists } from '../../server/dataset/datasets'
import { datasetVersion } from '../../server/dataset/dataset-view'
import { pageLanguage } from '../../server/page-language'
import { pageQuery } from '../../server/page-query'
import { headUnlessBusy, pageUnlessBusy } from '../../server/unless-busy'
import { SiteNav } from '../../ui/base/site-nav'
import { DamagedPage } from '../../ui/pages/frame/damaged-page'
import { DatasetPage } from '../../ui/dense/dataset-page'

type Props = { params: Promise<{ id: string }> }

/** What other programs find in the head of the page: its feeds, how to embed it, its picture. */
export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  headUnlessBusy(() => head(params))

async function head(params: Props['params']): Promise<Metadata> {
  const title = await datasetTitle(params, (label) => label)
  const about = await soundAbout((await params).id)
  if (!about || isDamaged(about)) return title
  return { ...title, ...(await datasetHead(about)) }
}

/** The map of an imported dataset. Its claims follow the page as columns. */
export default async function Page({ params }: Props) {
  await connection()
  return pageUnlessBusy(async () => page((await params).id))
}

async function page(id: string) {
  const about = await soundAbout(id)
  if (isDamaged(about))
    return <DamagedPage fault={about.fault} words={(await pageLanguage()).words} />
  if (!about) notFound()
  const [all, bases, { words }] = await Promise.all([datasetLinks(), baseLayers(), pageLanguage()])
  const text = await pageQuery()
  const others = all === 'unanswered' ? all : all.filter((dataset) => dataset.id !== id)
  return (
    <DatasetPage
      key={about.version}
      about={withoutLists(about)}
      datasets={others}
      initialQuery={text}
      dataVersion={datasetVersion(about, new URLSearchParams(text).get('v') ?? undefined)}
      nav={<SiteNav words={words} />}
      bases={bases}
      formats={exportFormats.map(({ id: format }) => ({ id: format }))}
    />
  )
}
