import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { pageLanguage } from '../../../server/page-language'
import { loadProject } from '../../../server/project'
import { ClaimPage } from '../../../ui/pages/claim/claim-page'

type Props = { params: Promise<{ document: string; slug: string }> }

/** The map's data, and the claim that the address names. */
async function find({ params }: Props) {
  await connection()
  const [{ mapIn }, { document, slug }, { words }] = await Promise.all([
    loadProject(),
    params,
    pageLanguage(),
  ])
  const map = mapIn(words.lang)
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
