import { boxOf } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { FeatureCollection } from 'geojson'
import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import type { Records } from '../rows/records'
import { inTheDark } from './dark'
import { SEA, drawBasemap, drawGrounds, hatches } from './footprints'
import type { PictureClaim } from './footprints'
import { frameOn, linesOf } from './frame'
import { drawMarks } from './marks'
import { scaleBar } from './scale-bar'
import { svg } from './svg'

/** Pixels of a locator map. */
export const LOCATOR = { width: 480, height: 300 }
/** It shows no less of the Earth than this around the ground, in degrees, so that one sees where. */
const AROUND = 0.6

/** What a locator map shows: the ground of claims, or of one place besides. */
export type LocatorContent = {
  claims: readonly PictureClaim[]
  /** A place whose ground is shown though no claim is about it. */
  place?: string
  find?: (id: string) => Pick<PictureClaim, 'places'> | undefined
  words?: Words
  dark?: boolean
}

/** The box of what is shown, widened where it is small; `undefined` where nothing has a ground. */
function boxAround(
  ground: readonly (readonly [string, PictureClaim['places'][number]['part']])[],
  records: Records,
): Box | undefined {
  const corners = ground.flatMap(([place, part]) => {
    const geometry = records.footprint(place, part)?.geometry
    return geometry ? linesOf(geometry).flatMap(({ line }) => line) : []
  })
  const box = boxOf(corners)
  if (!box) return undefined
  const [west, south, east, north] = box
  const [dx, dy] = [
    Math.max(0, AROUND - (east - west) / 2),
    Math.max(0, AROUND - (north - south) / 2),
  ]
  return [west - dx, south - dy, east + dx, north + dy]
}

/**
 * A small map that tells where a page's claims are, as an SVG: ground, marks and names, and a scale.
 * `undefined` where nothing of it has a ground. Like the share picture it is made of escaped texts
 * alone, and fetches nothing.
 */
export function locatorSvg(
  { claims, place, find = () => undefined, words = wordsIn('en'), dark }: LocatorContent,
  basemap: FeatureCollection,
  records: Records,
): string | undefined {
  const ground = [
    ...claims.flatMap(({ places }) => places.map((item) => [item.place, item.part] as const)),
    ...(place === undefined ? [] : [[place, 'whole'] as const]),
  ]
  const box = boxAround(ground, records)
  if (!box) return undefined
  const frame = frameOn(box, LOCATOR.width, LOCATOR.height)
  const rtl = words.dir === 'rtl'
  const kept = [
    { x: rtl ? LOCATOR.width - 80 : 80, y: LOCATOR.height - 26, width: 160, height: 44 },
  ]
  const bare: PictureClaim[] =
    place === undefined || claims.length > 0
      ? []
      : [
          {
            id: place,
            kind: 'place',
            standing: 'stated',
            places: [{ place, part: 'whole' }],
            relations: [],
          },
        ]
  const { markup } = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: LOCATOR.width,
      height: LOCATOR.height,
      viewBox: `0 0 ${LOCATOR.width} ${LOCATOR.height}`,
      'font-family': 'IBM Plex Sans Arabic, sans-serif',
    },
    [
      svg('defs', {}, hatches()),
      svg('rect', { ...LOCATOR, fill: SEA }),
      ...drawBasemap(basemap, frame),
      ...drawGrounds(
        [...claims, ...bare],
        [],
        records,
        frame,
        (at) => place === undefined || at === place,
      ),
      ...drawMarks(claims, [], records, words, frame, kept, find),
      scaleBar(frame, words),
    ],
  )
  return dark ? inTheDark(markup) : markup
}
