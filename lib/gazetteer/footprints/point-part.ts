import type { Part, Place } from '#lib/model'
import type { Words } from '#lib/words'
import { annulus, disc } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { extentOf, km, theKind } from './drawn'
import type { Drawn, RuleWording } from './drawn'
import { pointReach } from './point-reach'

/** Discs and rings around a place that is known as a point. */
export function pointPart(place: Place, part: Part, center: LonLat): Drawn {
  const core = extentOf(place)
  const metres = pointReach(place, part) ?? core
  const kind = (words: Words) => theKind(place, words)
  const round = (rule: RuleWording): Drawn => ({ shape: disc(center, metres), metres, rule })
  const belt = (what: RuleWording): Drawn => ({
    shape: annulus(center, core, metres),
    metres,
    rule: (words) =>
      words.say('ground.ring', {
        words: what(words),
        from: km(core, words),
        to: km(metres, words),
      }),
  })
  switch (part) {
    case 'outskirts':
    case 'near':
    case 'outside':
    case 'towards':
      return belt((words) => words.say(`ground.${part}`, { kind: kind(words) }))
    case 'centre':
      return round((words) =>
        words.say(metres === core ? 'ground.noMiddle' : 'ground.middleOf', { kind: kind(words) }),
      )
    case 'parts':
      return round((words) =>
        words.say('ground.somewhereIn', { kind: kind(words), km: km(core, words) }),
      )
    default:
      return round((words) => words.say('ground.disc', { km: km(core, words), kind: kind(words) }))
  }
}
