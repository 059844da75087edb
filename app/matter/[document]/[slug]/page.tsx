import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageData } from '../../../server/page-data'
import { claimsAbout, matterNamed } from '#lib/views'
import { MatterPage } from '../../../ui/pages/matter/matter-page'
import { matterPageTitle } from '../../../ui/pages/frame/titles'

type Props = { params: Promise<{ document: string; slug: string }> }

/** Finds the claims of the matter that the address names by any of its claims. */
async function find({ params }: Props) {
  const [{ map, words }, { document, slug }] = await Promise.all([pageData(), params])
  const matter = matterNamed(map.claims, `${document}/${slug.replace('%40', '@')}`)
  return { map, words, claims: matter === undefined ? [] : claimsAbout(map.claims, matter) }
}

/** The matter's title. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { map, words, claims } = await find(props)
  return {
    title: claims.length ? matterPageTitle(map, claims, words) : words.say('missing.matter'),
  }
}

/** A matter by its id, or that of any of its claims. */
export default async function Page(props: Props) {
  const { map, words, claims } = await find(props)
  return claims.length ? <MatterPage words={words} map={map} claims={claims} served /> : notFound()
}
