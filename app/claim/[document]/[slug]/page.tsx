import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { citedClaim } from '../../../server/citation'
import { pageData } from '../../../server/page-data'
import { reportUrl } from '../../../server/report-url'
import { requestOrigin } from '../../../server/request-origin'
import { ClaimPage } from '../../../ui/pages/claim/claim-page'
import { WithdrawnPage } from '../../../ui/pages/claim/withdrawn-page'

type Props = { params: Promise<{ document: string; slug: string }> }

/** Finds the claim that the address names, or that it was withdrawn. */
async function find({ params }: Props) {
  const [{ map, words, shown }, { document, slug }] = await Promise.all([pageData(), params])
  const named = ({ id }: { id: string }) => id === `${document}/${slug}`
  return { map, words, claim: map.claims.find(named), withdrawn: shown.withdrawn.find(named) }
}

/** The claim's words as the title. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { claim, withdrawn, words } = await find(props)
  const none = words.say(withdrawn ? 'withdrawn.title' : 'missing.claim')
  return { title: claim?.summary ?? none }
}

/** A claim by its id. The proxy sets the status of a withdrawn one, 410. */
export default async function Page(props: Props) {
  const { map, words, claim, withdrawn } = await find(props)
  if (withdrawn) return <WithdrawnPage words={words} claim={withdrawn} />
  if (!claim) return notFound()
  const origin = requestOrigin({ headers: await headers() })
  const cited = await citedClaim(claim.id, words.lang, origin)
  return (
    <ClaimPage words={words} map={map} claim={claim} cited={cited} report={reportUrl(claim.id)} />
  )
}
