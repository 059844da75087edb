import type { TextSpan } from '#lib/model'
import { bareToll } from './bare-tolls'
import { MAY } from './months'
import { englishNumbers } from './numbers'
import type { NumberMention } from './numbers'

const AUX = String.raw`(?:(?:was|were|are|is|have|has|had|been|being|be|reportedly|allegedly|also|believed|to|said|confirmed|reported|later|either|already|apparently|(?:shot|lined|tied|rounded|dragged|taken|led|hunted|attacked|tortured|ambushed|beaten|pulled|marched|ordered)(?: (?:up|away|out|down|off))?(?: (?:from|out of|off|into) (?:their|his|her|the|an?) \p{Ll}+)? and|since|all|found|left|thought|known|presumed|brutally|summarily|then|deliberately|feared)\s+)*`
const DEAD =
  "killed|slain|massacred|executed|murdered|slaughtered|assassinated|shot dead|gunned down|beheaded|burned alive|burnt alive|burned to death|stabbed to death|(?:hack|beat|bludgeon|trampl|starv|clubb|tortur)(?:ed|en) to death|beaten to death|succumbed|neutrali[sz]ed|eliminated|liquidated|drowned|suffocated|butchered|hanged|lynched|martyred|died|perished|buried(?! (?:under|beneath|alive|by (?:the )?(?:rubble|debris)|in (?:the )?(?:rubble|debris))(?![\\p{L}]))|lost (?:his|her|their) (?:life|lives)|dead|crushed to death|(?:bled|burnt|put|stoned|shot) to death|shot and killed|(?<=(?:lined|dragged|taken|led|rounded|pulled|marched|ordered)(?: (?:up|away|out|down|off))?(?: (?:from|out of|off|into) (?:their|his|her|the|an?) \\p{Ll}+)? and )shot(?! at| in the (?:legs?|arms?|foot|feet)| and (?:wounded|injured))|fatally (?:shot|stabbed|wounded)|mowed down|mown down|paid with (?:his|her|their) (?:life|lives)|had (?:his|her|their) throats? (?:cut|slit)|(?<!(?:to|could|may|might|will|would|can|cannot|not|never|n[’']t) )die(?= (?:in|as|after|when)(?![\\p{L}]))"
const KILLING =
  'eliminated|eliminating|neutrali[sz]ed|neutrali[sz]ing|liquidated|liquidating|killed|killing|kills|kill|shot dead|shooting dead|massacred|massacring|executed|executing|assassinated|assassinating|murdered|murdering|slaughtered|gunned down|gunning down|beheaded|beheading|butchered|butchering|lynched|lynching|hack(?:ed|ing) to death|beat(?:ing)? to death|(?:claimed|claiming|took|taking|cost|costing) the lives? of|(?:killing|death|deaths|murder|murders|execution|executions|massacre|slaying|beheading|loss) of|bod(?:y|ies) of|corpses? of|remains of|tortured to death|martyred|mow(?:ed|ing) down|(?:slit|cut|slitting|cutting) the throats? of|put(?:ting)? to death|stoned to death|fatally (?:shot|stabbed|shooting|stabbing|wounding)'
/** "Eliminated" in quotation marks. */
const QUOTED = '[”"’]?'
const TOLL = String.raw`(?:death toll|toll|number of (?:the )?(?:dead|deaths|people killed|those killed|fatalities|victims)|(?:number|total) of (?:\p{Ll}+ ){1,2}killed|total (?:number of )?(?:dead|deaths|killed)|number of (?:people|those) who (?:have |had )?(?:died|been killed)|number of those (?:killed|martyred|slain)|number killed|number of martyrs|tally)(?: [“"]?[\p{L}\p{N}’'-]+){0,18}?(?: [“"]?(?:to|at|of|is|was|reached|reaching|exceeded|exceeding|passed|surpassed|hit|topped|stands at|stood at|now at|as))`
/** Words behind a number that make it one of wounded. */
export const WOUNDED =
  /^(?:[- ](?!and\b|or\b|killed\b|dead\b|died\b)[\p{L}-]+){0,5}?[ -](?:was|were|have been|had been|being|are|others? (?:were )?)?\s*(?:wounded|injured|hurt|maimed)\b/iu
