import type { Feature, MultiPolygon } from 'geojson'
import { clipLineToLand } from '#lib/cli/basemap/clip-line-to-land'
import type { CountryBorder } from '#lib/cli/basemap/country-meshes'
import { lineEnds } from '#lib/cli/basemap/line-ends'
import { pointKey } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'
import { seaward } from '#lib/cli/basemap/seaward'
import type { SyriaOutline } from '#lib/cli/basemap/syria-outline'

/** Moves the ends of the borders that meet Syria onto its outline. */
function joinToSyria({ countries, lines }: CountryBorder, syria: SyriaOutline): CountryBorder {
  const moved = (end: Point): Point => syria.junctions.get(pointKey(end)) ?? end
  return {
    countries,
    lines: lines.map((line) => {
      const [first, last] = lineEnds(line)
      return [moved(first), ...line.slice(1, -1), moved(last)]
    }),
  }
}

/**
 * Returns the country borders on land: those of Syria from its outline, the
 * others from the countries data with their ends moved onto that outline. A
 * border that ends at the sea is drawn on and cut at the coast.
 */
export function countryBorders(
  meshes: CountryBorder[],
  syria: SyriaOutline,
  outline: Feature<MultiPolygon>,
): CountryBorder[] {
  const others = meshes.filter((border) => !border.countries.includes('Syria'))
  const borders = [...syria.borders, ...others.map((border) => joinToSyria(border, syria))]
  const ends = borders.flatMap(({ lines }) => lines.flatMap(lineEnds)).map(pointKey)
  // Where a border ends without meeting another one, it meets the sea.
  const reach = (end: Point): Point[] =>
    ends.filter((key) => key === pointKey(end)).length === 1 ? [seaward(end)] : []
  return borders
    .map(({ countries, lines }) => ({
      countries,
      lines: lines.flatMap((line) => {
        const [first, last] = lineEnds(line)
        return clipLineToLand([...reach(first), ...line, ...reach(last)], outline)
      }),
    }))
    .filter(({ lines }) => lines.length > 0)
}
