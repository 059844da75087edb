import { numberOf } from './numbers'
import type { NumberMention } from './numbers'
import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

/** "killing its driver": one whom only the verb of killing counts. */
const THE_ONE =
  /(?<=\b(?:kill(?:ed|ing|s)|assassinat(?:ed|ing)|the (?:death|killing|murder|assassination) of|murder(?:ed|ing)|execut(?:ed|ing)) )(?:the|its|their|his|her) (?:\p{Ll}+ )?(?:driver|rider|pilot|mayor|guard|commander|head|chief|emir|cameraman|leader|imam|priest|director|passenger|occupant|owner|wife|husband|mother|father|son|daughter|brother|sister)(?![\p{L}’'-]| of (?:the )?(?:group|organi[sz]ation))|(?<![\p{L}])(?:the|its) (?:driver|rider|pilot|mayor|commander|cameraman|imam|priest|director|passenger|occupant)(?: of (?:an?|the) \p{Ll}+(?: \p{Ll}+)?)?(?= (?:was|were) (?:also )?(?:killed|shot dead)(?![\p{L}])| died(?![\p{L}]))/giu

/** "Eliminated Khaled Omar, the head of a unit": one whom a name counts. */
const NAMED_ONE =
  /(?<=(?<![\p{L}])(?:kill(?:ed|ing|s)|assassinat(?:ed|ing)|eliminat(?:ed|ing)|executed)[”"]? )(?:(?:senior|top|local|field|military|militant|prominent|rebel|jihadist|commander|leader|journalist|activist) ){0,3}\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |ibn |abu )?\p{Lu}[\p{L}’'-]+){1,3}(?=, (?:an?|the|its|their|one of) [^,.;]{0,60}(?:commander|leader|head|chief|official|member|journalist|activist|officer|mayor|engineer|general|deputy|spokes\p{L}+)(?![\p{L}]))/gu

/** "Adam Bashir, a teacher, was shot dead": one whom a name counts, in front of the verb. */
const NAMED_DEAD =
  /(?<![\p{L}’'-]|\bof (?:the )?)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |January |February |March |April |May |June |July |August |September |October |November |December )\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |ibn |abu )?\p{Lu}[\p{L}’'-]+){1,3}(?=(?:, (?:an?|the|its|their|one of) [^,.;]{0,60},)? (?:was|had been|has been) (?:also )?(?:killed|shot dead|assassinated|murdered|gunned down|executed|beheaded)(?! off)(?![\p{L}]))/gu

const ONE =
  /(?<![\p{L}-])(?:an?|one|my|his|her|their|our)(?: (?!an?\b|the\b|his\b|her\b|their\b|killed\b|killing\b|was\b|were\b|shot\b|had\b|has\b|who\b|and\b|of\b|in\b|on\b|at\b|number|few|lot|dozen|hundred|thousand|total|group|further|day|result|series|handful|large|small|source)[\p{Ll}\p{N}-]+){0,3}? (?:man|woman|child|girl|boy|baby|civilian|soldier|policeman|officer|fighter|teenager|journalist|person|protester|doctor|nurse|resident|worker|medic|student|teacher|cameraman|paramedic|rebel|militant|commander|driver|photographer|reporter|villager|elder|cleric|preacher|nun|monk|tribesman|bodyguard|militiaman|gunman|baker|barber|merchant|miner|caretaker|farmer|toddler|infant|serviceman|volunteer|leader|emir|imam|sheikh|mayor|judge|lawyer|engineer|pilot|guard|bystander|novice|apprentice|conscript|recruit|cadet|lecturer|professor|headmaster|headmistress|principal|butcher|mechanic|carpenter|electrician|plumber|tailor|hairdresser|porter|herder|rancher|beekeeper|fishmonger|cook|waiter|cleaner|janitor|taxi driver|clerk|accountant|banker|lawmaker|senator|politician|candidate|diplomat|envoy|ambassador|dentist|midwife|firefighter|rescuer|ranger|dissident|blogger|poet|singer|actor|actress|artist|musician|footballer|athlete|referee|coach|pupil|schoolgirl|schoolboy|schoolchild|newborn|widow|widower|orphan|bride|groom|grandfather|grandmother|grandson|granddaughter|nephew|niece|stepson|bishop|rabbi|pastor|muezzin|deacon|custodian|watchman|warden|jailer|interpreter|translator|fixer|editor|correspondent|producer|presenter|broadcaster|passenger|pensioner|mother|father|worshipper|migrant|refugee|prisoner|hostage|pharmacist|chief|chieftain|inmate|shepherd|fisherman|surgeon|trader|shopkeeper|vendor|priest|activist|detainee|relative|neighbou?r|cousin|uncle|aunt|husband|wife|son|daughter|brother|sister|patient|peacekeeper|policewoman|settler|pedestrian|motorist|cyclist|tourist|contractor|employee|official|councillor|deputy|captain|colonel|brigadier|sergeant|lieutenant|major|general)(?: of (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|twenty)(?= (?:was|were|died|and|in|on)(?![\p{L}])|[,.]))?(?: and (?<men>two|three|four|five|six|seven|eight|nine|ten) of (?:his|her|their) (?:men|officers|soldiers|bodyguards|guards|fighters|colleagues|comrades|aides|deputies|relatives|passengers|children|sons|brothers)| and (?:his|her|their) (?:(?<more>two|three|four|five|six|seven|eight|nine) (?:young |small )?(?:children|sons|daughters|kids|brothers|sisters|grandchildren)|wife|husband|son|daughter|child|mother|father|brother|sister|baby|grandfather|grandmother|grandson|granddaughter|uncle|aunt|cousin|nephew|niece))?(?![\p{L}’'-])|(?<![\p{L}-])an? \d{1,2}-year-old(?: \p{Lu}\p{Ll}+)?(?=,| (?:was|were|died)(?![\p{L}]))/giu

/** "A couple and their four children": two, and whoever died with them. */
const COUPLE =
  /(?<![\p{L}-])an? (?:(?!and\b)\p{L}+ ){0,2}couple(?! of)(?: and their (?:(?:(?<others>two|three|four|five|six|seven|eight|nine) )?(?:\p{Ll}+ )?(?:children|sons|daughters|kids|grandchildren)|(?<another>(?:\p{Ll}+ )?(?:baby|child|son|daughter|infant|toddler|boy|girl|grandchild|grandson|granddaughter)))(?![\p{L}’'-]))?(?![\p{L}’'-])/giu

const HE_AND = /(?<![\p{L}])(?:[Hh]e|[Ss]he) and $/u

/** A verb of speech behind somebody. */
const SPEAKS_ON =
  /^ (?:in (?:the )?\p{Lu}[\p{L}’'-]+ )?(?:said|says|told|added|confirmed|announced|reported|put)(?![\p{L}])/u

/** "a man and his wife" counts two, "a civilian" one; only where they were killed. */
export function singleDeaths(sentence: string, numbers: readonly NumberMention[]): NumberMention[] {
  const couples = allMatches(sentence, COUPLE)
  const ofCouple = (at: number) =>
    couples.some(({ index, 0: words }) => index <= at && at < index + words.length)
  return [
    ...couples,
    ...wordMatches(sentence, ONE).filter(({ index }) => !ofCouple(index)),
    ...allMatches(sentence, THE_ONE),
    ...allMatches(sentence, NAMED_ONE),
    ...allMatches(sentence, NAMED_DEAD),
  ].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    if (
      !(match.groups?.more ?? match.groups?.men ?? match.groups?.others) &&
      numbers.some((other) => other.start < end && start < other.end && other.end - other.start > 3)
    )
      return []
    const more = match.groups?.more ?? match.groups?.men
    const { others, another } = match.groups ?? {}
    const value = couples.includes(match)
      ? 2 + (others ? numberOf(others) : another ? 1 : 0)
      : more
        ? 1 + numberOf(more)
        : / and (?:his|her|their) /.test(match[0])
          ? 2
          : 1
    if (/\bno $/i.test(sentence.slice(0, start))) return []
    // "killing six, a local official said": who speaks is not counted
    if (SPEAKS_ON.test(sentence.slice(end))) return []
    // "his brother said": only what was killed is counted, and a possessive is no article
    // "he and his son died": two
    const led = HE_AND.exec(sentence.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
    const count = led > 0 ? value + 1 : value
    const words = sentence.slice(start - led, end)
    return [{ start: start - led, end, count: { low: count, high: count, words } }]
  })
}
