import { z } from 'zod'
import type { FeatureCollection } from 'geojson'
import type { Credit } from '#lib/model'

/** A source as a file of the basemap names it; what else it says is for whoever renews the file. */
const sourceSchema = z.looseObject({
  attribution: z.string().min(1),
  licence: z.string().min(1),
  url: z.string(),
})

/**
 * Whose data a basemap was drawn from, as its `sources` say it: each once, however many of its
 * layers came from there. A file that names none has no credits.
 */
export function basemapCredits(basemap: FeatureCollection): Credit[] {
  const read = z.array(sourceSchema).safeParse((basemap as { sources?: unknown }).sources)
  const credits = (read.data ?? []).map(({ attribution: name, licence, url }) => ({
    name,
    licence,
    url,
  }))
  return credits.filter(
    ({ name, licence }, i) =>
      credits.findIndex((one) => one.name === name && one.licence === licence) === i,
  )
}
