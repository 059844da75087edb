import type { Part, Place } from '#lib/model'
import type { Words } from '#lib/words'
import { LEAST_MIDDLE, REACH } from './footprint-rules'
import { annulus, disc } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { extentOf, km, theKind } from './drawn'
import type { Drawn, RuleWording } from './drawn'

/** Discs and rings around a place that is known as a point. */
export function pointPart(place: Place, part: Part, center: LonLat): Drawn {
  const core = extentOf(place)
  const kind = (words: Words) => theKind(place, words)
  const round = (metres: number, rule: RuleWording): Drawn => ({
    shape: disc(center, metres),
    metres,
    rule,
  })
  const belt = (to: number, what: RuleWording): Drawn => ({
    shape: annulus(center, core, to),
    metres: to,
    rule: (words) =>
      words.say('ground.ring', { words: what(words), from: km(core, words), to: km(to, words) }),
  })
  switch (part) {
    case 'outskirts':
      return belt(core + REACH.outskirts, (words) =>
        words.say('ground.outskirts', { kind: kind(words) }),
      )
    case 'near':
      return belt(Math.max(REACH.near, core + REACH.outskirts), (words) =>
        words.say('ground.near', { kind: kind(words) }),
      )
    case 'outside':
      return belt(core + REACH.outside, (words) =>
        words.say('ground.outside', { kind: kind(words) }),
      )
    case 'towards':
      return belt(Math.max(REACH.towards, core + REACH.outskirts), (words) =>
        words.say('ground.towards', { kind: kind(words) }),
      )
    // A place of less than a kilometre has no middle that a text could mean.
    case 'centre':
      return core < 2 * LEAST_MIDDLE
        ? round(core, (words) => words.say('ground.noMiddle', { kind: kind(words) }))
        : round(Math.max(LEAST_MIDDLE, Math.floor(core / 300) * 100), (words) =>
            words.say('ground.middleOf', { kind: kind(words) }),
          )
    case 'parts':
      return round(core, (words) =>
        words.say('ground.somewhereIn', { kind: kind(words), km: km(core, words) }),
      )
    default:
      return round(core, (words) =>
        words.say('ground.disc', { km: km(core, words), kind: kind(words) }),
      )
  }
}