/** Words in front of a number that do. */
export const WOUNDING =
  /(?:wounded|injured|injuring|wounding|hurt|hurting|maiming|injuries to|injury of)\s+$/i

/** "killed two women and wounded eight others": the wounded have words of their own. */
const HURTS_OTHERS =
  /^(?:[ -][\p{L}-]+){0,4} and (?:wounded|injured) (?:at least |more than |about |nearly |over |another |some )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|twelve|eleven|\p{Ll}+ty|dozens|scores|several|many|hundreds|others|her|his|their)\b/iu

/** "30 people dead or wounded", "1,200 troops, killed and wounded": a number of both. */
const OF_BOTH =
  /^(?:[ -][\p{L}-]+){0,4}?,? \(?(?:(?:either|both|were|was|are) )*(?:killed|dead|slain)(?:,? (?:and|or) |\/)(?:wounded|injured|hurt|maimed)(?! (?:at least|more than|about|some|nearly|over|another|an?|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|several|many|hundreds|others|her|his|their)(?![\p{L}]))(?![\p{L}])/iu

const EARLIER_NO = new RegExp(
  String.raw`\b(?:no|not|never|without|nobody|none|deny|denied|denying|if|could|would|${MAY}|might|will|to|plot to|threaten\p{L}*|fear\p{L}*|risk\p{L}*)\s+(?:have\s+|be\s+|been\s+)?(?:[\p{L}]+\s+)?$`,
  'iu',
)

/** "Denied that 12 people were killed", "rejected the claim of a channel that its men had". */
const DENIED_THAT =
  /(?<![\p{L}])(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing))(?: (?:as \p{L}+ )?(?:the |any |an? |media |local |recent )*(?:\p{Lu}[\p{L}’'-]+ )?(?:reports?|claims?|accounts?|rumou?rs?|allegations?|statements?|suggestions?|news|it|accusations?)(?:,? (?:of|by|from|in|on|widely|made|spread|published|circulating|shared)(?! that )[^.;]{1,40}?,?)?)? that (?:(?!(?:said|and|but|while|whereas|adding|saying)(?![\p{L}]))[\p{L}\p{N}’'-]+ ){0,10}$/iu

const SINCE_WHEN = /(?<![\p{L}])since [^.;]{2,60}, (?:when|in which) (?:[\p{L}’'-]+ ){0,8}$/u

const OF_ILLNESS =
  /^ (?:there |here |so far )?(?:of|from|due to) (?:an? |the |suspected |acute )?(?:cholera|meningitis|measles|malaria|dengue|diarrh\p{L}+|ebola|covid\S*|cancer|typhoid|hepatitis|diphtheria|illness|disease|old age|natural causes|heart (?:attack|failure)|stroke|pneumonia|hypothermia)(?![\p{L}])/iu

/** "Found no evidence for claims that 40 people had been executed". */
const NO_EVIDENCE =
  /(?<![\p{L}])no (?:\p{Ll}+ )?(?:evidence|proof|indications?|signs?|confirmation) (?:for|of|that|to)(?![\p{L}])[^.;]{0,120}$/iu

/** "32 people were being treated": they are not dead. */
export const LIVES =
  /^(?: [\p{L}’'-]+){0,4}? (?:is|are|was|were|remain(?:s|ed)?|had been|have been|has been) (?:still |also |being |now )*(?:treated|hospitali[sz]ed|admitted|taken to|rescued|missing|unaccounted|trapped|detained|arrested|captured|displaced|evacuated|receiving|in (?:hospital|(?:a )?(?:critical|serious|stable)))(?![\p{L}])/iu
/** "Three more people in A", "five more the next day". */
export const SO_MANY_MORE =
  /^ (?:more|others)(?: (?:people|civilians|soldiers|fighters|rebels|villagers))? (?:(?:in|at|near|on)(?= (?!hospital|critical))|the (?:next|following)|a day later|elsewhere)(?![\p{L}])/u

/** How a number counts dead: the verb, and the rule that read it. */
export type DeathRole = { verb: TextSpan; rule: string; active?: boolean; ofBefore?: true }

const pattern = (source: string, flags = 'iu') => new RegExp(source, flags)
const BEFORE = pattern(
  String.raw`(?<![\p{L}-])(?<verb>${KILLING})${QUOTED}\s+(?:(?:the|an?|some|as|well|yet|of|her|his|their|both|another|by \p{L}+|up|people|what it said were|what they said were|a total of)\s+)*$`,
)
const TOLL_BEFORE = pattern(
  String.raw`(?<![\p{L}-])(?<verb>${TOLL})\s+(?:(?:the|an?|least|now|more than)\s+)*$`,
)
const LEFT = pattern(String.raw`(?<![\p{L}-])(?<verb>left|leaving|leaves|leave)\s+$`)
const BEHIND = pattern(
  String.raw`^(?:\+)?(?:(?:[ -](?!(?:wounded|injured|killed|died|dead|was|were|captured|arrested|detained|displaced\b(?! (?:people|persons|civilians|families|men|women|children|residents))|missing|kidnapped|abducted)\b)[\p{L}\p{N}’'\-–]+){0,14}?)(?:,? ?(?:\([^)]*\)|[-–—] [^–—.;]{3,110}? [-–—]|(?:who|whom|which|including|among|most|some|mostly|mainly|largely|chiefly|all|many|half|(?:two|three|one|four|five|six|seven|eight|nine|ten|\d+) of (?:them|whom)|aged|both|(?<=, )(?<apposed>an?|two|three|four|five) )\b[^.;]{0,110}?),?)?\s+(?<aux>${AUX})(?<verb>${DEAD})(?!\s*(?:and|or|\/)\s*(?:wounded|injured|hurt|maimed))\b`,
)
const HEADLINE = pattern(
  String.raw`^(?:[ -](?!and\b|or\b|of\b)[\p{L}-]+){0,4}?[ -](?<verb>dead|lives (?:(?:were|have been|had been|are) )?lost|deaths|fatalities|martyrs?|killed|bodies (?:(?:are|were) )?(?:still )?(?:under|beneath) (?:the )?rubble|(?:bodies|corpses) (?:turned up|lay|lying|washed (?:up|ashore)|(?:(?:had|have) )?(?:already )?(?:arrived|reached|come in))|(?:bodies|corpses)(?:, [^,;.]{3,60},)? (?:were|was|had been|have been|has been)(?: \p{L}+)? (?:found|pulled out|dug out|recovered|discovered|retrieved|pulled|unearthed|exhumed|seen|brought|counted|buried|collected|gathered|identified))(?! (?:at least|more than|some|about|nearly|over|up to|several|dozens|scores|hundreds|an? |the |people|civilians|soldiers|\d))(?!\s*(?:and|or|\/)\s*(?:wounded|injured|hurt))\b`,
)
const SO_MANY = String.raw`(?:(?:at least|some|about|nearly|another) )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|twenty)`
/** "Five soldiers, three policemen and two civilians died": a list in front of the verb. */
const LISTED = pattern(
  String.raw`^(?:(?: (?!and |of whom )[\p{L}’'-]+){1,7}(?:, ${SO_MANY}(?: (?!and )[\p{L}’'-]+){1,6}){1,4})?,? and ${SO_MANY}(?: (?!who |were |was |have |had )[\p{L}’'-]+){1,6}? (?<aux>${AUX})(?<verb>${DEAD})(?![\p{L}])`,
)
/** "of those killed", behind a number. */
export const OF_THEM = pattern(
  String.raw`^ (?:of (?:those|the people) (?:killed|slain|who died)|of the (?:dead|victims|fatalities)|of (?:them|whom))\b`,
)
/** "Three peacekeepers were among those killed". */
const AMONG = pattern(
  String.raw`^(?: [\p{L}’'-]+){1,9}? (?:are|were|was|is) (?:also )?among (?:those|the people|the \p{L}+) (?:killed|slain|who died)|^(?: [\p{L}’'-]+){1,9}? (?:are|were|was|is) (?:also )?among the (?:dead|victims|fatalities)\b`,
)
const LED = pattern(
  String.raw`(?<before>(?<![\p{L}])(?:hack|beat|stab|bludgeon|club|ston|tortur|burn|burnt|starv|trampl|shot|crush|put)(?:ed|en|bed|bing|ing|ting)? (?:at least |another |some )?)$`,
)
const TO_DEATH = pattern(String.raw`^ (?:\p{Ll}+ ){0,3}?to (?:their )?death(?![\p{L}])`)

const LOST = pattern(
  String.raw`(?<verb>(?<![\p{L}-])(?:lost|losing|loses?)) (?:(?:at least|more than|some|about|around|up to|nearly|over|another) )*$`,
)
const OWN_MEN =
  /^ (?:of (?:its|their|his) (?:own|men|fighters|soldiers|troops|members|comrades|people|colleagues)|men|soldiers|fighters|troops|servicemen|militants|comrades|militiamen|gunmen|recruits)(?![\p{L}])/u
const TOOK_LIVES = pattern(
  String.raw`(?<verb>(?<![\p{L}-])(?:cost|costing|costs|claimed|claiming|taken|took)) (?:(?:at least|more than|some|about|around|up to|nearly|over|another) )*$`,
)
/** Who takes in bodies counts them; between enemies they are only handed over. */
const TAKES_IN = /\b(?:hospitals?|morgues?|clinics?|wards?|mortuar(?:y|ies)) (?:\p{L}+ ){0,4}$/iu

/** How a number counts dead, if it does. */
export function roleOf(
  sentence: string,
  { start, end, count }: NumberMention,
): DeathRole | undefined {
  const before = sentence.slice(Math.max(0, start - 150), start)
  const behind = sentence.slice(end, end + 260)
  const from = start - before.length
  if (OF_BOTH.test(behind) || DENIED_THAT.test(before) || NO_EVIDENCE.test(before)) return undefined
  // "the deadliest attack since June, when 16 died": that one is not told of
  if (SINCE_WHEN.test(before) && !/^[^,.;]{0,60} (?:in|at|near) \p{Lu}/u.test(behind))
    return undefined
  // "the army lost 12 men", "losing two of its own"
  const own = LOST.exec(before)
  if (own && OWN_MEN.test(behind))
    return {
      verb: { start: from + own.index, end: from + own.index + own.groups!.verb!.length },
      rule: 'lost-men',
    }
  // "has cost 10,000 lives"
  const lives = TOOK_LIVES.exec(before)
  if (
    lives &&
    !EARLIER_NO.test(sentence.slice(0, from + lives.index)) &&
    /^ (?:\p{Ll}+ )?lives(?![\p{L}])/u.test(behind)
  )
    return {
      verb: { start: from + lives.index, end: from + lives.index + lives.groups!.verb!.length },
      rule: 'killed-people',
      active: true,
    }
  // "we lost 11 of the wounded", said by who cared for them or fought beside them
  const lost = /(?<verb>\b[Ww]e (?:have |had )?(?:already )?lost) $/u.exec(before)
  if (
    lost &&
    /^ (?:of (?:the |our |them)\p{Ll}*|people|patients|men|fighters|soldiers|colleagues|comrades|volunteers|members)\b/u.test(
      behind,
    )
  )
    return {
      verb: { start: from + lost.index, end: from + lost.index + lost.groups!.verb!.length },
      rule: 'we-lost',
    }
  if (WOUNDED.test(behind) || WOUNDING.test(before)) return undefined
  const active = BEFORE.exec(before)
  if (active) {
    if (
      /^(?:[ -][\p{L}-]+){0,4} (?:and|or) (?:wounded|injured)\b/iu.test(behind) &&
      !/\d/.test(behind.slice(0, 40)) &&
      !HURTS_OTHERS.test(behind)
    )
      return undefined
    // "eliminated a number of terrorists" counts nobody
    if (/^(?:elim|neut|liqu)/i.test(active.groups!.verb!) && !(count.low ?? count.high))
      return undefined
    if (/(?:and|or) (?:wounding|injuring|wounded|injured)\s+$/i.test(before)) return undefined
    const verb = from + active.index
    if (
      EARLIER_NO.test(sentence.slice(0, verb)) &&
      !/\b(?:reported|said|claimed|believed|known|accused|alleged|managed|able|continued|led|leading|contributed|amounted) to (?:have |the )?$/i.test(
        sentence.slice(0, verb),
      )
    )
      return undefined
    if (
      /bodies|remains|corpses/i.test(active.groups!.verb!) &&
      !TAKES_IN.test(sentence.slice(0, verb).replace(/ receiv\p{L}+ (?:the )?$/u, ' ')) &&
      /\b(?:hand(?:ed|ing)? over|return(?:ed|ing)?|releas(?:ed|ing)|repatriat\p{L}+|receiv\p{L}+|exchang\p{L}+|transfer\p{L}*)\b/iu.test(
        sentence.slice(0, verb),
      )
    )
      return undefined
    // "killed in 3 attacks", "killed 3 days ago" are caught by what stands between
    return {
      verb: { start: verb, end: verb + active.groups!.verb!.length },
      rule: 'killed-people',
      active: true,
    }
  }
  const bare = bareToll(sentence, start, end)
  if (bare) return bare
  // "counted 58 bodies", "the highest toll with 23 victims"
  const found =
    /(?<![\p{L}-])(?<verb>counted|found|recovered|discovered|retrieved|buried|pulled(?: out)?|dug (?:out|up)|carried(?: (?:out|away))?|removed|exhumed|saw|seen|collected|received|unearthed|documented|recorded)\s+(?:(?:the|another|some|as many as|up)\s+)*$/iu.exec(
      before,
    )
  if (
    found &&
    /^(?: \p{Ll}+){0,2} (?:bodies|corpses|dead bodies|deaths|fatalities)\b/u.test(behind)
  )
    return {
      verb: {
        start: from + found.index,
        end: from + found.index + found.groups!.verb!.length,
      },
      rule: 'bodies-found',
    }
  // "villagers buried 23 people"
  const buried =
    /(?<![\p{L}])(?:villagers|residents|relatives|families|mourners|neighbou?rs|locals|we|they|people) (?:(?:have|had) )?(?<verb>buried) $/iu.exec(
      before,
    )
  if (
    buried &&
    /^ (?:people|men|women|civilians|victims|of (?:them|the dead))(?![\p{L}])/u.test(behind)
  )
    return {
      verb: { start: start - 'buried '.length, end: start - 1 },
      rule: 'bodies-found',
    }
  const with_ =
    /(?<verb>\b(?:death )?tolls?|death rate|number of (?:deaths|victims|dead))\b[^.;,]{0,40} (?:with|at|of) $/iu.exec(
      before,
    )
  if (with_ && /^ (?:\p{Ll}+ )?(?:victims|dead|deaths|killed|fatalities)\b/u.test(behind))
    return { verb: { start: from + with_.index, end: from + with_.index + 4 }, rule: 'toll' }
  // "killed a family of six"
  const family =
    /(?<verb>\b(?:kill(?:ed|ing|s)|wip(?:ed|ing) out|massacr(?:ed|ing)|murder(?:ed|ing)|slaughter(?:ed|ing)|bur(?:ied|ying))) (?:an?|the|another|one) (?:\p{Ll}+ )?family of $/iu.exec(
      before,
    )
  if (family)
    return {
      verb: { start: from + family.index, end: from + family.index + family.groups!.verb!.length },
      rule: 'killed-people',
      active: true,
    }
  const toll = TOLL_BEFORE.exec(before)
  if (toll)
    return {
      verb: { start: from + toll.index, end: from + toll.index + toll.groups!.verb!.length },
      rule: 'toll',
    }
  if (LEFT.test(before)) {
    const dead = /^(?:[ -][\p{L}-]+){0,6}?[ -]dead\b/iu.exec(behind)
    if (dead) {
      const verb = from + LEFT.exec(before)!.index
      // "could leave 250 dead"
      if (EARLIER_NO.test(sentence.slice(0, verb))) return undefined
      return { verb: { start: verb, end: verb + 4 }, rule: 'left-dead', active: true }
    }
  }
  const part = OF_THEM.exec(behind)
  if (part && /kill|dead|died|victims/i.test(part[0]))
    return { verb: { start: end, end: end + part[0].length }, rule: 'of-those-killed' }
  const amid =
    /(?<verb>(?:^|[.,;] |\b)among (?:the (?:dead|victims|fatalities)|those killed|those who died) (?:were|was|are|is)|\b(?:the (?:dead|victims|fatalities)|those killed)(?: (?:in|from|of|on) [^,;.]{2,50}?)? include[sd]?) (?:(?:at least|also|some|about) )*$/iu.exec(
      before,
    )
  if (amid)
    return {
      verb: { start: from + amid.index, end: from + amid.index + amid.groups!.verb!.length },
      rule: 'of-those-killed',
    }
  const among = AMONG.exec(behind)
  if (among) return { verb: { start: end, end: end + among[0].length }, rule: 'of-those-killed' }
  const listed = LISTED.exec(behind)
  if (listed && !/^ (?:people|civilians|others|victims|persons)(?![\p{L}])/u.test(behind))
    return {
      verb: {
        start: end + listed[0].length - listed.groups!.verb!.length,
        end: end + listed[0].length,
      },
      rule: 'people-listed',
    }
  const headline = HEADLINE.exec(behind)
  const passive = BEHIND.exec(behind)
  // "two car bombs killed at least 25": what kills is not counted
  const kills =
    passive &&
    !/\b(?:was|were|are|is|been|being|be|found|left|to)\b/i.test(passive.groups!.aux!) &&
    /^(?:killed|massacred|executed|murdered|slaughtered|assassinated|eliminated|beheaded|shot dead)$/i.test(
      passive.groups!.verb!,
    ) &&
    /^ (?:all|every|each|another|as many as|one|at least|more than|some|about|nearly|over|up to|several|dozens|scores|hundreds|an?|the|his|her|their|its|people|civilians|soldiers|\d+|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|twenty|thirty|forty|fifty)\b/u.test(
      behind.slice(passive[0].length),
    )
  if (passive && !kills) {
    const offset = end + passive[0].length - passive.groups!.verb!.length
    // "six people of one family"
    const between = sentence
      .slice(end, offset)
      .replace(/ of (?:one|the same|a single) (?:extended )?family(?![\p{L}])/u, '')
    // another number between them is counted itself
    // "seven soldiers and 14 rebels were killed"
    const isListed =
      /^(?:[ -][\p{L}-]+){1,6}(?:,|,? and|,? as well as|,? along with) (?:at least |some |about |more than )?[\p{L}\d,-]+(?:[ -][\p{L}-]+){1,6} /iu.test(
        between,
      )
    if (
      !isListed &&
      englishNumbers(between).some(({ count }) => count.low !== undefined) &&
      !/(?:who|including|among|of them|of whom|,| [-–—] )/i.test(between)
    )
      return undefined
    if (
      /\b(?:not|no longer|never|could be|would be|might be|may be|will be)\s*$/i.test(
        sentence.slice(0, offset),
      )
    )
      return undefined
    // "a mine buried 20 soldiers": only who is buried is dead
    if (
      /^buried/i.test(passive.groups!.verb!) &&
      !/\b(?:was|were|been|are)\b/i.test(passive.groups!.aux!)
    )
      return undefined
    // "died of cholera": no violence
    if (OF_ILLNESS.test(behind.slice(passive[0].length))) return undefined
    // "12 people said he was killed" speaks of somebody else
    const subject = between.replace(/ (?:is|are|was|were) said to .*$/u, '')
    if (/\b(?:said|told|that|because|when|after|before|while|but)\b/i.test(subject))
      return undefined
    return {
      verb: { start: offset, end: offset + passive.groups!.verb!.length },
      rule: 'people-killed',
    }
  }
  if (headline) {
    const offset = end + headline[0].length - headline.groups!.verb!.length
    return { verb: { start: offset, end: end + headline[0].length }, rule: 'dead-headline' }
  }
  const led = LED.exec(before)
  const death = TO_DEATH.exec(behind)
  if (death && (led || /^ (?:people |civilians |others )?to /iu.test(behind))) {
    const verb = led ? from + led.index : end
    if (led && EARLIER_NO.test(sentence.slice(0, verb))) return undefined
    return {
      verb: { start: verb, end: led ? start : end + death[0].length },
      rule: 'to-death',
      ...(led && { active: true as const }),
    }
  }
  return undefined
}
