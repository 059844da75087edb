import { latitudeAt, metresPerPixel, worldSize, worldX, worldY } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { Geometry, Position } from 'geojson'

/**
 * The part of the Earth that a picture shows, its size in pixels, and its projection (Web Mercator,
 * as on the page).
 */
export type Frame = {
  width: number
  height: number
  project: (position: Position) => [x: number, y: number]
  metresPerPixel: number
  zoom: number
  /** What it shows, in degrees; all longitudes where it shows more than these. */
  box: Box
}

/**
 * No closer and no farther than these, as the page's map: the basemap is drawn for a coast, and
 * dashes of a line as long as the Earth would never end.
 */
const CLOSEST = 13
const FARTHEST = 5
/** No closer than this unless asked. */
const FIRST = 11
const MARGIN = 56

/** A position in the unit square of Web Mercator. */
const unit = ([lon, lat]: Position): [number, number] => [worldX(lon!, 1), worldY(lat!, 1)]

/** A longitude of the unit square, which goes on behind the antimeridian. */
const longitude = (x: number) => (x - Math.floor(x)) * 360 - 180

function frameAt(
  [cx, cy]: readonly [number, number],
  latitude: number,
  asked: number,
  width: number,
  height: number,
  farthest = FARTHEST,
): Frame {
  const zoom = Math.max(farthest, Math.min(CLOSEST, asked))
  const size = worldSize(zoom)
  const half = width / size / 2
  const tall = height / size / 2
  // What lies behind the antimeridian stands beside what lies before it.
  const crosses = cx - half < 0 || cx + half > 1
  return {
    width,
    height,
    metresPerPixel: metresPerPixel(latitude, size),
    zoom,
    box: [
      half >= 0.5 ? -180 : longitude(cx - half),
      latitudeAt(Math.min(1, cy + tall), 1),
      half >= 0.5 ? 180 : longitude(cx + half),
      latitudeAt(Math.max(0, cy - tall), 1),
    ],
    project: (position) => {
      const [x, y] = unit(position)
      const turn = crosses ? Math.round(cx - x) : 0
      return [(x + turn - cx) * size + width / 2, (y - cy) * size + height / 2]
    },
  }
}

/** A frame around a centre at a zoom, as an address has them. */
export function pictureFrame(
  { lat, lon, zoom }: { lat: number; lon: number; zoom: number },
  width: number,
  height: number,
  farthest?: number,
): Frame {
  return frameAt(unit([lon, lat]), lat, zoom, width, height, farthest)
}

/** The closest frame that holds a box with a margin. */
export function frameOn(
  [west, south, east, north]: Box,
  width: number,
  height: number,
  farthest?: number,
): Frame {
  const [[x0, y1], [x1, y0]] = [unit([west, south]), unit([east, north])]
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(x1 - x0, 1e-9),
    (height - 2 * MARGIN) / Math.max(y1 - y0, 1e-9),
  )
  return frameAt(
    [(x0 + x1) / 2, (y0 + y1) / 2],
    (south + north) / 2,
    Math.min(FIRST, Math.log2(scale / worldSize(0))),
    width,
    height,
    farthest,
  )
}

/** Every line or ring of a geometry. */
export function linesOf(geometry: Geometry): { line: Position[]; closed: boolean }[] {
  if (geometry.type === 'LineString') return [{ line: geometry.coordinates, closed: false }]
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((line) => ({ line, closed: false }))
  if (geometry.type === 'Polygon')
    return geometry.coordinates.map((line) => ({ line, closed: true }))
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.flat().map((line) => ({ line, closed: true }))
  return []
}

/**
 * The path of a geometry in a frame, to a tenth of a pixel; lines that lie wholly beside the frame
 * are left out.
 */
export function pathOf(geometry: Geometry, { project, width, height }: Frame): string {
  return linesOf(geometry)
    .flatMap(({ line, closed }) => {
      const points = line.map(project)
      const beside =
        points.every(([x]) => x < 0) ||
        points.every(([x]) => x > width) ||
        points.every(([, y]) => y < 0) ||
        points.every(([, y]) => y > height)
      return beside
        ? []
        : [
            `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`,
          ]
    })
    .join('')
}
