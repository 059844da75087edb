import { z } from 'zod'

const lon = z.number().min(-180).max(180)
const lat = z.number().min(-90).max(90)
const position = z.tuple([lon, lat], z.number())
const line = z.array(position).min(2)
const ring = z.array(position).min(4)
const polygon = z.array(ring)

const geometry = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Point'), coordinates: position }),
  z.looseObject({ type: z.literal('MultiPoint'), coordinates: z.array(position) }),
  z.looseObject({ type: z.literal('LineString'), coordinates: line }),
  z.looseObject({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
  z.looseObject({ type: z.literal('Polygon'), coordinates: polygon }),
  z.looseObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
])

/**
 * A file of boundaries or of the basemap: features with a geometry of RFC 7946, whose positions lie
 * on the Earth. What else they hold is left as it is.
 */
export const geojsonSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry,
    }),
  ),
})
