import type { Position } from 'geojson'
import type { Outline } from '#lib/cli/shared/outlines'
import type { Box } from '#lib/geo'
import type { Admin1 } from '../sources/admin1-file'
import { clipLine } from './clip'
import { linkedLines, sharedEdges } from './lines'

/** Codes of Natural Earth that differ from those of the outlines of countries. */
const CODES: Record<string, string> = {
  PSX: 'PSE',
  SDS: 'SSD',
  SAH: 'ESH',
  KOS: 'XKX',
  SOL: 'SOM',
  CYN: 'CYP',
  ALD: 'ALA',
}

/** The code that the outlines have for the country of a unit. */
export const countryOfUnit = ({ country }: Admin1): string => CODES[country] ?? country

/**
 * The units with those of some countries as they were fetched, which are of a later day. Where a
 * place is in both, its names of Natural Earth, which has more languages, stay.
 * @param codes three letters of a country by two
 */
export function withFetched(
  units: readonly Admin1[],
  fetched: readonly Outline[],
  codes: Record<string, string>,
): Admin1[] {
  const later = fetched.flatMap(({ properties, geometry }): Admin1[] => {
    const { place, name, country, kind, names, point } = properties
    const three = country && codes[country]
    if (kind !== 'governorate' || !three || !point) return []
    const known = units.find((unit) => unit.place === place)
    return [
      {
        place,
        country: three,
        names: { en: name, ...names, ...known?.names },
        point,
        rings: geometry.coordinates.flat(),
      },
    ]
  })
  const replaced = new Set(later.map(({ country }) => country))
  return [...units.filter((unit) => !replaced.has(countryOfUnit(unit))), ...later]
}

/**
 * The lines between units of one country: only those that two units share, since the outer edges of
 * this source lie up to 2 km beside the borders. What falls outside of the country is left out.
 * @param holds whether a country holds a point, by the outlines
 */
export function admin1Lines(
  units: readonly Admin1[],
  box: Box,
  holds: (country: string, point: Position) => boolean,
): { country: string; lines: Position[][] }[] {
  return [...new Set(units.map(countryOfUnit))].sort().flatMap((country) => {
    const own = units.filter((unit) => countryOfUnit(unit) === country)
    const edges = sharedEdges(own.flatMap(({ rings }) => rings)).filter(({ from, to }) =>
      holds(country, [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]),
    )
    const lines = linkedLines(undirected(edges)).flatMap((line) => clipLine(line, box))
    return lines.length > 0 ? [{ country, lines }] : []
  })
}

/** The same edges, turned so that each goes on where the one before it ends. */
function undirected(
  edges: readonly { from: Position; to: Position }[],
): { from: Position; to: Position }[] {
  const key = ([x, y]: Position): string => `${x},${y}`
  const at = new Map<string, number[]>()
  for (const [i, { from, to }] of edges.entries())
    for (const end of [key(from), key(to)]) at.set(end, [...(at.get(end) ?? []), i])
  const used = new Set<number>()
  const turned: { from: Position; to: Position }[] = []
  const walk = (start: Position): void => {
    for (let point = start; ;) {
      const i = at.get(key(point))?.find((edge) => !used.has(edge))
      if (i === undefined) return
      used.add(i)
      const { from, to } = edges[i]!
      const next = key(from) === key(point) ? to : from
      turned.push({ from: point, to: next })
      point = next
      if (at.get(key(point))!.length !== 2) return
    }
  }
  for (const { from, to } of edges)
    for (const end of [from, to])
      for (
        let left = at.get(key(end))!.length === 2 ? 0 : at.get(key(end))!.length;
        left > 0;
        left--
      )
        walk(end)
  for (const { from } of edges) walk(from)
  return turned
}
