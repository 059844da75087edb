import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Position } from 'geojson'
import CODES from 'i18n-iso-countries/codes.json'
import type { Box } from '#lib/geo'

/** The folder of what is committed once for every country; its README says where it is from. */
const KIT = new URL('../../../../data/kit/', import.meta.url)

/** A river of Natural Earth; the smaller its rank, the larger the river. */
export type River = { rank: number; intermittent?: boolean; lines: Position[][] }

/** A sea, gulf or large lake: where to look for its water, and its name by language tag. Water inland
 * has the name of a `lake` alone. */
export type Sea = { names: Record<string, string>; boxes: Box[]; lake?: boolean }

const text = (name: string): string => {
  const bytes = readFileSync(new URL(name, KIT))
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

/** Positions of a line that is kept as differences in whole steps of a degree. */
function unpackedLine(line: readonly number[], steps: number): Position[] {
  let [x, y] = [0, 0]
  return Array.from({ length: line.length / 2 }, (_, i) => {
    x += line[2 * i]!
    y += line[2 * i + 1]!
    return [x / steps, y / steps]
  })
}

/** The rivers of the world. */
export function kitRivers(): River[] {
  const { steps, rivers } = JSON.parse(text('rivers.json.gz')) as {
    steps: number
    rivers: (Omit<River, 'lines'> & { lines: number[][] })[]
  }
  return rivers.map(({ lines, ...river }) => ({
    ...river,
    lines: lines.map((line) => unpackedLine(line, steps)),
  }))
}

/** The seas and large lakes of the world. */
export const kitSeas = (): Sea[] => JSON.parse(text('seas.json')) as Sea[]

/** The three-letter code that the outlines have, by the two letters of ISO 3166-1. */
export const outlineCodes = (): Record<string, string> =>
  // Kosovo has no code of ISO 3166-1: packages differ in what they use instead.
  ({ ...Object.fromEntries(CODES.map(([two, three]) => [two, three])), XK: 'XKX' })

/** The elevation of the world, an image of 10,800 by 5,400 pixels. */
export const kitElevation = (): Buffer => readFileSync(new URL('elevation.webp', KIT))
