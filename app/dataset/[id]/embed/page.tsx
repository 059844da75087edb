import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { isDamaged } from '#lib/store'
import { baseLayers } from '../../../server/base-layers'
import { soundAbout, withoutLists } from '../../../server/dataset/datasets'
import { pageLanguage } from '../../../server/page-language'
import { pageQuery } from '../../../server/page-query'
import { pageUnlessBusy } from '../../../server/unless-busy'
import { DatasetEmbed } from '../../../ui/dense/dataset-embed'
import { DamagedPage } from '../../../ui/pages/frame/damaged-page'

/** Search engines should find the map itself, not its framed copy. */
export const generateMetadata = (): Metadata => ({ robots: { index: false } })

/**
 * The map of a dataset alone, with the query grammar of its page. Like `/embed`, other sites may
 * frame it (see the proxy).
 */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await connection()
  return pageUnlessBusy(async () => page((await params).id))
}

async function page(id: string) {
  const about = await soundAbout(id)
  if (isDamaged(about))
    return <DamagedPage fault={about.fault} words={(await pageLanguage()).words} />
  if (!about) notFound()
  return (
    <DatasetEmbed
      about={withoutLists(about)}
      initialQuery={await pageQuery()}
      bases={await baseLayers()}
    />
  )
}
