import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Position } from 'geojson'
import { ADMIN_1, CITIES_500, COUNTRIES, EARTH_LANDS } from '#lib/cli/shared/data-packages'

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** Two countries, each on a square island of its own. */
const SQUARES = { SDN: ring(24, 10, 36, 20), UKR: ring(24, 46, 38, 51) }

/** A row of a GeoNames dump; columns that nobody reads are empty. */
const row = (of: Record<number, unknown>) =>
  Array.from({ length: 19 }, (_, i) => of[i] ?? '').join('\t')

const towns = [
  { 0: 379252, 1: 'Khartoum', 2: 'Khartoum', 3: 'الخرطوم', 4: 15.55, 5: 32.53, 7: 'PPLC', 8: 'SD', 10: 29, 14: 1974647, 17: 'Africa/Khartoum' }, // prettier-ignore
  { 0: 366847, 1: 'El Fasher', 2: 'El Fasher', 3: 'الفاشر', 4: 13.63, 5: 25.35, 7: 'PPLA', 8: 'SD', 10: 55, 14: 252609, 17: 'Africa/Khartoum' }, // prettier-ignore
  { 0: 703448, 1: 'Kyiv', 2: 'Kyiv', 3: 'Киев,Київ', 4: 50.45, 5: 30.52, 7: 'PPLC', 8: 'UA', 10: 12, 14: 2797553, 17: 'Europe/Kyiv' }, // prettier-ignore
  { 0: 694423, 1: 'Sevastopol', 2: 'Sevastopol', 3: 'Севастополь', 4: 46.6, 5: 33.5, 7: 'PPLA', 8: 'UA', 10: 20, 14: 416263, 17: 'Europe/Simferopol' }, // prettier-ignore
]

const FILES: [{ name: string; version: string; files: readonly string[] }, string][] = [
  [
    EARTH_LANDS,
    JSON.stringify({
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', coordinates: Object.values(SQUARES).map((edge) => [edge]) },
      ],
    }),
  ],
  [
    COUNTRIES,
    JSON.stringify({
      type: 'FeatureCollection',
      features: Object.entries(SQUARES).map(([A3, edge]) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: [[edge]] },
        properties: { A3 },
      })),
    }),
  ],
  [
    ADMIN_1,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { adm0_a3: 'SDN', adm1_code: 'SDN-1', iso_a2: 'SD', gn_a1_code: 'SD.55', name: 'North Darfur', name_en: 'North Darfur', name_ar: 'شمال دارفور', longitude: 25, latitude: 15 }, // prettier-ignore
        { adm0_a3: 'UKR', adm1_code: 'UKR-1', iso_a2: 'UA', gn_a1_code: 'UA.12', name: 'Kyiv', name_en: 'Kyiv', name_uk: 'Київ', longitude: 30, latitude: 50 }, // prettier-ignore
      ].map((properties) => ({
        type: 'Feature',
        geometry: {
          type: 'Polygon',
          coordinates: [SQUARES[properties.adm0_a3 as keyof typeof SQUARES]],
        },
        properties,
      })),
    }),
  ],
  [CITIES_500, towns.map(row).join('\n')],
]

/** A cache of packages (`PACKAGE_CACHE`) that hold an Earth of two square countries, SD and UA. */
export function smallEarth(): string {
  const cache = mkdtempSync(join(tmpdir(), 'small-earth-'))
  for (const [{ name, version, files }, text] of FILES) {
    const path = join(cache, `${name}@${version}`.replace('/', '+'), files[0]!)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return cache
}
