import type { Map } from 'leaflet'
import type { View } from '#lib/filter'

type Position = NonNullable<View['at']>

/** A longitude within -180 and 180: a map over the antimeridian counts on beyond these. */
const within = (lon: number): number => lon - 360 * Math.round(lon / 360)

/** Where a map stands, and the size it is looked at in. */
export function position(map: Map): Position {
  const [{ lat, lng }, { x, y }] = [map.getCenter(), map.getSize()]
  return { lat, lon: within(lng), zoom: map.getZoom(), window: [x, y] }
}

/** Whether two positions are equal to the precision of an address. */
export function samePlace(a: Position, b: Position): boolean {
  return (
    Math.abs(a.lat - b.lat) < 6e-4 &&
    Math.abs(within(a.lon - b.lon)) < 6e-4 &&
    Math.abs(a.zoom - b.zoom) < 0.01
  )
}

/** How much larger, in steps of zoom, a window may be whose zoom is still kept: about 7 %. */
const SLACK = 0.1

/**
 * The zoom at which a map shows the ground that a position was seen with: its own, or where the map
 * is smaller than the window of then, one at which all of that ground has room. A map without a size
 * takes the zoom as it is. Zooms are halves, as on every map here.
 */
export function zoomToShow(
  { zoom, window: [width, height] = [0, 0] }: Position,
  map: Pick<Map, 'getSize' | 'getMinZoom'>,
): number {
  const { x, y } = map.getSize()
  const less = Math.log2(Math.max(width / x, height / y)) - SLACK
  return x && less > 0 ? Math.max(Math.floor((zoom - less) * 2) / 2, map.getMinZoom()) : zoom
}
