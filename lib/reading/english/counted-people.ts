import type { ReadGroup } from '../draft'
import { allMatches } from '../all-matches'

/** People of a kind, by the first noun for them behind a number. */
export const GROUPS: [RegExp, ReadGroup][] = [
  [
    /^(?:of (?:them|those|the dead)|people|persons?|individuals|others|victims|lives|dead|killed|deaths|fatalities|bodies|men|man|martyrs?|detainees|prisoners|Syrians|Iraqis|Palestinians|Ukrainians|Sudanese|Lebanese|Yemenis)$/iu,
    'all',
  ],
  [
    /^(?:civilians?|non-combatants?|women|woman|child(?:ren)?|girls?|boys?|bab(?:y|ies)|infants?|kids|toddlers?|teenagers?|residents?|villagers?|famil(?:y|ies)|worshipp?ers|protesters?|demonstrators?|journalists?|medics?|doctors?|nurses?|paramedics?|teachers?|patients?|farmers?|shoppers|aid|humanitarian|rescuers|wife|wives|daughters?|sons?|mothers?|fathers?|parents?|siblings?|twins|couple|elderly|pensioners?|workers?|seekers?|displaced|refugees?|migrants?|passengers?|riders?|occupants?|shepherds?|herders?|herdsmen|miners?|labourers?|merchants?|clerics?|pharmacist|fishermen|traders?|husband|brothers?|sisters?|relatives?|neighbou?rs?|cousins?|grand(?:father|mother|son|daughter|parent|child)s?|grandchildren|uncles?|aunts?|nephews?|nieces?|driver|drivers|students?|pupils|schoolchildren|surgeons?|shopkeepers?|vendors?|priests?|activists?|pedestrians?|motorists?|cyclists?|tourists?|employees?|staff|novices?|monks?|nuns?|photographers?|cameram[ae]n|reporters?|lawyers?|judges?|engineers?|imams?|worshippers?|bystanders?|toddler|infant)$/iu,
    'civilians',
  ],
  [
    /^(?:soldiers?|troops?|servicem[ae]n|policem[ae]n|police|personnel|conscripts?|recruits?|officers?|guards?|peacekeepers|gendarmes|marines?|sailors|airmen|pilots?|regulars|peacekeepers?|army|security|forces|border|military)$/iu,
    'security-forces',
  ],
  [
    /^(?:fighters?|militants?|rebels?|gunm[ae]n|insurgents?|jihadists?|terrorists?|militia(?:m[ae]n|s)?|loyalists?|extremists?|remnants|members|volunteers|commanders?|separatists?|guerrillas?|operatives|bandits|vigilantes|bombers?|attackers?|assailants|adversaries|opponents)$/iu,
    'fighters',
  ],
  [/^(?:combatants)$/iu, 'combatants'],
]

const OF_WHOM = /(?<![\p{L}])of (?:whom|them|these|which) (?:at least |some |about )?\S{1,16}$/iu
const WERE_THEY =
  /^ (?:were|are|was) (?:believed to be |said to be |also |all )?(?:\p{Ll}+ )?(?<who>civilians|fighters|rebels|insurgents|jihadists|gunmen|militiamen|soldiers|militants|policemen|combatants)(?=[.,;]| and(?![\p{L}])|$)/u

/** Of whom a number speaks, by the words behind it up to a verb. */
export function groupBehind(
  sentence: string,
  end: number,
): { group: ReadGroup; noun?: string; to: number } {
  const behind = sentence.slice(end, end + 140)
  if (/^[^.;]{0,40}\bon both sides\b/i.test(behind)) return { group: 'combatants', to: end }
  const words = allMatches(behind, /[\p{L}’'-]+|[,;()]/gu)
  let found: { group: ReadGroup; noun: string; to: number } | undefined
  for (const [i, match] of words.slice(0, 9).entries()) {
    const word = match[0]
    if (
      /^[,;()]$/.test(word) ||
      /^(?:was|were|have|has|had|been|in|on|at|by|when|after|and|who|died|during|including)$/i.test(
        word,
      )
    )
      break
    if (/^(?:killed|dead|died|deaths|fatalities)$/i.test(word) && i > 0 && found) break
    for (const [pattern, group] of GROUPS)
      if (pattern.test(word)) {
        // "members of the security forces": what they are members of decides
        if (found && found.group !== 'all' && !/^members$/i.test(found.noun)) {
          // "rebel fighters", "security forces": up to the last noun for the same ones
          if (found.group === group) found.to = end + match.index + word.length
          continue
        }
        found = { group, noun: word, to: end + match.index + word.length }
      }
  }
  if (/^ of (?:them|those|whom|the (?:dead|victims))\b/i.test(behind)) {
    const as =
      /^ of (?:them|those|whom|the (?:dead|victims))(?: killed)? (?:were |are |was |being )?(?:believed to be |said to be |also )?(?:[\p{L}-]+ ){0,2}?(civilians|children|women|herders|farmers|traders|villagers|fighters|rebels|insurgents|jihadists|gunmen|militiamen|soldiers|police|militants|foreign|volunteers|security|combatants)/iu.exec(
        behind,
      )
    const group = as && GROUPS.find(([pattern]) => pattern.test(as[1]!))?.[1]
    if (group) return { group, noun: as[1], to: end + as[0].length }
  }
  // "of whom 96 were civilians"
  const were = WERE_THEY.exec(behind)
  if (were && OF_WHOM.test(sentence.slice(Math.max(0, end - 40), end))) {
    const group = GROUPS.find(([pattern]) => pattern.test(were.groups!.who!))![1]
    return { group, noun: were.groups!.who!, to: end + were[0].length }
  }
  return found ?? { group: 'all', to: end }
}

/** Nouns for members of families, whom a text counts side by side. */
export const FAMILY =
  /^(?:women|woman|child(?:ren)?|girls?|boys?|m[ae]n|bab(?:y|ies)|infants?|wife|wives|sons?|daughters?|mothers?|fathers?|parents?|siblings?|brothers?|sisters?|teenagers?|elderly|people)$/i
/** Of whom a text tells as a part of a count without making a claim of its own of it. */
export const CHILDREN =
  /^(?:women|woman|child(?:ren)?|girls?|boys?|bab(?:y|ies)|infants?|elderly|journalists?|medics?|m[ae]n|teenagers?|minors|kids|foreigners|wife|son|daughter)$/i
/** People of an occupation, who are a part without a claim of its own behind "including". */
export const OCCUPIED =
  /^(?:nurses?|doctors?|paramedics?|teachers?|patients?|students?|pupils?|rescuers?|aid|humanitarian|reporters?|worshippers|workers?)$/i
