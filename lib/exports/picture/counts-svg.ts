import type { ColumnPlace } from '#lib/columns'
import type { Box } from '#lib/geo'
import { kinds } from '#lib/claims'
import { EDGE_DASHES } from '#lib/model'
import type { Words } from '#lib/words'
import type { FeatureCollection } from 'geojson'
import { SEA, SOFT, drawBasemap } from './footprints'
import { frameOn, pictureFrame } from './frame'
import type { Frame } from './frame'
import { placeMark } from './glyph'
import { drawNames } from './marks'
import { drawPanel } from './panel'
import type { PanelLegend, PanelText } from './panel'
import { MAP, composed } from './share-svg'
import { svg } from './svg'
import type { Svg } from './svg'

/** What a mark of a picture of a dataset stands for: claims at a place, or at several gathered. */
export type PictureSpot = Pick<ColumnPlace, 'name' | 'lon' | 'lat' | 'level' | 'metres'> & {
  places: number
  count: number
  kinds: Readonly<Record<string, number>>
  contradicted: number
}

/** A picture of a dataset: what its store gathered for the frame, and the text beside the map. */
export type CountsPicture = {
  frame: Frame
  spots: readonly PictureSpot[]
  panel: PanelText
  legend: PanelLegend
  attribution: string
  words: Words
  /** The land of the world, and the box in which the project has ground of its own. */
  world?: FeatureCollection
  region?: Box
}

/** The farthest zoom of a picture of a dataset: the Earth. */
const EARTH = 1

/** The frame of a picture of a dataset: that of its address, or around its home. */
export const countsFrame = (
  at: { lat: number; lon: number; zoom: number } | undefined,
  home: Box,
): Frame =>
  at ? pictureFrame(at, MAP.width, MAP.height, EARTH) : frameOn(home, MAP.width, MAP.height, EARTH)

/** Pixels that a mark takes, and the widest ground that is drawn. */
const [MARK, WIDEST] = [36, 400]

/** The ground of a spot of one place, as wide as that is known, where it is wider than its mark. */
function drawGround(
  { places, level, metres, kinds: of }: PictureSpot,
  frame: Frame,
  [x, y]: readonly [number, number],
): Svg[] {
  const r = metres / frame.metresPerPixel
  if (places > 1 || r <= MARK / 2 || r > WIDEST) return []
  const only = Object.keys(of).length === 1 ? kinds.find(({ id }) => id in of) : undefined
  const colour = only?.colour.light ?? SOFT
  return [
    svg('circle', {
      cx: x,
      cy: y,
      r,
      fill: colour,
      'fill-opacity': 0.06,
      stroke: colour,
      'stroke-opacity': 0.75,
      'stroke-dasharray': EDGE_DASHES[level],
    }),
  ]
}

/** The land of the world, with the sea of the project's own region over it. */
function drawWorld(world: FeatureCollection, region: Box | undefined, frame: Frame): Svg[] {
  const land = drawBasemap(world, frame)
  if (!region) return land
  const [west, south, east, north] = region
  const [[x0, y0], [x1, y1]] = [frame.project([west, north]), frame.project([east, south])]
  return [
    ...land,
    svg('rect', {
      x: x0,
      y: y0,
      width: Math.max(0, x1 - x0),
      height: Math.max(0, y1 - y0),
      fill: SEA,
    }),
  ]
}

/**
 * The present view of a dataset as an SVG of the size and make of `shareSvg`: marks that count
 * claims, as its page draws them.
 */
export function countsSvg(picture: CountsPicture, basemap: FeatureCollection): string {
  const { frame, panel, legend, attribution, words, world, region } = picture
  const spots = picture.spots
    .map((spot) => ({ spot, at: frame.project([spot.lon, spot.lat]) }))
    .filter(({ at: [x, y] }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height)
    .sort((a, b) => b.spot.count - a.spot.count)
  return composed(
    {
      words,
      attribution,
      view: frame,
      aside: (width, height) => drawPanel(panel, legend, words, width, height),
    },
    (kept) => {
      const taken = [
        ...kept,
        ...spots.map(({ at: [x, y] }) => ({ x, y, width: MARK, height: MARK })),
      ]
      const marks = spots.map(({ spot: { name, places, contradicted }, at: [x, y] }) => ({
        name,
        x,
        y,
        places,
        clash: contradicted > 0,
      }))
      return [
        ...(world ? drawWorld(world, region, frame) : []),
        ...drawBasemap(basemap, frame),
        ...spots.flatMap(({ spot, at }) => drawGround(spot, frame, at)),
        ...drawNames(marks, taken, frame),
        ...spots.map(({ spot: { count, kinds: of, places, contradicted }, at: [x, y] }) =>
          placeMark(
            { count, kinds: new Map(Object.entries(of)), fill: 'filled' },
            x,
            y,
            places > 1,
            contradicted > 0 ? 'shown' : undefined,
          ),
        ),
      ]
    },
  )
}
