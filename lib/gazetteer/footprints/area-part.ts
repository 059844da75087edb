import type { Part, Place } from '#lib/model'
import type { Words } from '#lib/words'
import { NAMED, REACH } from './footprint-rules'
import { buffered, disc, geometryOf, overlay } from '#lib/geo'
import type { Shape } from '#lib/geo'
import { preferredName } from '../names/preferred-name'
import { extentOf, isTown, km, pointOf, theKind } from './drawn'
import type { Drawn, Ground, Places, RuleWording } from './drawn'

/** A part of a place that has an outline. */
export function areaPart(place: Place, part: Part, outline: Shape, ground: Ground): Drawn {
  const kind = (words: Words) => theKind(place, words)
  const { vague, members } = place.properties
  const what: RuleWording = (words) =>
    vague
      ? words.say('ground.outerBound')
      : members
        ? words.say(place.properties.kind === 'road' ? 'ground.way' : 'ground.members', {
            kind: kind(words),
            names: namesOf(members, ground, words),
          })
        : words.say('ground.outline', { kind: kind(words) })
  switch (part) {
    case 'countryside':
      return countryside(place, outline, ground)
    case 'near':
      return belt(REACH.near, outline, (words) => words.say('ground.near', { kind: kind(words) }))
    case 'around':
      return belt(REACH.around, outline, (words) =>
        words.say('ground.surroundings', { kind: kind(words) }),
      )
    case 'outskirts':
      return belt(REACH.outskirts, outline, (words) =>
        words.say('ground.edge', { kind: kind(words) }),
      )
    case 'outside':
      return belt(REACH.outside, outline, (words) =>
        words.say('ground.outside', { kind: kind(words) }),
      )
    case 'towards':
      return {
        shape: outline,
        isDry: true,
        rule: (words) => words.say('ground.somewhereTowards', { what: what(words) }),
      }
    case 'whole':
    case 'area':
    // A road has no coast to be along: what is along it is the road.
    case 'along':
      return { shape: outline, isDry: true, rule: what }
    default:
      return {
        shape: outline,
        isDry: true,
        rule: (words) => words.say('ground.whichParts', { what: what(words) }),
      }
  }
}

/** The names of places, those beyond the first few counted. */
function namesOf(ids: readonly string[], { byId }: Ground, { join, say, lang }: Words): string {
  const names = ids.map((id) => byId.get(id)).flatMap((item) => item ?? [])
  const first = join(names.slice(0, NAMED).map((item) => preferredName(item, lang)))
  const rest = names.length - NAMED
  return rest > 0 ? say('ground.namesMore', { names: first, rest }) : first
}

/** A belt beyond a border. */
function belt(metres: number, outline: Shape, what: RuleWording): Drawn {
  return {
    shape: overlay(buffered(geometryOf(outline), metres), outline, 'without'),
    rule: (words) => words.say('ground.belt', { words: what(words), km: km(metres, words) }),
  }
}

/** The ids of a region and of all its members, those of regions among them too. */
function membersOf(place: Place, byId: Places): ReadonlySet<string> {
  const found = new Set([place.id])
  for (const id of found)
    for (const member of byId.get(id)?.properties.members ?? []) found.add(member)
  return found
}

/** An area minus the towns the gazetteer knows in it; villages and hamlets are countryside. */
function countryside(place: Place, outline: Shape, { byId }: Ground): Drawn {
  const inside = membersOf(place, byId)
  const towns = [...byId.values()].filter(
    (item) => isTown(item) && [item.id, ...item.properties.admin].some((id) => inside.has(id)),
  )
  const open = towns.reduce(
    (rest, town) =>
      pointOf(town) ? overlay(rest, disc(pointOf(town)!, extentOf(town)), 'without') : rest,
    outline,
  )
  const isLeft = open.length > 0
  return {
    shape: isLeft ? open : outline,
    isDry: true,
    rule: (words) =>
      words.say(isLeft ? 'ground.withoutTowns' : 'ground.townsTakeAll', {
        kind: theKind(place, words),
      }),
  }
}
