import { z } from 'zod'
import { PLACE_KINDS } from './terms'

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const position = z.tuple([longitude, latitude])
/** A readable id: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a readable id: lower-case words joined by hyphens')

/** One spelling of a place, as met in a text or kept by a source. */
export const toponymSchema = z.strictObject({
  text: z.string().min(1),
  lang: z.string().min(2),
  script: z.enum(['Latn', 'Arab', 'Cyrl', 'Grek', 'Hebr']),
  role: z.enum(['preferred', 'text', 'variant', 'description']),
  /**
   * Who keeps this spelling (`geonames`, `ocha`, `alias`); absent for the curated gazetteer's own.
   */
  source: z.string().optional(),
})
export type Toponym = z.infer<typeof toponymSchema>

/** One gazetteer entry: a GeoJSON Feature whose point is where the named sources agree. */
export const placeSchema = z.strictObject({
  type: z.literal('Feature'),
  id: slug,
  geometry: z.strictObject({ type: z.literal('Point'), coordinates: position }).nullable(),
  properties: z.strictObject({
    kind: z.enum(PLACE_KINDS),
    names: z.array(toponymSchema).min(1),
    /** Ids elsewhere: geonames, wikidata, pcode (OCHA), whosOnFirst, hasc, iso, iata, icao. */
    ids: z.record(z.string(), z.string()),
    /** Place ids from the country down. */
    admin: z.array(slug),
    /** One point a source; disagreements are kept. */
    points: z.array(z.strictObject({ source: z.string().min(1), lon: longitude, lat: latitude })),
    /** Radius that covers the place, in metres. */
    extentMetres: z.number().int().positive().optional(),
    /** The name has no agreed outline: drawn hatched, or not at all. */
    vague: z.boolean().optional(),
    /** A region made of other places. */
    members: z.array(slug).optional(),
    population: z.number().int().positive().optional(),
    /**
     * Where a label or mark of an area stands, so that it hides no town. Never a position of
     * anything.
     */
    label: position.optional(),
    /** Wrong places of the same name, and why they are wrong. `id` is ours or `source:id`. */
    homonyms: z
      .array(
        z.strictObject({
          name: z.string(),
          why: z.string(),
          id: z.string().optional(),
          lon: longitude.optional(),
          lat: latitude.optional(),
        }),
      )
      .optional(),
    note: z.string().optional(),
  }),
})
export type Place = z.infer<typeof placeSchema>

/** `data/gazetteer.geojson` as a whole. */
export const gazetteerFileSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  licence: z.string(),
  sources: z.array(z.strictObject({ name: z.string(), licence: z.string(), url: z.url() })),
  features: z.array(z.unknown()),
})
