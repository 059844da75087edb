import type { ColumnPlace } from '#lib/columns'
import { seeded } from '../shared/seeded'

/**
 * Towns that invented places lie about: longitude, latitude, spread in degrees, share of places.
 */
const TOWNS: readonly (readonly [lon: number, lat: number, spread: number, share: number])[] = [
  [35.79, 35.53, 0.12, 12],
  [35.93, 35.36, 0.07, 8],
  [35.95, 35.18, 0.07, 8],
  [35.89, 34.89, 0.1, 8],
  [36.12, 35.45, 0.15, 10],
  [36.2, 35.05, 0.15, 10],
  [36.72, 34.73, 0.2, 8],
  [36.75, 35.13, 0.2, 8],
  [36.63, 35.93, 0.2, 10],
  [37.16, 36.2, 0.25, 10],
  [36.3, 33.51, 0.2, 8],
  [36.1, 32.62, 0.2, 6],
  [39.01, 35.95, 0.4, 5],
  [40.14, 35.34, 0.4, 5],
  [40.74, 36.5, 0.4, 6],
  [38.28, 34.56, 0.5, 1],
]

/** A number about 0, most of them within 1 (sum of three). */
const about = (random: () => number) => (random() + random() + random() - 1.5) / 0.75

/** A point about one of the towns, four digits. */
function pointAbout(random: () => number): { lon: number; lat: number } {
  let at = random() * TOWNS.reduce((sum, [, , , share]) => sum + share, 0)
  const [lon, lat, spread] = TOWNS.find(([, , , share]) => (at -= share) < 0) ?? TOWNS[0]!
  return {
    lon: Math.round((lon + about(random) * spread) * 1e4) / 1e4,
    lat: Math.round((lat + about(random) * spread * 0.8) * 1e4) / 1e4,
  }
}

/**
 * Invented places on Syria's coast and inland, thick about its towns; the same for the same seed.
 */
export function madeUpPlaces(count: number, seed: number): ColumnPlace[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => ({
    key: `p${i}/whole`,
    place: `p${i}`,
    part: 'whole' as const,
    name: `Place ${i}`,
    ...pointAbout(random),
    level: 'settlement' as const,
    metres: 1500,
  }))
}
