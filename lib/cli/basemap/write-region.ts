import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Geometry, Position } from 'geojson'
import { ADMIN_1, CITIES_500, COUNTRIES, EARTH_LANDS } from '#lib/cli/shared/data-packages'
import { squareDegrees } from '#lib/geo'
import { OUTLINES, collectionText } from '#lib/cli/shared/outlines'
import type { Outline } from '#lib/cli/shared/outlines'
import { writeSources } from '#lib/cli/shared/region-sources'
import { sha256 } from '#lib/util/sha256'
import type { LayerFeature } from './layer-feature'
import type { Region } from './region'
import type { Relief } from './relief'
import { untangled } from './shapes/untangled'

/** What was written: each file with its size in kB, gzipped where it is text. */
export type Written = { files: { name: string; kB: number }[]; kB: number }

/** Most kB of what a page fetches: vectors gzipped, and the relief. */
const MOST_KB = 1500

/** Steps a degree, from the finest (10 m): a large country is drawn on a coarser grid. */
const GRIDS = [10_000, 5_000, 2_000, 1_000, 500, 200]

/** Smallest polygon in square cells of the grid: less is a dot. */
const LEAST_CELLS = 6

const osm = {
  licence: 'ODbL-1.0',
  attribution: '© OpenStreetMap contributors',
  url: 'https://www.openstreetmap.org/copyright',
}
const naturalEarth = {
  licence: 'Public domain',
  attribution: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/about/terms-of-use/',
}
const fromPackage = ({
  name,
  version,
  integrity,
}: typeof EARTH_LANDS | typeof COUNTRIES | typeof ADMIN_1 | typeof CITIES_500) => ({
  package: name,
  version,
  integrity,
})

/** Where the basemap is from, whose it is, and what each source was used for. */
const SOURCES = [
  { ...fromPackage(EARTH_LANDS), ...osm, usedFor: 'land, coast and lakes' },
  {
    ...fromPackage(COUNTRIES),
    ...osm,
    usedFor: 'borders of countries, and ground that two of them claim',
  },
  {
    ...fromPackage(ADMIN_1),
    ...naturalEarth,
    usedFor: 'provinces of about 2018: lines, outlines and names',
  },
  {
    ...fromPackage(CITIES_500),
    licence: 'CC-BY-4.0',
    attribution: 'GeoNames',
    url: 'https://www.geonames.org/',
    usedFor: 'towns',
  },
  {
    package: 'data/kit',
    version: 'Natural Earth 3.0, and elevation of Marble 22.12 made with Natural Earth',
    ...naturalEarth,
    usedFor: 'rivers, relief, and land beyond the region',
  },
] as const

type Input = {
  folder: string
  region: Region
  drawn: readonly LayerFeature[]
  relief: Relief
  /** Outlines of the provinces; none where the region has better ones already. */
  boundaries: readonly Outline[]
  today: string
  languages: readonly string[]
}

/**
 * Writes the files of a region. Vectors are rounded to the finest grid that keeps what a page
 * fetches below 1,500 kB.
 * @throws Error when even the coarsest grid is too large
 */
export async function writeRegion(input: Input): Promise<Written> {
  const { folder, region, drawn, relief, boundaries, today, languages } = input
  const reliefKb = relief.image.length / 1000
  // A relief that was asked for is beside what a page may fetch.
  const counted = relief.source ? 0 : reliefKb
  const sources = [...SOURCES, ...(relief.source ? [relief.source] : [])]
  let basemap = ''
  const zipped = (text: string): number => gzipSync(text, { level: 9 }).length / 1000
  for (const steps of GRIDS) {
    basemap = collectionText(
      {
        region: { box: region.box },
        steps,
        languages,
        relief: {
          width: relief.width,
          height: relief.height,
          box: region.box,
          ...(relief.fades !== undefined && { fades: relief.fades }),
        },
        sources: sources.map(({ attribution, licence, url, usedFor }) => ({
          attribution,
          licence,
          url,
          usedFor,
        })),
      },
      drawn.flatMap((item) => onGrid(item, steps)),
    )
    if (zipped(basemap) + counted <= MOST_KB) break
    if (steps === GRIDS.at(-1))
      throw new Error(
        `The basemap has ${Math.round(zipped(basemap) + counted)} kB, more than ${MOST_KB} kB. Choose a smaller box.`,
      )
  }
  const outlines = collectionText({ sources: SOURCES.slice(2, 3) }, boundaries)
  await mkdir(join(folder, 'region'), { recursive: true })
  const isKept = (name: string): boolean => existsSync(join(folder, 'data', name))
  const files: [path: string, content: string | Buffer][] = [
    // A project that keeps its map among its records has it there; outlines of its own stay.
    [isKept('basemap.geojson') ? 'data/basemap.geojson' : 'region/basemap.json', basemap],
    ['region/relief.webp', relief.image],
  ]
  if (!isKept(OUTLINES) && boundaries.length > 0) files.push([`region/${OUTLINES}`, outlines])
  const made = {
    date: today,
    files: Object.fromEntries(files.map(([name, content]) => [name, sha256(content)])),
  }
  for (const [name, content] of files) await writeFile(join(folder, name), content)
  const home = join(folder, 'region')
  const said = await writeSources(home, { note: LICENCE_NOTE, made, sources })
  files.push(['region/SOURCES.json', said])
  const sizes = files.map(([name, content]) => ({
    name,
    kB: typeof content === 'string' ? zipped(content) : content.length / 1000,
  }))
  return { files: sizes, kB: sizes[0]!.kB + reliefKb }
}

/** What whoever passes the files on must know. */
const LICENCE_NOTE =
  'Land, coast, lakes, borders and disputed ground were cut from OpenStreetMap: basemap.json is a derivative database under the Open Database License 1.0, and a map made with it must show © OpenStreetMap contributors. The packages’ MIT licence is that of their code only.'

/** A feature on a grid; none where nothing of it is left. */
function onGrid({ properties, geometry }: LayerFeature, steps: number): object[] {
  const rounded = geometryOnGrid(geometry, steps)
  // Footprints are cut at the land, so it must be safe to compute with.
  const kept =
    properties.layer === 'land' && rounded?.type === 'MultiPolygon'
      ? { ...rounded, coordinates: untangled(rounded.coordinates) }
      : rounded
  return kept ? [{ type: 'Feature', properties, geometry: kept }] : []
}

function geometryOnGrid(geometry: Geometry, steps: number): Geometry | undefined {
  const point = (position: Position): Position =>
    position.map((value) => Math.round(value * steps) / steps)
  const line = (positions: readonly Position[]): Position[] =>
    positions
      .map(point)
      .filter((item, i, all) => i === 0 || item[0] !== all[i - 1]![0] || item[1] !== all[i - 1]![1])
  if (geometry.type === 'MultiLineString') {
    const coordinates = geometry.coordinates.map(line).filter((item) => item.length > 1)
    return coordinates.length > 0 ? { ...geometry, coordinates } : undefined
  }
  if (geometry.type === 'MultiPolygon') {
    const isRing = (ring: Position[]): boolean =>
      ring.length > 3 && squareDegrees([[ring]]) >= LEAST_CELLS / steps ** 2
    const coordinates = geometry.coordinates
      .map((rings) => rings.map(line))
      .filter(([edge]) => edge && isRing(edge))
      .map((rings) => rings.filter(isRing))
    return coordinates.length > 0 ? { ...geometry, coordinates } : undefined
  }
  return geometry.type === 'MultiPoint'
    ? { ...geometry, coordinates: geometry.coordinates.map(point) }
    : geometry
}
