import { connection } from 'next/server'
import { formats } from '#lib/exports'
import { baseLayers } from './base-layers'
import { datasetLinks } from './datasets'
import { served } from './project'
import { ClaimsMap } from './ui/claims-map'

type Search = Promise<Record<string, string | string[] | undefined>>

/** The map. Rendered per request, since its policy carries a nonce; the list is in the HTML, the map joins in the browser. */
export default async function Page({ searchParams }: { searchParams: Search }) {
  await connection()
  const [{ map }, datasets, bases] = await Promise.all([served(), datasetLinks(), baseLayers()])
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
  return <ClaimsMap data={map} datasets={datasets} initialQuery={new URLSearchParams(pairs).toString()} bases={bases} formats={formats.map(({ id, label, about }) => ({ id, label, about }))} />
}
