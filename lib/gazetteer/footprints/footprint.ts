import {
  createLand,
  cutAtAntimeridian,
  farthestMetres,
  geometryOf,
  safeGeometry,
  shapeBox,
  shapeOf,
  snappedToGrid,
  twoDigitsUp,
} from '#lib/geo'
import type { LonLat, Shape } from '#lib/geo'
import type { Footprint, Issue, Part, Place, Quadrant } from '#lib/model'
import { lruCache } from '#lib/util'
import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { between } from './ways'
import { draw } from './draw'
import { createOutlines } from './outlines'
import { pointOf } from './drawn'
import type { Drawn, Ground, Places, RuleWording } from './drawn'
import { levelOfPart, precisionOf } from './footprint-precision'
import { quadrantOf } from './quadrant'

/** What texts may say beside the part. `from` and `to` are place ids. */
export type FootprintOptions = {
  /** Where those on the way to the place set out: a wedge in place of a ring for `towards`. */
  from?: string
  /** The other end of "between A and B"; it decides over the part. */
  to?: string
  /** "Southwest of the country", "the north of the city": that half or quarter of the part. */
  quadrant?: Quadrant
  /** The language that the rule is said in; English where absent. */
  words?: Words
}

/**
 * From place id and part to footprint; `undefined` for an unknown id. `issues`: areas and land left
 * out because nothing safe can be computed with them.
 */
type DrawFootprint = ((
  placeId: string,
  part: Part,
  options?: FootprintOptions,
) => Footprint | undefined) & { issues: readonly Issue[] }

/**
 * So many footprints are kept: a project's own many times over, and a bound for whoever asks for
 * every pair of places.
 */
const KEPT = 5000

type Input = { byId: Places; areas: Map<string, Polygon | MultiPolygon>; land: FeatureCollection }

/**
 * Checks all outlines once and returns the function that draws; results are kept, since many claims
 * share them.
 */
export function createFootprints({ byId, areas, land }: Input): DrawFootprint {
  const issues: Issue[] = []
  const checked = (geometry: unknown, file: string, feature: string, about?: LonLat): Shape => {
    const result = safeGeometry(geometry, { file, feature }, about)
    if ('geometry' in result) return shapeOf(result.geometry)
    issues.push(result.issue)
    return []
  }
  const outlines = new Map(
    [...areas]
      .map(
        ([id, geometry]) =>
          [id, checked(geometry, 'data/boundaries.geojson', id, pointOfId(id, byId))] as const,
      )
      .filter(([, shape]) => shape.length > 0),
  )
  const shore = createLand(
    land.features.flatMap((item, index) =>
      checked(item.geometry, 'data/basemap.geojson', `land ${index + 1}`),
    ),
  )
  const ground: Ground = { byId, outlineOf: createOutlines(outlines, byId, shore), land: shore }
  const kept = lruCache<string, Ruled>(KEPT)
  const footprints = (
    placeId: string,
    part: Part,
    { from, to, quadrant, words = wordsIn('en') }: FootprintOptions = {},
  ) => {
    const [place, start, end] = [placeId, from, to].map((id) =>
      id === undefined ? undefined : byId.get(id),
    )
    if (!place || (from !== undefined && !start) || (to !== undefined && !end)) return undefined
    const key = [placeId, part, from, to, quadrant].join('/')
    const drawn = kept.get(key, () => ({
      ...footprintOf(place, part, ground, { start, end, quadrant }),
      said: new Map(),
    }))
    const footprint = drawn.said.get(words.lang) ?? { ...drawn.footprint, rule: drawn.rule(words) }
    drawn.said.set(words.lang, footprint)
    return footprint
  }
  return Object.assign(footprints, { issues })
}

const pointOfId = (id: string, byId: Places) => {
  const place = byId.get(id)
  return place && pointOf(place)
}

/** A footprint as it is drawn, and its rule, said once in each language that is asked for. */
type Ruled = { footprint: Omit<Footprint, 'rule'>; rule: RuleWording; said: Map<string, Footprint> }

function footprintOf(
  place: Place,
  part: Part,
  ground: Ground,
  { start, end, quadrant }: { start?: Place; end?: Place; quadrant?: Quadrant },
): Pick<Ruled, 'footprint' | 'rule'> {
  const whole = (end && between(place, end, ground)) ?? draw(place, part, ground, start)
  if (!whole)
    return {
      footprint: { geometry: null, precision: precisionOf('none', 0) },
      rule: ({ say }) => say('ground.wordsOnly'),
    }
  const center = pointOf(place)
  const drawn = quadrant
    ? inQuadrant(whole, quadrant, end || ground.outlineOf(place) ? undefined : center, place)
    : whole
  const isAshore = !drawn.isDry && (!center || ground.land.isNear(center))
  const parted = cutAtAntimeridian(drawn.shape)
  const dry = isAshore ? ground.land.clip(parted) : parted
  const { shape, metres } = finished(dry, center, drawn.metres)
  return {
    footprint: {
      geometry: geometryOf(shape),
      precision: precisionOf(drawn.level ?? levelOfPart(place, part, metres), metres),
      ...(drawn.members && { members: drawn.members }),
    },
    rule: drawn.rule,
  }
}

/**
 * Rounded, with the metres no corner is farther from the place's point than; for areas without a
 * point, from their middle.
 */
function finished(
  shape: Shape,
  center: LonLat | undefined,
  metres: number | undefined,
): { shape: Shape; metres: number } {
  if (center && metres) return { shape: snappedToGrid(shape, { center, metres }), metres }
  const rounded = snappedToGrid(shape)
  const [west, south, east, north] = shapeBox(rounded)
  return {
    shape: rounded,
    metres: twoDigitsUp(
      farthestMetres(rounded, center ?? [(west + east) / 2, (south + north) / 2]),
    ),
  }
}

function inQuadrant(
  drawn: Drawn,
  quadrant: Quadrant,
  center: LonLat | undefined,
  place: Place,
): Drawn {
  const shape = quadrantOf(drawn.shape, quadrant, center)
  const direction: RuleWording = ({ say }) =>
    quadrant === 'centre'
      ? say('ground.middleThird')
      : say('ground.direction', { direction: say(`quadrant.${quadrant}`) })
  if (!shape)
    return {
      ...drawn,
      rule: (words) =>
        words.say('ground.noGround', { rule: drawn.rule(words), direction: direction(words) }),
    }
  // A quarter of a country has no border anybody agreed on.
  const level = place.properties.kind === 'country' ? 'vague' : drawn.level
  return {
    ...drawn,
    shape,
    level,
    rule: (words) =>
      words.say('ground.quadrant', { rule: drawn.rule(words), direction: direction(words) }),
  }
}
