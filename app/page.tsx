import { connection } from 'next/server'
import { formats } from '#lib/exports'
import { served } from './project'
import { baseLayers } from './base-layers'
import { ClaimsMap } from './ui/claims-map'

type Search = Promise<Record<string, string | string[] | undefined>>

/** The map. Rendered per request, since its policy carries a nonce; the list is in the HTML, the map joins in the browser. */
export default async function Page({ searchParams }: { searchParams: Search }) {
  await connection()
  const [{ map }, bases] = await Promise.all([served(), baseLayers()])
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
  return <ClaimsMap data={map} initialQuery={new URLSearchParams(pairs).toString()} bases={bases} formats={formats.map(({ id, label, about }) => ({ id, label, about }))} />
}
