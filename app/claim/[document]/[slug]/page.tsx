import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageData } from '../../../server/page-data'
import { ClaimPage } from '../../../ui/pages/claim/claim-page'

type Props = { params: Promise<{ document: string; slug: string }> }

/** Finds the claim that the address names. */
async function find({ params }: Props) {
  const [{ map, words }, { document, slug }] = await Promise.all([pageData(), params])
  return { map, words, claim: map.claims.find(({ id }) => id === `${document}/${slug}`) }
}

/** The claim's words as the title. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { claim, words } = await find(props)
  return { title: claim?.summary ?? words.say('missing.claim') }
}

/** A claim by its id. */
export default async function Page(props: Props) {
  const { map, words, claim } = await find(props)
  return claim ? <ClaimPage words={words} map={map} claim={claim} /> : notFound()
}
