import type { TextSpan } from '#lib/model'
import type { Killed } from '../grammar'
import { CHILDREN, FAMILY, GROUPS, groupBehind } from './counted-people'
import { OF_THEM, WOUNDED, WOUNDING, roleOf } from './death-roles'
import type { DeathRole } from './death-roles'
import { englishScope } from './count-scope'
import { numberOf, englishNumbers } from './numbers'
import type { NumberMention } from './numbers'
import { englishIncidents } from './incidents'
import { partyAccused, partyAfterBy, partyBefore, partyOfAttack } from './parties'
import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

/** "killing its driver": one whom only the verb of killing counts. */
const THE_ONE =
  /(?<=\b(?:kill(?:ed|ing|s)|assassinat(?:ed|ing)|the (?:death|killing|murder|assassination) of|murder(?:ed|ing)|execut(?:ed|ing)) )(?:the|its|their|his|her) (?:\p{Ll}+ )?(?:driver|pilot|mayor|guard|commander|head|chief|emir|cameraman|leader|imam|priest|director|passenger|occupant|owner|wife|husband|mother|father|son|daughter|brother|sister)(?![\p{L}’'-]| of (?:the )?(?:group|organi[sz]ation))|(?<![\p{L}])(?:the|its) (?:driver|pilot|mayor|commander|cameraman|imam|priest|director|passenger|occupant)(?= (?:was|were) (?:also )?(?:killed|shot dead)(?![\p{L}])| died(?![\p{L}]))/giu

/** "Eliminated Khaled Omar, the head of a unit": one whom a name counts. */
const NAMED_ONE =
  /(?<=(?<![\p{L}])(?:kill(?:ed|ing|s)|assassinat(?:ed|ing)|eliminat(?:ed|ing)|executed)[”"]? )(?:(?:senior|top|local|field|military|militant|prominent|rebel|jihadist|commander|leader|journalist|activist) ){0,3}\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |ibn |abu )?\p{Lu}[\p{L}’'-]+){1,3}(?=, (?:an?|the|its|their|one of) [^,.;]{0,60}(?:commander|leader|head|chief|official|member|journalist|activist|officer|mayor|engineer|general|deputy|spokes\p{L}+)(?![\p{L}]))/gu

const ONE =
  /(?<![\p{L}-])(?:an?|one|my|his|her|their|our)(?: (?!an?\b|the\b|his\b|her\b|their\b|killed\b|killing\b|was\b|were\b|shot\b|had\b|has\b|who\b|and\b|of\b|in\b|on\b|at\b|number|few|lot|dozen|hundred|thousand|total|group|further|day|result|series|handful|large|small|source)[\p{Ll}\p{N}-]+){0,3}? (?:man|woman|child|girl|boy|baby|civilian|soldier|policeman|officer|fighter|teenager|journalist|person|protester|doctor|nurse|resident|worker|medic|student|teacher|cameraman|paramedic|rebel|militant|commander|driver|photographer|reporter|villager|elder|cleric|preacher|nun|monk|tribesman|bodyguard|militiaman|gunman|baker|barber|merchant|miner|caretaker|farmer|toddler|infant|serviceman|volunteer|leader|emir|imam|sheikh|mayor|judge|lawyer|engineer|pilot|guard|bystander|passenger|pensioner|mother|father|worshipper|migrant|refugee|prisoner|hostage|pharmacist|shepherd|fisherman|surgeon|trader|shopkeeper|vendor|priest|activist|detainee|relative|neighbou?r|cousin|uncle|aunt|husband|wife|son|daughter|brother|sister|patient|peacekeeper|policewoman|settler|pedestrian|motorist|cyclist|tourist|contractor|employee|official|councillor|deputy|captain|colonel|sergeant|lieutenant|major|general)(?: and (?:his|her|their) (?:(?<more>two|three|four|five|six|seven|eight|nine) (?:young |small )?(?:children|sons|daughters|kids|brothers|sisters|grandchildren)|wife|husband|son|daughter|child|mother|father|brother|sister|baby))?(?![\p{L}’'-])|(?<![\p{L}-])an? \d{1,2}-year-old(?: \p{Lu}\p{Ll}+)?(?=,| (?:was|were|died)(?![\p{L}]))/giu

/** What stands between a count and the first of its parts. */
const OPENS_PARTS = /^[^.;:]{0,60}(?::|,? (?:namely|comprising))\s*(?:at least |some |about )?$/i

/** "a man and his wife" counts two, "a civilian" one; only where they were killed. */
function singles(sentence: string, numbers: readonly NumberMention[]): NumberMention[] {
  return [
    ...wordMatches(sentence, ONE),
    ...allMatches(sentence, THE_ONE),
    ...allMatches(sentence, NAMED_ONE),
  ].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    if (
      !match.groups?.more &&
      numbers.some((other) => other.start < end && start < other.end && other.end - other.start > 3)
    )
      return []
    const more = match.groups?.more
    const value = more ? 1 + numberOf(more) : / and (?:his|her) /.test(match[0]) ? 2 : 1
    if (/\bno $/i.test(sentence.slice(0, start))) return []
    // "his brother said": only what was killed is counted, and a possessive is no article
    return [{ start, end, count: { low: value, high: value, words: match[0] } }]
  })
}

/**
 * The counts of dead in a sentence: killed by a verb before or behind the number, tolls, bodies, and
 * parts of a count ("of whom 194 civilians"). "60 killed and wounded" counts no dead, nor does a
 * number of wounded.
 */
export function englishDeaths(sentence: string): Killed[] {
  if (
    !/eliminat|neutrali|liquidat|spoke[n]? of|figure|puts? it at|kill|dead|death|died|dying|toll|bodies|corpse|fatal|massacr|execut|murder|slain|slaughter|assassin|behead|perish|lives|gunned|hanged|remains|martyr/i.test(
      sentence,
    )
  )
    return []
  // "five civilians of one family" are five
  const numbers = englishNumbers(sentence).filter(
    ({ end, count }) =>
      !(count.low === 1 && /^ (?:extended )?family\b/u.test(sentence.slice(end, end + 20))),
  )
  const found: Killed[] = []
  const push = (mention: NumberMention, role: DeathRole, more: Partial<Killed> = {}): Killed => {
    const { group, to } = groupBehind(sentence, mention.end)
    const end = Math.max(to, role.verb.end, mention.end)
    const perpetrator =
      (role.active
        ? (partyBefore(sentence, role.verb.start) ?? doerOf(sentence, role.verb))
        : partyAfterBy(sentence, role.verb.end)) ??
      // "killed in shelling by the army", "shelling by the army killed"
      partyOfAttack(sentence) ??
      byAfterAttack(sentence) ??
      partyAccused(sentence.slice(0, role.verb.start))
    const it: Killed = {
      start: Math.min(mention.start, role.verb.start),
      end,
      at: mention.start,
      count: mention.count,
      group,
      scope: englishScope(sentence, Math.min(mention.start, role.verb.start), end),
      rule: role.rule,
      verb: role.verb.start,
      ...(perpetrator && { perpetrator }),
      ...more,
    }
    found.push(it)
    return it
  }
  let last:
    | { mention: NumberMention; claim: Killed; noun?: string; to: number; isSingle?: boolean }
    | undefined
  const ones = singles(sentence, numbers)
  const all = [
    ...numbers.filter(
      (it) => !ones.some((other) => other.start <= it.start && it.end <= other.end),
    ),
    ...ones,
  ].sort((a, b) => a.start - b.start)
  let before: NumberMention | undefined
  for (const mention of all) {
    const isNext = last !== undefined && before === last.mention
    before = mention
    if (found.some((other) => mention.start < other.at + 1 && other.at < mention.end)) continue
    const behind = groupBehind(sentence, mention.end)
    const isSingle =
      /^(?:an?|one|my|his|her|its|their|our|the) /i.test(mention.count.words) &&
      mention.count.low !== undefined &&
      /\p{L}{3,}$/u.test(mention.count.words) &&
      mention.count.words.split(' ').length > 1
    const noun = isSingle ? /(\p{L}+)$/u.exec(mention.count.words)?.[1] : behind.noun
    const isPart =
      /\b(?:including|among them|among whom|of whom|of them|mostly|at least)\s*(?:at least |more than |some |about |nearly |over |up to )?$/i.test(
        sentence.slice(0, mention.start),
      ) &&
      /\b(?:including|among them|among whom|of whom|of them)\b[^.]{0,14}$/i.test(
        sentence.slice(0, mention.start),
      )
    const gap = last ? sentence.slice(Math.max(last.to, last.mention.end), mention.start) : ''
    const isWounded =
      WOUNDED.test(sentence.slice(mention.end, mention.end + 80)) ||
      WOUNDING.test(sentence.slice(0, mention.start))
    // "of them were children" behind a count: a part that has no claim of its own
    if (
      OF_THEM.test(sentence.slice(mention.end, mention.end + 60)) &&
      /^ of (?:them|whom)\b/i.test(sentence.slice(mention.end)) &&
      noun !== undefined &&
      CHILDREN.test(noun)
    )
      continue
    // "45 dead, 22 of them in …": a part with a place of its own
    if (
      last &&
      !isSingle &&
      mention.count.low !== undefined &&
      (/^ of (?:them|whom)(?: were| was)?(?: killed)? (?:in|at|near|around) /i.test(
        sentence.slice(mention.end, mention.end + 40),
      ) ||
        (/^ (?:in|at|near) \p{Lu}/u.test(sentence.slice(mention.end, mention.end + 10)) &&
          /(?:, |: | and |, and |including )$/.test(sentence.slice(0, mention.start)))) &&
      !isWounded
    ) {
      push(
        mention,
        { verb: { start: mention.start, end: mention.end + 8 }, rule: 'part-in-place' },
        { isPart: true, scope: last.claim.scope },
      )
      continue
    }
    if (last && isPart) {
      if (
        isNext &&
        noun !== undefined &&
        behind.group !== 'all' &&
        !CHILDREN.test(noun) &&
        mention.count.low !== undefined
      )
        push(
          mention,
          { verb: { start: mention.start, end: mention.end }, rule: 'part-of-count' },
          { isPart: true, perpetrator: last.claim.perpetrator, scope: last.claim.scope },
        )
      continue
    }
    // "72 people were killed: 31 civilians, 24 rebels and 17 soldiers"
    if (
      last &&
      !isWounded &&
      OPENS_PARTS.test(gap) &&
      behind.group !== 'all' &&
      noun !== undefined &&
      !CHILDREN.test(noun) &&
      mention.count.low !== undefined
    ) {
      const claim = push(
        mention,
        { verb: { start: mention.start, end: mention.end }, rule: 'part-of-count' },
        { isPart: true, perpetrator: last.claim.perpetrator, scope: last.claim.scope },
      )
      last = { mention, claim, noun, to: behind.to }
      continue
    }
    // "4 civilians, a woman and her 3 children, died": they are those who were counted
    if (
      last?.claim.rule === 'people-killed' &&
      mention.start > last.claim.at &&
      mention.end < last.claim.verb &&
      /,/.test(gap)
    )
      continue
    // "four children were among the dead": they are in a count that another sentence gives
    if (
      noun !== undefined &&
      CHILDREN.test(noun) &&
      /^ (?:\p{L}+ )?(?:\p{L}+ )?(?:are|were|was|is) (?:also )?among\b/u.test(
        sentence.slice(mention.end),
      )
    )
      continue
    // "three women and three children": one count
    if (
      last &&
      !isWounded &&
      /^,? (?:and |along with |as well as )?$/i.test(gap) &&
      noun !== undefined &&
      last.noun !== undefined &&
      ((FAMILY.test(noun) && FAMILY.test(last.noun)) ||
        // "a doctor and two patients": one count of civilians
        (behind.group === 'civilians' &&
          last.claim.group === 'civilians' &&
          last.isSingle &&
          !/^civilians?$/i.test(noun))) &&
      mention.count.low !== undefined &&
      last.claim.count.low !== undefined &&
      mention.count.high === mention.count.low
    ) {
      const { claim } = last
      claim.count = {
        low: claim.count.low! + mention.count.low,
        ...(claim.count.high !== undefined && { high: claim.count.high + mention.count.low }),
        words: sentence.slice(claim.at, mention.end),
      }
      claim.group = 'civilians'
      last = { mention, claim, noun, to: behind.to }
      continue
    }
    const role = roleOf(sentence, mention)
    if (role) {
      if (isSingle && !['killed-people', 'people-killed', 'left-dead'].includes(role.rule)) continue
      const claim = push(mention, role, role.rule === 'of-those-killed' ? { isPart: true } : {})
      if (isSingle)
        claim.group = GROUPS.find(([is]) => noun !== undefined && is.test(noun))?.[1] ?? 'all'
      last = { mention, claim, noun, to: behind.to, isSingle }
      continue
    }
    // "killed 3 soldiers and 5 civilians", "6 of those killed were rebels while four were volunteers"
    if (last && !isWounded && noun !== undefined && mention.count.low !== undefined) {
      if (
        /^,? (?:and |as well as |along with |plus )?$/i.test(gap) ||
        (last.claim.rule === 'of-those-killed' && /^[^.;]{0,40}(?:while|and)\s*$/i.test(gap))
      ) {
        const claim = push(
          mention,
          { verb: { start: last.claim.verb, end: mention.end }, rule: 'and-so-many' },
          {
            perpetrator: last.claim.perpetrator,
            scope: last.claim.scope,
            ...(last.claim.isPart && { isPart: true }),
          },
        )
        claim.start = mention.start
        last = { mention, claim, noun, to: behind.to }
      }
    } else if (
      last?.claim.rule === 'of-those-killed' &&
      !isWounded &&
      mention.count.low !== undefined &&
      /^[^.;]{0,60}(?:while|and)\s*$/i.test(gap)
    ) {
      const as =
        /^ (?:were|was) (?:[\p{L}-]+ ){0,2}?(civilians|children|fighters|rebels|soldiers|police|militants|volunteers|women|combatants)/iu.exec(
          sentence.slice(mention.end),
        )
      if (as) {
        const claim = push(
          mention,
          {
            verb: { start: mention.end, end: mention.end + as[0].length },
            rule: 'of-those-killed',
          },
          { isPart: true, perpetrator: last.claim.perpetrator },
        )
        claim.group = GROUPS.find(([is]) => is.test(as[1]!))?.[1] ?? 'all'
      }
    }
  }
  return found
}

/** "The army shelled the town, killing 22": who did what the clause before tells. */
function doerOf(sentence: string, verb: TextSpan): string | undefined {
  if (
    !/ing\b/.test(sentence.slice(verb.start, verb.end)) ||
    !/, $/.test(sentence.slice(0, verb.start))
  )
    return undefined
  return englishIncidents(sentence.slice(0, verb.start)).find(
    ({ rule }) => rule === 'verb-of-incident',
  )?.perpetrator
}

const BY_ATTACK =
  /(?:strikes?|shelling|bombardments?|bombings?|raids?|attacks?|fire|clashes|offensive|assault|massacre)(?= (?:[\p{L}]+ ){0,3}?by )/iu

/** "shelling by the army killed 21", "killed in strikes carried out by Russian jets". */
function byAfterAttack(sentence: string): string | undefined {
  const match = BY_ATTACK.exec(sentence)
  if (!match) return undefined
  const by = sentence.indexOf(' by ', match.index)
  return partyAfterBy(sentence, by)
}
