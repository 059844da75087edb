import type { TextSpan } from '#lib/model'

/** The verb of a bare toll, and the rule that read it. */
type BareToll = { verb: TextSpan; rule: string; ofBefore?: true }

/** Somebody tells a number of what was counted before. */
const FIGURE =
  /(?<verb>\b(?:count|figure|tally|estimate)\b)[^.;:]{0,60}?(?: (?:spoken? of|put it at|was|gave)|:) $|(?<verb2>\bputs? it) at $/iu
const PUTS =
  /(?<verb>\b(?:puts?|putting|gave|gives|set) (?:the|that|its|their|his|her|this) (?:(?:death )?toll|figure|number|count|total|tally)(?: of (?:the )?(?:dead|deaths|killed|victims|fatalities|those killed|people killed))?(?: (?:there|so far|from [^,.;]{3,40}))?(?: at| as|(?<=gave.{3,30}) of)) (?:just |only )?$/iu
/** "The network spoke of 13", "the office gave 73". */
const SPOKE_OF = /(?<verb>\b(?:spoke|speaks|spoken|speaking|talked|talks) of|\bgave|\bgives) $/iu
/** "Stands at 51, up from 35", "down from the 52". */
const REVISED =
  /(?<verb>\b(?:up|down|risen|lowered|revised (?:up|down|upwards|downwards)?) ?from|, from)(?: (?:the|an?|its|their|(?:earlier|initial|previous|first|preliminary|provisional)(?: (?:death )?(?:toll|count|figure|tally|estimate)s?)?(?: of)?))* $/iu
/** "A reporter counted five." */
const COUNTED = /(?<verb>\bcounted) (?:only |just |another )?$/iu
/** "Helped to bury 29 people". */
const BURY = /(?<verb>\b(?:bury|burying)) $/iu
/** "Prosecutors later said five." */
const SAID = /(?<verb>\b(?:later|earlier|has|had|have|then) (?:said|says|reported)) $/iu
/** "The health ministry said nine." */
const SAYS =
  /\b(?:ministry|officials|police|office|network|observatory|army|government|sources|department|authorities|rebels|group|agency|administration|Crescent|Cross|hospitals?|doctors|medics|rescuers|mayor|governor|[Dd]efen[cs]e) (?:said|says) $/iu
/** "Authorities say the number is 41". */
const STANDS =
  /(?<verb>\b(?:say|says|said|that) (?:the|that|its|their) (?:real |true |actual |total )?(?:number|figure|count) (?:is|was|stands at|stood at)) (?:closer to |really )?$/iu
/** "Its figure includes 231 civilians". */
const INCLUDES =
  /(?<verb>\b(?:figures?|(?:death )?toll|count|tally|dead|total) (?:also )?includes?) $/iu
/** "Said it lost three": only where the dead were spoken of. */
const LOST = /(?<verb>\b(?:had |has |have )?lost) $/iu

/** Nothing but a word for dead behind a number, up to the end of its clause. */
const ALONE =
  /^(?: (?:dead|deaths|killed|victims|martyrs|burials|bodies|fatalities|people))?(?: (?:on \p{Lu}\p{Ll}+|so far|by (?:then|now|\p{Lu}\p{Ll}+|nightfall|evening)|there|earlier|overnight|dead|this (?:morning|afternoon|evening)|(?:an )?hours? (?:earlier|before)))?(?:[.,;)”"]|$| (?:on|in the (?:morning|evening|first)|by|this|late|earlier|overnight|and|but|while|yesterday|so far)(?![\p{L}]))/u
/** The same right at the end of a clause, without a noun for people. */
const BARE = /^(?: on \p{Lu}\p{Ll}+| there| himself| herself)?(?:[.,;”"]|$)/u
const OF_DEAD = /^ (?:dead|deaths|killed|victims|martyrs|burials|bodies|fatalities)(?![\p{L}])/u
const SPEAKS_OF_DEAD =
  /\b(?:dead|died|killed|deaths?|tolls?|bodies|corpses|casualties|fatalities)\b/i
const PEOPLE =
  /^ (?:people|men|women|civilians|victims|bodies|others|of (?:them|the dead))(?![\p{L}])/u

/**
 * A number that somebody puts on dead of whom the words around it do not speak: "hospital officials
 * put the number at 22", "the network spoke of 13", "up from 35". Where its sentence tells of no dead,
 * it is of those whom the sentence before counts.
 */
export function bareToll(sentence: string, start: number, end: number): BareToll | undefined {
  const before = sentence.slice(Math.max(0, start - 150), start)
  const behind = sentence.slice(end, end + 90)
  const role = (match: RegExpExecArray, rule: string, ofBefore = false): BareToll => {
    const verb = match.groups!.verb ?? match.groups!.verb2!
    const from = start - before.length + match.index + match[0].indexOf(verb)
    return {
      verb: { start: from, end: from + verb.length },
      rule,
      ...(ofBefore && { ofBefore: true as const }),
    }
  }
  const isSaid = SPEAKS_OF_DEAD.test(sentence.slice(0, start))
  const figure = FIGURE.exec(before)
  if (
    figure &&
    (BARE.test(behind) ||
      OF_DEAD.test(behind) ||
      (/: $/.test(before) && / people\b/.test(behind.slice(0, 8))))
  )
    return role(figure, 'toll')
  const puts = PUTS.exec(before)
  if (puts && (ALONE.test(behind) || OF_DEAD.test(behind)))
    return role(
      puts,
      'toll',
      !isSaid && !OF_DEAD.test(behind) && !/toll|dead|killed|deaths/.test(puts[0]),
    )
  const spoke = SPOKE_OF.exec(before)
  if (spoke && (ALONE.test(behind) || OF_DEAD.test(behind)) && !/^ people/.test(behind))
    return role(spoke, 'toll', !isSaid && !OF_DEAD.test(behind))
  const revised = isSaid && REVISED.exec(before)
  if (revised && !/^ (?:wounded|injured)/.test(behind)) return role(revised, 'toll')
  const counted = COUNTED.exec(before)
  if (counted && (BARE.test(behind) || ALONE.test(behind)))
    return role(counted, 'bodies-found', !isSaid && !OF_DEAD.test(behind))
  const buried = BURY.exec(before)
  if (buried && PEOPLE.test(behind)) return role(buried, 'bodies-found')
  // "regional prosecutors later said five"
  const said = SAID.exec(before)
  if (said && isSaid && /^[.;]?$|^[.;] /.test(behind)) return role(said, 'toll')
  if (SAYS.test(before) && /^\.?$|^[.;] /.test(behind))
    return {
      verb: { start: start - 5, end: start - 1 },
      rule: 'toll',
      ...(!isSaid && { ofBefore: true as const }),
    }
  const stands = STANDS.exec(before)
  if (stands && BARE.test(behind)) return role(stands, 'toll', !isSaid)
  const includes = INCLUDES.exec(before)
  if (includes) return { ...role(includes, 'of-those-killed'), ofBefore: true }
  const lost = LOST.exec(before)
  if (lost && BARE.test(behind)) return role(lost, 'lost-men', !isSaid)
  return undefined
}
