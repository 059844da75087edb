import type { Geometry, Position } from 'geojson'
import { USUAL_LANGUAGES } from '#lib/words'
import { fetchedOutlines } from '#lib/cli/shared/outlines'
import { boxOf, isInRing } from '#lib/geo'
import type { Box, Shape } from '#lib/geo'
import { areaPoints } from './labels/area-points'
import { spokenIn } from './labels/local-names'
import { townsIn } from './labels/towns'
import type { Town } from './labels/towns'
import { boundariesOf } from './boundaries'
import type { LayerFeature } from './layer-feature'
import { regionAround, regionOf } from './region'
import type { Region } from './region'
import { reliefOf } from './relief'
import { terrainOf } from './terrain'
import { admin1Lines, countryOfUnit, withFetched } from './shapes/admin1'
import { bordersIn } from './shapes/borders'
import type { DisputedGround } from './shapes/borders'
import { clipLine, clipRings, nestedRings } from './shapes/clip'
import { insideOf } from './shapes/inside'
import { landIn } from './shapes/land'
import { orientedRing } from './shapes/lines'
import { readAdmin1 } from './sources/admin1-file'
import { outlineCodes, kitRivers, kitSeas } from './sources/kit'
import { readRings } from './sources/packed-rings'
import type { PackedRing } from './sources/packed-rings'
import { preparedFiles } from './sources/packages'
import type { Tell } from './sources/packages'
import { writeRegion } from './write-region'
import type { Written } from './write-region'

/** What a basemap is made for. */
export type BasemapOptions = {
  /** The folder of the project; the results are written into its `region/`. */
  folder: string
  /** The project's countries by two letters (ISO 3166-1), the main one first. */
  countries: readonly string[]
  /** West, south, east, north in degrees; without one the countries with some ground around. */
  box?: Box
  /** Language tags that names are wanted in, beside those of the interface and of the countries. */
  languages?: readonly string[]
  /** The day of the build, ISO 8601, for SOURCES.json. */
  today: string
  /** Told in one line what is being done. */
  tell: Tell
}

const WORLD: Box = [-180, -90, 180, 90]

const lines = (coordinates: Position[][]): Geometry => ({ type: 'MultiLineString', coordinates })
const areas = (coordinates: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates })
const points = (coordinates: Position[]): Geometry => ({ type: 'MultiPoint', coordinates })

/**
 * Builds the offline basemap of countries or a box into `<folder>/region/`: land, lakes, rivers,
 * borders and names (`basemap.json`), the relief (`relief.webp`), outlines of the countries and
 * their provinces (`boundaries.geojson`), and where everything is from (`SOURCES.json`). It needs
 * the network only for packages that are not in the cache yet.
 * @throws Error in a sentence where a country is unknown, a box has no ground, or a package is
 * neither in the cache nor to be fetched
 */
export async function buildBasemap(options: BasemapOptions): Promise<Written> {
  const { countries, tell, today, folder } = options
  const codes = outlineCodes()
  const own = countries.map((country) => {
    const code = codes[country]
    if (!code)
      throw new Error(
        `countries: '${country}' is no country with an outline. Write two letters, such as SD.`,
      )
    return code
  })
  const files = await preparedFiles(tell)
  const region = options.box
    ? regionOf(options.box)
    : regionAround((await readRings(files.countries, [WORLD], own)).filter(({ hole }) => !hole))
  tell(`Region ${region.box.join(', ')}`)
  const languages = [
    ...new Set([
      ...USUAL_LANGUAGES.map(({ id }) => id),
      ...(options.languages ?? []).map((tag) => new Intl.Locale(tag).language),
      ...countries.map(spokenIn),
    ]),
  ]
  const outlines = await readRings(files.countries, region.boxes)
  const fetched = await fetchedOutlines(folder)
  const units = withFetched(await readAdmin1(files.admin1, region.boxes), fetched, codes)
  const drawn = await layersOf({ files, region, outlines, units, own, countries, languages, codes })
  const relief = await reliefOf(region.box, await terrainOf(folder, region.box))
  return writeRegion({
    folder,
    region,
    drawn,
    relief,
    boundaries: fetched.length > 0 ? [] : boundariesOf(own, units),
    today,
    languages,
  })
}

