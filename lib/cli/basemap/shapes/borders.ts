import type { Position } from 'geojson'
import { boxOf, squareDegrees } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { PackedRing } from '../sources/packed-rings'
import { clipLine } from './clip'
import { insideOf } from './inside'
import { orientedRing, linkedLines } from './lines'

/** Lines between the ground of countries: two where they agree, one where only it draws the line. */
export type BorderLine = { countries: string[]; lines: Position[][]; disputed: boolean }

/** Ground that two countries claim, as rings around it. */
export type DisputedGround = { countries: [string, string]; rings: Position[][] }

/** Overlaps smaller than this, in square degrees (about 2 km2), are where two drawings differ. */
const LEAST_OVERLAP = 2e-4

/** Lines on land that nobody claims are longer than this, in degrees: shorter ones are gaps. */
const LEAST_LINE = 0.03

/** How far outside of a line, in degrees, it is asked who else claims the ground. */
const BESIDE = 0.004

type Edge = { country: string; from: Position; to: Position }

const keyOf = (from: Position, to: Position): string => `${from[0]},${from[1]};${to[0]},${to[1]}`

/** How long a line is, in degrees. */
const lineDegrees = (line: readonly Position[]): number =>
  line
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x! - line[i]![0]!, y! - line[i]![1]!), 0)

/** All edges of the countries' rings, with the ground on their left. */
function edgesOf(rings: readonly PackedRing[]): Edge[] {
  return rings.flatMap(({ country, ring, hole }) => {
    const corners = orientedRing(ring, !hole)
    return corners.slice(1).map((to, i) => ({ country, from: corners[i]!, to }))
  })
}

/** Adds a value to the list that a key has. */
function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  const found = to.get(key)
  if (found) found.push(value)
  else to.set(key, [value])
}

/** A point just right of the middle of an edge: outside of the country that it bounds. */
function beside({ from, to }: Edge): Position {
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!]
  const length = Math.hypot(dx, dy) || 1
  return [
    (from[0]! + to[0]!) / 2 + (dy / length) * BESIDE,
    (from[1]! + to[1]!) / 2 - (dx / length) * BESIDE,
  ]
}

/**
 * Finds borders and disputed ground in the outlines of countries. Where two outlines run along one
 * line in opposite directions, there is a border; the coast has one outline only. Where an outline
 * runs through the ground of another country, both claim what lies between, and where it runs on
 * land that nobody claims, it is drawn as disputed too.
 * @param rings outlines of countries that meet the box
 * @param isLand whether a point is land
 */
export function bordersIn(
  rings: readonly PackedRing[],
  box: Box,
  isLand: (point: Position) => boolean,
): { borders: BorderLine[]; disputed: DisputedGround[] } {
  const edges = edgesOf(rings)
  const byKey = new Map<string, Edge[]>()
  for (const edge of edges) add(byKey, keyOf(edge.from, edge.to), edge)
  const names = [...new Set(rings.map(({ country }) => country))].sort()
  const holds = names.map((name) => ({
    name,
    box: boxOf(rings.filter((item) => item.country === name).flatMap(({ ring }) => ring))!,
    has: insideOf(rings.filter((item) => item.country === name).map(({ ring }) => ring)),
  }))
  const claimants = (point: Position, not: string): string[] =>
    holds
      .filter(
        ({ name, box: [west, south, east, north] }) =>
          name !== not &&
          point[0]! >= west &&
          point[0]! <= east &&
          point[1]! >= south &&
          point[1]! <= north,
      )
      .filter(({ has }) => has(point))
      .map(({ name }) => name)

  const agreed = new Map<string, Edge[]>()
  const overlaps = new Map<string, Edge[]>()
  const unclaimed = new Map<string, Edge[]>()
  const pair = (a: string, b: string): string => [a, b].sort().join()
  for (const edge of edges) {
    const back = byKey.get(keyOf(edge.to, edge.from)) ?? []
    for (const other of back)
      if (edge.country < other.country) add(agreed, pair(edge.country, other.country), edge)
    const same = byKey.get(keyOf(edge.from, edge.to))!
    for (const other of same)
      if (edge.country < other.country) add(overlaps, pair(edge.country, other.country), edge)
    if (back.length > 0) continue
    const middle: Position = [(edge.from[0]! + edge.to[0]!) / 2, (edge.from[1]! + edge.to[1]!) / 2]
    const within = claimants(middle, edge.country).filter(
      (name) => !same.some((other) => other.country === name),
    )
    for (const name of within) add(overlaps, pair(edge.country, name), edge)
    if (within.length > 0 || same.length > 1) continue
    const outside = beside(edge)
    if (isLand(outside) && claimants(outside, '').length === 0) add(unclaimed, edge.country, edge)
  }
  return finished(agreed, overlaps, unclaimed, byKey, box)
}

function finished(
  agreed: Map<string, Edge[]>,
  overlaps: Map<string, Edge[]>,
  unclaimed: Map<string, Edge[]>,
  byKey: Map<string, Edge[]>,
  box: Box,
): { borders: BorderLine[]; disputed: DisputedGround[] } {
  const borders: BorderLine[] = []
  const disputed: DisputedGround[] = []
  const clipped = (edges: readonly Edge[]): Position[][] =>
    linkedLines(edges).flatMap((line) => clipLine(line, box))
  for (const [key, edges] of overlaps) {
    const countries = key.split(',') as [string, string]
    const rings = linkedLines(edges).map((line) => [...line, line[0]!])
    // A ring that one country alone draws is an enclave that the other's outline has no hole for.
    const byEdge = new Map(edges.map(({ country, from, to }) => [keyOf(from, to), country]))
    const isAlone = (key: string): boolean => byKey.get(key)!.length === 1
    const keysOf = (ring: Position[]): string[] =>
      ring.slice(1).flatMap((to, i) => (byEdge.has(keyOf(ring[i]!, to)) ? keyOf(ring[i]!, to) : []))
    const isEnclave = (ring: Position[]): boolean => {
      const keys = keysOf(ring)
      return keys.every((item) => isAlone(item) && byEdge.get(item) === byEdge.get(keys[0]!))
    }
    const large = rings.filter(
      (ring) => squareDegrees([[ring]]) >= LEAST_OVERLAP && !isEnclave(ring),
    )
    if (large.length > 0) disputed.push({ countries, rings: large })
    const inLarge = new Set(large.flatMap(keysOf))
    const enclaves = new Set(rings.filter(isEnclave).flatMap(keysOf))
    // An outline that two countries share in one direction is the coast of ground both claim.
    const alone = edges.filter(({ from, to }) => isAlone(keyOf(from, to)))
    const lines = clipped(alone.filter(({ from, to }) => inLarge.has(keyOf(from, to))))
    if (lines.length > 0) borders.push({ countries, lines, disputed: true })
    for (const edge of alone) {
      const name = keyOf(edge.from, edge.to)
      if (enclaves.has(name) || (!inLarge.has(name) && edge.country === countries[0]))
        add(agreed, key, edge)
    }
  }
  for (const [key, edges] of agreed)
    borders.push({ countries: key.split(','), lines: clipped(edges), disputed: false })
  for (const [country, edges] of unclaimed) {
    const lines = clipped(edges).filter((line) => lineDegrees(line) >= LEAST_LINE)
    borders.push({ countries: [country], lines, disputed: true })
  }
  return {
    borders: borders.filter(({ lines }) => lines.length > 0),
    disputed,
  }
}
