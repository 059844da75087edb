import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { served } from '../../../project'
import { MatterPage } from '../../../ui/pages/matter-page'
import { titleOf } from '../../../ui/pages/title-of'

type Props = { params: Promise<{ document: string; slug: string }> }

/** The map's data, and the claims of the matter that any claim of it names. */
async function find({ params }: Props) {
  await connection()
  const [{ map }, { document, slug }] = await Promise.all([served(), params])
  const named = map.claims.find(({ id }) => id === `${document}/${slug}`)
  return { map, claims: map.claims.filter(({ matter }) => matter === named?.matter) }
}

/** The matter's title. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { map, claims } = await find(props)
  return { title: claims.length ? titleOf(map, claims) : 'No such matter' }
}

/** A matter by the id of any of its claims. */
export default async function Page(props: Props) {
  const { map, claims } = await find(props)
  return claims.length ? <MatterPage map={map} claims={claims} /> : notFound()
}
