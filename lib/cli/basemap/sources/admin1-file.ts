import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { placeIdOf } from '#lib/gazetteer/country'
import { boxOf, boxesMeet } from '#lib/geo'
import type { Box } from '#lib/geo'

/** A province, state or governorate as Natural Earth has it; `names` by language tag. */
export type Admin1 = {
  /** The id that a pack gives the same province: `geonames-408663`. */
  place: string
  /** Natural Earth's code of the country. It is not always that of other sources. */
  country: string
  names: Record<string, string>
  point: Position
  rings: Position[][]
}

/** The columns of names, and the language tag that each stands for. */
const NAME = /^name_([a-z]{2,3})$/
const TAGS: Record<string, string> = { zht: 'zh-Hant' }
const NO_NAMES = ['alt', 'len']

/** Degrees with this many steps: exact enough for lines drawn for a scale of 1:10 million. */
const STEPS = 1e5

const rounded = (value: number): number => Math.round(value * STEPS) / STEPS

/**
 * Writes the units of the package's one large file as lines, each led by its box, with nothing but
 * what the basemap uses.
 */
export function slimAdmin1(from: string, to: string): void {
  const { features } = JSON.parse(readFileSync(from, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    Record<string, string | number>
  >
  const lines = features.flatMap(({ properties, geometry }) => {
    if (!geometry) return []
    const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = areas.flat().map((ring) => ring.map((point) => point.map(rounded)))
    const names = Object.entries(properties).flatMap(([column, value]) => {
      const tag = NAME.exec(column)?.[1]
      return tag && !NO_NAMES.includes(tag) && value ? [[TAGS[tag] ?? tag, value]] : []
    })
    const geonames = Number(properties.gn_id)
    const unit: Admin1 = {
      place: placeIdOf(
        new Map([
          ...(geonames > 0 ? [['geonames', String(geonames)] as const] : []),
          ['naturalearth', String(properties.adm1_code)],
        ]),
      ),
      country: String(properties.adm0_a3),
      names: { en: properties.name, ...Object.fromEntries(names) } as Admin1['names'],
      point: [Number(properties.longitude), Number(properties.latitude)],
      rings,
    }
    return [`${boxOf(rings.flat())!.join()}\t${JSON.stringify(unit)}\n`]
  })
  writeFileSync(to, lines.join(''))
}

/** Reads the units whose box meets one of the boxes. */
export async function readAdmin1(file: string, boxes: readonly Box[]): Promise<Admin1[]> {
  const found: Admin1[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const tab = line.indexOf('\t')
    const box = line.slice(0, tab).split(',').map(Number) as unknown as Box
    if (boxes.some((wanted) => boxesMeet(wanted, box)))
      found.push(JSON.parse(line.slice(tab + 1)) as Admin1)
  }
  return found
}
