import { z } from 'zod'
import { correctionsSchema } from './correction'
import { fileFields } from './file'
import { FACILITY_KINDS, PLACE_KINDS, SCRIPTS } from './terms'

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
/** Longitude, latitude in degrees (WGS 84). */
export const positionSchema = z.tuple([longitude, latitude])
/** A readable id: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a readable id: lower-case words joined by hyphens')

/** One spelling of a place, as met in a text or kept by a source. */
export const toponymSchema = z.strictObject({
  text: z.string().min(1).describe('The name.'),
  lang: z.string().min(2).describe('Its language, as a tag; `und` where nobody knows.'),
  script: z.enum(SCRIPTS).describe('Its script, by its code of ISO 15924.'),
  role: z
    .enum(['preferred', 'text', 'variant', 'description'])
    .describe(
      '`preferred`: shown to readers of the language. `text`: met in a document. `variant`: kept by a source. `description`: words that stand for the place.',
    ),
  source: z
    .string()
    .describe(
      "Who keeps this spelling (`geonames`, `ocha`, `alias`); absent for the curated gazetteer's own.",
    )
    .optional(),
})
export type Toponym = z.infer<typeof toponymSchema>

const homonymSchema = z.strictObject({
  name: z.string().describe('The name that both have.'),
  why: z.string().describe('Why the other place is the wrong one.'),
  id: z.string().describe('Our place id of it, or `source:id`.').optional(),
  lon: longitude.describe('Its longitude.').optional(),
  lat: latitude.describe('Its latitude.').optional(),
})

const sourcePointSchema = z.strictObject({
  source: z.string().min(1).describe('Who puts the place there.'),
  lon: longitude.describe('Longitude in degrees.'),
  lat: latitude.describe('Latitude in degrees.'),
})

/** One gazetteer entry: a GeoJSON Feature whose point is where the named sources agree. */
export const placeSchema = z
  .strictObject({
    type: z.literal('Feature').describe("GeoJSON's word for a record."),
    id: slug.describe('The id of the place.'),
    geometry: z
      .strictObject({
        type: z.literal('Point').describe("GeoJSON's word for a point."),
        coordinates: positionSchema.describe(
          'Longitude and latitude in degrees, with no more digits than the place is known to.',
        ),
      })
      .nullable()
      .describe('The point where the named sources agree; null where there is none.'),
    properties: z
      .strictObject({
        kind: z.enum(PLACE_KINDS).describe('What the place is.'),
        facility: z
          .enum(FACILITY_KINDS)
          .describe('What a facility is, where that is known; of no other kind of place.')
          .optional(),
        names: z.array(toponymSchema).min(1).describe('Every spelling met.'),
        ids: z
          .record(z.string(), z.string())
          .describe(
            'Ids elsewhere: geonames, wikidata, pcode (OCHA), whosOnFirst, hasc, iso, iata, icao.',
          ),
        admin: z.array(slug).describe('Place ids of what it belongs to, from the country down.'),
        points: z
          .array(sourcePointSchema)
          .describe('Where each source puts it; disagreements are kept.'),
        extentMetres: z
          .number()
          .int()
          .positive()
          .describe('Radius that covers the place, in metres.')
          .optional(),
        vague: z
          .boolean()
          .describe('The name has no agreed outline: it is drawn hatched, or not at all.')
          .optional(),
        members: z
          .array(slug)
          .describe('Place ids that a region without an outline of its own is made of.')
          .optional(),
        population: z.number().int().positive().describe('How many people live there.').optional(),
        label: positionSchema
          .describe(
            'Where a label or mark of an area stands, so that it hides no town; never a position of anything.',
          )
          .optional(),
        homonyms: z
          .array(homonymSchema)
          .describe('Wrong places of the same name, and why they are wrong.')
          .optional(),
        note: z.string().describe('What a reader should know of it.').optional(),
        corrections: correctionsSchema.optional(),
      })
      .describe('What is known of the place.'),
  })
  .describe('One gazetteer entry, a GeoJSON feature.')
export type Place = z.infer<typeof placeSchema>

/** `data/gazetteer.geojson` as a whole. */
export const gazetteerFileSchema = z
  .strictObject({
    ...fileFields,
    type: z.literal('FeatureCollection').describe("GeoJSON's word for a file of records."),
    sources: z
      .array(
        z.strictObject({
          name: z.string().describe('The name of the source.'),
          licence: z.string().describe('Its licence.'),
          url: z.url().describe('Where it is found.'),
        }),
      )
      .describe('Who the points and spellings are from.'),
    features: z.array(z.unknown()).describe('The places.'),
  })
  .describe('The gazetteer: every place that claims name.')
