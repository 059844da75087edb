import { boxOf } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { FeatureCollection } from 'geojson'
import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import { isAreaPlace } from '../rows/claim-ground'
import type { Records } from '../rows/records'
import { pictureFrame, frameOn, linesOf } from './frame'
import type { Frame } from './frame'
import { PAPER, SEA, SOFT, drawBasemap, drawGrounds, hatches } from './footprints'
import type { PictureClaim } from './footprints'
import { drawMarks } from './marks'
import type { TakenBox } from './marks'
import { drawPanel, legendOf } from './panel'
import type { PanelText } from './panel'
import { inDirection, svg, svgText } from './svg'
import { scaleBar } from './scale-bar'
import type { Svg } from './svg'

export type { PictureClaim } from './footprints'

/**
 * What a picture shows: claims, the position of the address if it has one, what is open (a claim's
 * or a place's id), the text beside the map, and the language of all of it.
 */
export type Picture = {
  claims: readonly PictureClaim[]
  /** What is only possible, and drawn as ghosts. */
  possible?: readonly PictureClaim[]
  /** Any claim by id, those that the filter hides among them. */
  find?: (id: string) => Pick<PictureClaim, 'places'> | undefined
  at?: { lat: number; lon: number; zoom: number }
  /** What it shows where no claim has a place. */
  home: Box
  open?: string
  panel: PanelText
  attribution: string
  words?: Words
}

/** Pixels of the picture at its own size, and of the map in it. */
export const PICTURE = { width: 1200, height: 630 }
export const MAP = { width: 872, height: 630 }
const FAMILY = 'IBM Plex Sans Arabic, sans-serif'

/**
 * The frame of a picture: the address's, or around the ground of what is open, or around every
 * settlement that is spoken of.
 */
function frame({ claims: sure, possible = [], at, open, home }: Picture, records: Records): Frame {
  const claims = [...sure, ...possible]
  if (at) return pictureFrame(at, MAP.width, MAP.height)
  const outlines = (list: readonly PictureClaim[]) =>
    list.flatMap(({ places }) =>
      places.flatMap(({ place, part }) => {
        const geometry = records.footprint(place, part)?.geometry
        return geometry ? linesOf(geometry).flatMap(({ line }) => line) : []
      }),
    )
  const settlements = claims.flatMap(({ places }) =>
    places.filter(({ place }) => !isAreaPlace(records.place(place))),
  )
  const points = settlements.flatMap(({ place }) => {
    const point = records.place(place)?.geometry?.coordinates
    return point ? [point] : []
  })
  return frameOn(
    boxOf(outlines(claims.filter(({ id }) => id === open))) ??
      boxOf(points) ??
      boxOf(outlines(claims)) ??
      home,
    MAP.width,
    MAP.height,
  )
}

/** Whose ground it is, in the corner where reading ends. */
function drawAttribution(text: string, words: Words): Svg {
  const width = 6.2 * text.length
  const left = words.dir === 'rtl' ? 0 : MAP.width - width
  return svg('g', {}, [
    svg('rect', {
      x: left,
      y: MAP.height - 18,
      width,
      height: 18,
      fill: PAPER,
      'fill-opacity': 0.75,
    }),
    svgText(inDirection(text, words), {
      x: words.dir === 'rtl' ? 6 : MAP.width - 6,
      y: MAP.height - 5,
      'font-size': 11,
      fill: SOFT,
      'text-anchor': words.dir === 'rtl' ? 'start' : 'end',
    }),
  ])
}

/**
 * The present view as an SVG of 1200 x 630: map with marks, names and scale, and beside it what it
 * shows in words, legend, sources, version and day. Every text is escaped; nothing in it is
 * fetched. There are no layers in it (no opacity of elements, no clip, mask or filter): the panel
 * covers what stands over the map's edge, since the renderer ends the whole process at a layer that
 * lies beside the picture.
 */
export function shareSvg(picture: Picture, basemap: FeatureCollection, records: Records): string {
  const {
    claims,
    possible = [],
    find = () => undefined,
    open,
    panel,
    attribution,
    words = wordsIn('en'),
  } = picture
  const view = frame(picture, records)
  const lifted = (place: string, claim: PictureClaim) => open === place || open === claim.id
  return composed(
    {
      words,
      attribution,
      view,
      aside: (width, height) => drawPanel(panel, legendOf(claims, possible), words, width, height),
    },
    (kept) => [
      ...drawBasemap(basemap, view),
      ...drawGrounds(claims, possible, records, view, lifted),
      ...drawMarks(claims, possible, records, words, view, kept, find),
    ],
  )
}

/**
 * A map of the size of `view` with scale and attribution, and the panel beside it. `draw` is given
 * the parts of the map that names leave free.
 */
export function composed(
  {
    words,
    attribution,
    view,
    aside: panel,
  }: {
    words: Words
    attribution: string
    view: Frame
    aside: (width: number, height: number) => Svg
  },
  draw: (kept: TakenBox[]) => Svg[],
): string {
  const rtl = words.dir === 'rtl'
  const fromStart = (x: number) => (rtl ? MAP.width - x : x)
  const kept = [
    { x: fromStart(80), y: MAP.height - 26, width: 160, height: 44 },
    { x: fromStart(MAP.width - 150), y: MAP.height - 10, width: 300, height: 20 },
  ]
  const aside = PICTURE.width - MAP.width
  const map = svg('g', { transform: `translate(${rtl ? aside : 0} 0)` }, [
    svg('rect', { width: MAP.width, height: MAP.height, fill: SEA }),
    ...draw(kept),
    scaleBar(view, words),
    drawAttribution(attribution, words),
  ])
  const defs = svg('defs', {}, hatches())
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: PICTURE.width,
      height: PICTURE.height,
      viewBox: `0 0 ${PICTURE.width} ${PICTURE.height}`,
      'font-family': FAMILY,
    },
    [
      defs,
      map,
      svg('g', { transform: `translate(${rtl ? 0 : MAP.width} 0)` }, [
        panel(aside, PICTURE.height),
      ]),
    ],
  ).markup
}
