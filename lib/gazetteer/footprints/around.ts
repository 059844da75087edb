import type { Place } from '#lib/model'
import type { Words } from '#lib/words'
import { NAMED, REACH } from './footprint-rules'
import { preferredName } from '../names/preferred-name'
import { annulus, disc, greatCircleMetres, overlay } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { extentOf, km, pointOf, theKind } from './drawn'
import type { Drawn, Ground, RuleWording } from './drawn'

type Village = { item: Place; metres: number }

/**
 * What lies around a place: a ring, with the villages and hamlets known in it, whole even where one
 * reaches over its outer edge.
 */
export function around(place: Place, center: LonLat, { byId }: Ground): Drawn {
  const core = extentOf(place)
  const edge = core + REACH.around
  const villages = [...byId.values()]
    .flatMap((item) => villageOf(item, center))
    .filter(({ item, metres }) => item.id !== place.id && metres > core && metres <= edge)
  villages.sort((a, b) => a.metres - b.metres || (a.item.id < b.item.id ? -1 : 1))
  const over = villages.filter(({ item, metres }) => metres + extentOf(item) > edge)
  const joined = over.reduce(
    (shape, { item }) => overlay(shape, disc(pointOf(item)!, extentOf(item)), 'join'),
    disc(center, edge),
  )
  const shape =
    over.length > 0 ? overlay(joined, disc(center, core), 'without') : annulus(center, core, edge)
  const metres = over.reduce(
    (most, { item, metres }) => Math.max(most, metres + extentOf(item)),
    edge,
  )
  const rule: RuleWording = (words) => {
    const surroundings = words.say('ground.surroundings', { kind: theKind(place, words) })
    return withVillages(
      words.say('ground.ring', { words: surroundings, from: km(core, words), to: km(edge, words) }),
      villages,
      words,
    )
  }
  return {
    shape,
    metres: Math.ceil(metres / 100) * 100,
    rule,
    ...(villages.length > 0 && { members: villages.map(({ item }) => item.id) }),
  }
}

/**
 * A village or hamlet with its distance; nothing for other places. Degrees are compared first, as
 * most places are far away.
 */
function villageOf(item: Place, [lon, lat]: LonLat): Village[] {
  const point = pointOf(item)
  const isSmall = item.properties.kind === 'village' || item.properties.kind === 'hamlet'
  if (!isSmall || !point || Math.abs(point[1] - lat) > 1) return []
  return [{ item, metres: greatCircleMetres([lon, lat], point) }]
}

function withVillages(
  rule: string,
  villages: readonly Village[],
  { say, join, lang }: Words,
): string {
  if (villages.length === 0) return rule
  const names = join(villages.slice(0, NAMED).map(({ item }) => preferredName(item, lang)))
  const rest = villages.length - NAMED
  return rest > 0
    ? say('ground.villagesMore', { rule, names, rest })
    : say('ground.villages', { rule, names })
}