type Parts = {
  files: Awaited<ReturnType<typeof preparedFiles>>
  region: Region
  outlines: PackedRing[]
  units: Awaited<ReturnType<typeof readAdmin1>>
  /** The project's countries by three letters, and by two. */
  own: readonly string[]
  countries: readonly string[]
  languages: readonly string[]
  /** Three letters by two. */
  codes: Record<string, string>
}

async function layersOf(parts: Parts): Promise<LayerFeature[]> {
  const { files, region, outlines, units, own, countries, languages, codes } = parts
  const twoLetters = new Map(Object.entries(codes).map(([two, three]) => [three, two]))
  const { land, isLand, isInland } = landIn(await readRings(files.land, region.boxes), region.boxes)
  const names = [...new Set(outlines.map(({ country }) => country))].sort()
  const inCountry = new Map(
    names.map((name) => [
      name,
      insideOf(outlines.filter(({ country }) => country === name).map(({ ring }) => ring)),
    ]),
  )
  const holds = (country: string, point: Position): boolean =>
    inCountry.get(country)?.(point) ?? false
  const towns = await townsIn(files.towns, region.boxes, countries, languages)
  const drawn: LayerFeature[] = [{ properties: { layer: 'land' }, geometry: areas(land) }]
  for (const [i, country] of own.entries()) {
    const rings = outlines
      .filter((item) => item.country === country)
      .map(({ ring, hole }) => orientedRing(ring, !hole))
    const ground = region.boxes.flatMap((box) =>
      nestedRings(clipRings(rings, box, holds(country, [box[0], box[1]]))),
    )
    const islands = islandsWithout(land, towns, countries[i]!, (point) =>
      names.some((name) => holds(name, point)),
    )
    drawn.push({
      properties: { layer: 'country', country: countries[i] },
      geometry: areas([...ground, ...islands]),
    })
  }
  const cut = region.boxes.map((box) => bordersIn(outlines, box, isLand))
  for (const { countries: claimants, rings } of cut[0]!.disputed)
    drawn.push({
      properties: { layer: 'disputed', countries: claimants.map((name) => twoLetters.get(name)) },
      geometry: areas(
        region.boxes.flatMap((box) =>
          nestedRings(
            clipRings(
              rings.map((ring) => orientedRing(ring, true)),
              box,
              false,
            ),
          ),
        ),
      ),
    })
  for (const { rank, intermittent, lines: river } of kitRivers()) {
    const inside = region.boxes.flatMap((box) => river.flatMap((line) => clipLine(line, box)))
    if (inside.length > 0)
      drawn.push({
        properties: { layer: 'river', rank, ...(intermittent && { intermittent }) },
        geometry: lines(inside),
      })
  }
  for (const box of region.boxes)
    for (const { country, lines: inner } of admin1Lines(units, box, holds))
      drawn.push({
        properties: {
          layer: 'admin1',
          country: twoLetters.get(country),
          ...(own.includes(country) && { own: true }),
        },
        geometry: lines(inner),
      })
  for (const { borders } of cut)
    for (const { countries: sides, lines: between, disputed } of borders)
      drawn.push({
        properties: {
          layer: 'border',
          countries: sides.map((side) => twoLetters.get(side)),
          ...(disputed && { disputed }),
        },
        geometry: lines(between),
      })
  return [
    ...drawn,
    ...areaNames(parts, isLand, isInland, holds, names, twoLetters, cut[0]!.disputed),
    ...unitNames(units, own, languages, holds, twoLetters),
    ...towns.map(({ point, country, rank, names: spelled, local }): LayerFeature => ({
      properties: { layer: 'town', rank, country, names: spelled, local },
      geometry: { type: 'Point', coordinates: point },
    })),
  ]
}

/** An island is no wider than this, in degrees. */
const ISLAND = 3

