import type { CountryBorder } from '#lib/cli/basemap/country-meshes'
import { insertInLine } from '#lib/cli/basemap/insert-in-line'
import { lineEnds } from '#lib/cli/basemap/line-ends'
import { pointKey } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'

/** The outer edge of Syria, cut where it passes from one neighbour to the next. */
export interface SyriaOutline {
  /** The land borders, as the governorates data draws them. */
  borders: CountryBorder[]
  /** The seaside as Natural Earth draws it, from one border to the other. */
  seaside: Point[]
  /** Where a border's end in the countries data lies on this outline, by its `pointKey`. */
  junctions: Map<string, Point>
}

/** The countries data and the governorates data draw the same edge within this many km. */
const MAX_GAP = 2

/** Puts every end of the borders on the ring. */
function placeEnds(ring: Point[], ends: Point[]): { ring: Point[]; junctions: Map<string, Point> } {
  const junctions = new Map<string, Point>()
  let whole = ring
  for (const end of ends) {
    const placed = insertInLine(whole, end)
    if (placed.km > MAX_GAP) throw new Error(`Border end ${pointKey(end)} is off the outline`)
    whole = placed.line
    junctions.set(pointKey(end), placed.point)
  }
  return { ring: whole, junctions }
}

/** Cuts a closed ring at the given vertices. */
function cutRing(ring: Point[], at: Set<string>): Point[][] {
  const start = ring.findIndex((point) => at.has(pointKey(point)))
  const [first, ...rest] = [...ring.slice(start, -1), ...ring.slice(0, start + 1)]
  if (!first) return []
  const chains: Point[][] = []
  let chain = [first]
  for (const point of rest) {
    chain.push(point)
    if (!at.has(pointKey(point))) continue
    chains.push(chain)
    chain = [point]
  }
  return chains
}

/** Key of a line between two points, the same in both directions. */
function endsKey(ends: Point[]): string {
  return ends.map(pointKey).sort().join(' ')
}

/**
 * Cuts the outer ring of the governorates by neighbour.
 * @param ring closed outer ring of Syria, from the governorates data
 * @param neighbours borders of Syria in the countries data: they say which neighbour is where
 * @throws Error when the two data sets do not describe the same outline
 */
export function syriaOutline(ring: Point[], neighbours: CountryBorder[]): SyriaOutline {
  const endsOf = (border: CountryBorder): Point[] => border.lines.flatMap(lineEnds)
  const placed = placeEnds(ring, neighbours.flatMap(endsOf))
  const { junctions } = placed
  const onRing = (end: Point): Point => junctions.get(pointKey(end)) ?? end
  const byEnds = new Map(
    neighbours.map((border) => [endsKey(endsOf(border).map(onRing)), border.countries]),
  )
  const borders: CountryBorder[] = []
  const seasides: Point[][] = []
  for (const chain of cutRing(placed.ring, new Set([...junctions.values()].map(pointKey)))) {
    const countries = byEnds.get(endsKey(lineEnds(chain)))
    if (countries) borders.push({ countries, lines: [chain] })
    else seasides.push(chain)
  }
  const [seaside, ...others] = seasides
  if (borders.length !== neighbours.length || !seaside || others.length > 0) {
    throw new Error('The outline of Syria does not fit the borders of its neighbours')
  }
  return { borders, seaside, junctions }
}
