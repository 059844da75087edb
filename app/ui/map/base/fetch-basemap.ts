import type { FeatureCollection } from 'geojson'

/** The offline basemap from the server, gzipped on its way. Rejects where it cannot be had. */
export async function fetchBasemap(signal: AbortSignal): Promise<FeatureCollection> {
  const { ok, status, body } = await fetch('/basemap?gz', { signal })
  if (!ok || !body) throw new Error(`the basemap was answered with ${status}`)
  return (await new Response(
    body.pipeThrough(new DecompressionStream('gzip')),
  ).json()) as FeatureCollection
}