/**
 * Islands that no outline holds, with a town of a country on them: the outlines lack some that the
 * antimeridian runs through.
 */
function islandsWithout(
  land: Shape,
  towns: readonly Town[],
  country: string,
  isHeld: (point: Position) => boolean,
): Shape {
  return land.filter(([edge]) => {
    const [west, , east] = boxOf(edge!)!
    const own = towns.filter(({ point }) => isInRing(point, edge!))
    return (
      east - west <= ISLAND &&
      own.length > 0 &&
      own.every((town) => town.country === country && !isHeld(town.point))
    )
  })
}

/** Names of seas, lakes and countries, each with the points where it may stand. */
function areaNames(
  { region, languages, countries }: Parts,
  isLand: (point: Position) => boolean,
  isInland: (point: Position) => boolean,
  holds: (country: string, point: Position) => boolean,
  names: readonly string[],
  twoLetters: Map<string, string>,
  disputed: readonly DisputedGround[],
): LayerFeature[] {
  const claimed = disputed.map(({ countries, rings }) => ({ countries, has: insideOf(rings) }))
  const seas = kitSeas()
  const size = ([west, south, east, north]: Box): number => (east - west) * (north - south)
  const boxes = seas
    .flatMap((sea, i) => sea.boxes.map((box) => ({ sea: String(i), lake: sea.lake, box })))
    .sort((a, b) => size(a.box) - size(b.box))
  const turned = ([x, y]: Position): Position => [x! > 180 ? x! - 360 : x!, y!]
  const areaOf = (position: Position): string | undefined => {
    const point = turned(position)
    const [x, y] = [point[0]!, point[1]!]
    if (isLand(point)) {
      const both = claimed.find(({ has }) => has(point))
      return both ? both.countries.join() : names.find((name) => holds(name, point))
    }
    const inland = isInland(point)
    return boxes.find(
      ({ box, lake }) =>
        (lake || !inland) && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3],
    )?.sea
  }
  return areaPoints(region.box, areaOf).map(({ area, points: places }): LayerFeature => {
    const sea = seas[Number(area)]
    const at = points(places.map(turned))
    if (sea) {
      const spoken = languages.flatMap((tag) => (sea.names[tag] ? [[tag, sea.names[tag]]] : []))
      return {
        properties: {
          layer: 'name',
          of: 'sea',
          names: { en: sea.names.en, ...Object.fromEntries(spoken) },
        },
        geometry: at,
      }
    }
    if (area.includes(','))
      return {
        properties: {
          layer: 'name',
          of: 'disputed',
          countries: area.split(',').map((name) => twoLetters.get(name)),
        },
        geometry: at,
      }
    const country = twoLetters.get(area)!
    const local = spokenIn(country)
    const spoken = [...new Set([...languages, local])].map((tag) => [
      tag,
      countryName(tag, country),
    ])
    return {
      properties: {
        layer: 'name',
        of: 'country',
        country,
        ...(countries.includes(country) && { own: true }),
        names: Object.fromEntries(spoken),
        local,
      },
      geometry: at,
    }
  })
}

/** A country's name in a language, by Unicode's CLDR. */
const countryName = (language: string, country: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country

/** Names of the provinces of the project's countries, at points that lie in these by the outlines. */
function unitNames(
  units: Parts['units'],
  own: readonly string[],
  languages: readonly string[],
  holds: (country: string, point: Position) => boolean,
  twoLetters: Map<string, string>,
): LayerFeature[] {
  return units.flatMap((unit): LayerFeature[] => {
    const country = own.find((code) => holds(code, unit.point))
    if (!country || (countryOfUnit(unit) !== country && own.includes(countryOfUnit(unit))))
      return []
    const local = spokenIn(twoLetters.get(country)!)
    const spoken = [...new Set(['en', ...languages, local])].flatMap((tag) =>
      unit.names[tag] ? [[tag, unit.names[tag]]] : [],
    )
    return [
      {
        properties: { layer: 'name', of: 'admin1', names: Object.fromEntries(spoken), local },
        geometry: points([unit.point]),
      },
    ]
  })
}
