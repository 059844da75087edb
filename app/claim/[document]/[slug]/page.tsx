import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { citedClaim } from '../../../server/citation'
import { datasetRow } from '../../../server/dataset/dataset-row'
import { pageData } from '../../../server/page-data'
import { reportUrl } from '../../../server/report-url'
import { requestOrigin } from '../../../server/request-origin'
import { headUnlessBusy, pageUnlessBusy } from '../../../server/unless-busy'
import { ClaimPage } from '../../../ui/pages/claim/claim-page'
import { RowPage } from '../../../ui/pages/dataset/row-page'
import { WithdrawnPage } from '../../../ui/pages/claim/withdrawn-page'

type Props = { params: Promise<{ document: string; slug: string }> }

/**
 * Finds the claim that the address names, or that it was withdrawn, or the row of a dataset that it
 * names.
 */
async function find({ params }: Props) {
  const [{ map, words, shown }, { document, slug }] = await Promise.all([pageData(), params])
  const id = `${document}/${slug}`
  const named = (record: { id: string }) => record.id === id
  const [claim, withdrawn] = [map.claims.find(named), shown.withdrawn.find(named)]
  const row =
    claim || withdrawn
      ? undefined
      : await datasetRow(id, words.lang, requestOrigin({ headers: await headers() }))
  return { map, words, claim, withdrawn, row }
}

/** The claim's words as the title. */
export const generateMetadata = (props: Props): Promise<Metadata> =>
  headUnlessBusy(() => head(props))

async function head(props: Props): Promise<Metadata> {
  const { claim, withdrawn, row, words } = await find(props)
  const none = words.say(withdrawn ? 'withdrawn.title' : 'missing.claim')
  return { title: (claim ?? row?.claim)?.summary ?? none }
}

/** A claim of a document or a row of a dataset by its id. The proxy sets the status of a withdrawn one, 410. */
export default function Page(props: Props) {
  return pageUnlessBusy(() => page(props))
}

async function page(props: Props) {
  const { map, words, claim, withdrawn, row } = await find(props)
  if (withdrawn) return <WithdrawnPage words={words} record={withdrawn} />
  if (row) {
    const { about, ...shown } = row
    return <RowPage words={words} dataset={about} {...shown} />
  }
  if (!claim) return notFound()
  const origin = requestOrigin({ headers: await headers() })
  const cited = await citedClaim(claim.id, words.lang, origin)
  return (
    <ClaimPage words={words} map={map} claim={claim} cited={cited} report={reportUrl(claim.id)} />
  )
}
