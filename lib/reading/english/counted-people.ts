import type { ReadGroup } from '../draft'
import { allMatches } from '../all-matches'

/** People of a kind, by the first noun for them behind a number. */
export const GROUPS: [RegExp, ReadGroup][] = [
  [
    /^(?:of (?:them|those|the dead)|people|persons?|individuals|others|victims|lives|dead|killed|deaths|fatalities|bodies|men|man|martyrs?|detainees|prisoners|Syrians|Iraqis|Palestinians|Ukrainians|Sudanese|Lebanese|Yemenis)$/iu,
    'all',
  ],
  [
    /^(?:civilians?|non-combatants?|women|woman|child(?:ren)?|girls?|boys?|bab(?:y|ies)|infants?|kids|toddlers?|teenagers?|residents?|villagers?|famil(?:y|ies)|worshipp?ers|protesters?|demonstrators?|journalists?|medics?|doctors?|nurses?|paramedics?|teachers?|patients?|farmers?|shoppers|aid|humanitarian|rescuers|wife|daughter|son|mother|father|couple|elderly|pensioners?|workers?|seekers?|displaced|refugees?|migrants?|passengers?|riders?|occupants?|shepherds?|herders?|herdsmen|miners?|labourers?|merchants?|clerics?|pharmacist|fishermen|traders?|husband|brothers?|sisters?|relatives?|neighbou?rs?|cousins?|grand(?:father|mother|son|daughter|parent|child)s?|grandchildren|uncles?|aunts?|nephews?|nieces?|driver|drivers|students?|pupils|schoolchildren|surgeons?|shopkeepers?|vendors?|priests?|activists?|pedestrians?|motorists?|cyclists?|tourists?|employees?|staff|photographers?|cameram[ae]n|reporters?|lawyers?|judges?|engineers?|imams?|worshippers?|bystanders?|toddler|infant)$/iu,
    'civilians',
  ],
  [
    /^(?:soldiers?|troops?|servicem[ae]n|policem[ae]n|police|personnel|conscripts?|recruits?|officers?|guards?|peacekeepers|gendarmes|marines?|sailors|airmen|pilots?|regulars|peacekeepers?|army|security|forces|border|military)$/iu,
    'security-forces',
  ],
  [
    /^(?:fighters?|militants?|rebels?|gunm[ae]n|insurgents?|jihadists?|terrorists?|militia(?:m[ae]n|s)?|loyalists?|extremists?|remnants|members|volunteers|commanders?|separatists?|guerrillas?|operatives|bombers?|attackers?|assailants|adversaries|opponents)$/iu,
    'fighters',
  ],
  [/^(?:combatants)$/iu, 'combatants'],
]

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
          // "the security forces"
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
  return found ?? { group: 'all', to: end }
}

/** Nouns for members of families, whom a text counts side by side. */
export const FAMILY =
  /^(?:women|woman|child(?:ren)?|girls?|boys?|m[ae]n|bab(?:y|ies)|infants?|wife|sons?|daughters?|mother|father|teenagers?|elderly|people)$/i
/** Of whom a text tells as a part of a count without making a claim of its own of it. */
export const CHILDREN =
  /^(?:women|woman|child(?:ren)?|girls?|boys?|bab(?:y|ies)|infants?|elderly|journalists?|medics?|m[ae]n|teenagers?|minors|kids|foreigners|wife|son|daughter)$/i
