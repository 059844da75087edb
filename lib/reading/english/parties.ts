import { isCountry } from '../countries'
import { FIGHTERS_OF } from './armed-groups'
import { isOrdinary } from './names'
import { DEMONYM } from './no-places'
import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

const HEADS =
  'forces?|troops|army|military|regime|government|militants?|fighters?|gunmen|gunman|rebels?|defectors|insurgents?|jihadists?|militias?|militiamen|police|jets?|warplanes?|planes?|aircraft|helicopters?|drones?|artillery|soldiers?|coalition|loyalists?|settlers?|extremists?|terrorists?|groups?|factions?|air force|navy|authorities|paramilitar(?:y|ies)|bombers?|snipers?|separatists?|guerrillas?|tribesmen|bandits|gangs?|mob|commandos|tanks|front|alliance|opposition|ISIS|ISIL|IS|Islamic State(?: group| militants| fighters)?|Daesh|Hamas|Hezbollah|Hizbollah|Taliban|RSF|SAF|SDF|YPG|PKK|HTS|FSA|M23|ADF|AFC|TPLF|OLA|IDF|Houthis?|Wagner|al[- ]Shabaa?b|al[- ]Qaeda|Boko Haram|Fano|junta|units?|guards?|divisions?|brigades?|battalions?|regiments?|detachments?|servicemen|marines|paratroopers|elements|remnants|enemy|occupiers|invaders|Tatmadaw|Arakan Army|Janjaweed|garrisons?|peshmerga|attackers|mission|peacekeepers|legion|corps|contingents?|wazalendo|clansmen|cartels?|movement|squads?|vigilantes|mercenaries|infantry|columns?|allies|partisans|recruits|conscripts|pirates|warriors|raiders'
/** The nouns for those who act, with or without a capital, as a sentence may begin with one. */
const HEAD = HEADS.replace(
  /(^|\|)(\p{Ll})/gu,
  (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
)
const WEAPON =
  'jets?|warplanes?|planes?|aircraft|helicopters?|drones?|artillery|tanks|air force|navy|missiles?|rockets?'
const ADJECTIVE = String.raw`(?:[\p{L}]+-(?:led|backed|allied|affiliated|aligned|linked|held|supported|controlled|style|organised)|pro-[\p{L}-]+|anti-[\p{L}-]+|new|regular|irregular|former|interim|transitional|de-facto|ruling|loyalist|government|rebel|opposition|regime|state|allied|armed|security|federal|provincial|peshmerga|elite|mechani[sz]ed|armou?red|frontline|revolutionary|resistance|coalition|loyal|loyalist|Islamist|jihadist|Sunni|Shia|Kurdish|tribal|military|militant|joint|foreign|paramilitary|separatist|ethnic|local|Turkish-backed|air|ground|special|defence|defense|border|army|police|navy|enemy|militia|insurgent|terrorist|occupation|\d+(?:st|nd|rd|th)|\p{Lu}[\p{L}\p{N}’'-]+)`
const PARTY = String.raw`(?:(?:the|a group of|members of (?:the )?|an?|some|several|suspected|masked) )?(?:${ADJECTIVE} ){0,4}(?:${HEAD})(?![\p{L}-])(?: of the (?:\p{Lu}\p{L}+ )?(?:army|armed forces|military|security forces|national guard|police))?(?: (?:loyal to|allied (?:with|to)|backed by|from|of|led by) (?:the |deposed |ousted |former |President |al-)*(?:\p{Lu}[\p{L}’'-]*(?: (?:al-|el-|ash-|as-)?\p{Lu}[\p{L}’'-]*)*|(?:\p{Ll}+ )?(?:government|regime|army|president)(?![\p{L}])))?`

/** Words that name no party, though they read like one: "unidentified gunmen", "security sources". */
const NOBODY =
  /\b(?:unidentified|unknown|unnamed|masked|suspected|some|several|two|three|both|other)\b/i

/** The words for a party without article; those for its weapons become its forces. */
function partyName(text: string): string | undefined {
  // "two Ukrainian brigades": whose they are
  const counted = text.replace(/^(?:[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome) (?=\p{Lu})/u, '')
  if (NOBODY.test(counted)) return undefined
  const plain = counted
    // "On Monday government troops"
    .replace(
      /^(?:On|By|Since|In|Until|Earlier|Later|Late|Early) \p{Lu}\p{Ll}+(?: \d+)? (?=\p{L})/u,
      '',
    )
    .replace(
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)(?: \d{4})? (?=\p{L})/u,
      '',
    )
    .replace(/^(?:the|an?|members of(?: the)?|a group of)\s+/i, '')
    .replace(
      /^(?:fighters?|militants?|gunmen|troops|soldiers|elements|units) (?:of|from|belonging to) (?:the )?(?=\p{Lu})/u,
      '',
    )
    .replace(/[’']s$/u, '')
    .trim()
  if (
    /^(?:groups?|forces?|fighters?|aircraft|jets?|warplanes?|planes?|helicopters?|drones?|artillery|tanks|missiles?|rockets?|gunm[ae]n|bombers?|snipers?|factions?|front|mob|units?|brigades?|elements|remnants|battalions?|detachments?|servicemen|infantry|columns?|recruits|suicide bombers?|air force|navy|military aircraft|armed groups?|air|(?:special|ground|own|joint) (?:forces|troops|units?|teams?))$/i.test(
      plain,
    )
  )
    return undefined
  // "IS fighters", "YPG militia": the group
  const group = ONLY_FIGHTERS_OF.exec(plain)
  if (group) return group[1]!
  const rebels =
    /^(?:\p{L}+ )?(rebel|insurgent|militant|jihadist|separatist)(?: (?:forces|fighters|groups?|factions?|militias?|troops))?$/u.exec(
      plain,
    )
  if (rebels) return `${rebels[1]!}s`
  const weapon = OWNER_OF_WEAPON.exec(plain)
  if (weapon) {
    const who = weapon[1]!
    // "Short-range drones" are nobody's
    if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(who) && !/(?:led|backed|allied|held)$/.test(who))
      return undefined
    return DEMONYM.test(who) ? `${who} forces` : who
  }
  return plain
}

const ONLY_FIGHTERS_OF = new RegExp(`^(?:[\\p{L}]+ )?${FIGHTERS_OF}$`, 'u')
const OWNER_OF_WEAPON = new RegExp(`^(.*?) (?:${WEAPON})$`, 'i')
const NAMES_PARTY = new RegExp(`(?<![\\p{L}-])(?:${HEAD})(?![\\p{L}-])`, 'u')
const PARTY_AHEAD = new RegExp(
  String.raw`^(?:the )?(?<party>${PARTY}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)`,
  'u',
)

const at = (source: string) => new RegExp(source, 'u')
const BEFORE_VERB = at(
  String.raw`(?<![\p{L}-])(?<party>${PARTY}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?: \([^)]*\))?(?: and (?:their|its|allied|pro-\p{L}+) [^,.;]{1,40})?(?: (?:in|at|from|inside|around|near) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)?(?: (?:fighting|operating|stationed|based|advancing|positioned|backed by|supported by|led by) [^,.;]{1,80})?(?:,? (?:who|which|that)(?: (?!the |an? |its |their |they |he |it |she |our |his |we )[\p{L}’'-]+){0,4}|, (?:backed|supported|led|armed|helped) by [^,]{1,50},)?(?: (?:have|has|had|since|first|also|later|then|reportedly|allegedly|then|again|again|on \p{Lu}\p{L}+|overnight|late|early|yesterday|today|still|now|fully|quickly|currently|already|almost|nearly|successfully|effectively|[a-z]+ly|backed by [^,]{0,40}|are said to have|are reported to have|were reported to have|is said to have|is reported to have|(?:claims?|claimed|managed|went on|proceeded|(?:was|were) able|(?:is|are|was|were) (?:believed|thought|known)) to(?: have)?))*\s*$`,
)
const AFTER_BY = at(
  String.raw`^,? (?:purportedly |reportedly |allegedly |apparently |was |were |being )*(?:(?:launched|carried out|conducted|staged|fired|committed|executed|perpetrated|dropped|mounted|blamed on|attributed to) )?(?:by|at the hands of) (?<party>${PARTY}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)`,
)

/** Countries and capitalised groups that can act. */
const ACTS =
  /^(?:[A-Z][A-Z0-9]{1,5}|Daesh|Hamas|Hezbollah|Hizbollah|Taliban|Russia|Israel|Turkey|Iran|Ukraine|Damascus|Moscow|Houthis?)$/

const OWN =
  /(?:^|[\s“"‘(])(?<own>(?:it|they|he|we|its (?:own )?(?:forces|troops|soldiers|army|fighters|military|units|warplanes|jets|air force|drones|men|defences)|their (?:forces|troops|soldiers|fighters)|his (?:forces|troops|soldiers|fighters|men|units)|our (?:forces|troops|soldiers|fighters|men|units|defenders|army)|the (?:group|movement|alliance|militia|force|organi[sz]ation|fighters|attackers|assailants|invaders)))(?: (?:have|has|had|also|later|then|still|now|fully|already|completely|successfully))*\s*$/i

/** "The fighters took it": those whom another sentence names, and nobody who speaks. */
export const ARE_OTHERS =
  /(?:^|[\s“"‘(])the (?:fighters|attackers|assailants|invaders)(?: \p{Ll}+){0,2} *$/iu

/** Whether the subject in front of a verb is "it", "they" or "its forces", whom other words name. */
export const isOwn = (sentence: string, verb: number): boolean =>
  OWN.test(sentence.slice(Math.max(0, verb - 80), verb))

const WATCHES =
  /(?<![\p{L}])(?:monitor\p{L}*|observ\p{L}*|watch\p{L}*|rights|research\p{L}*|institute|cent(?:re|er)|network|analysts?|tracker|project|think tank|aid|relief|charity|advocacy|civil defen[cs]e)(?![\p{L}])/iu

const SPEAKS_FOR =
  /^(?:an? )?(?:\p{Ll}+ )?(?:spokes\p{L}+|spokesperson) (?:for|of) (?:the )?(?=\p{Lu})/u
const SIDE_OF =
  /^(?:\p{Ll}+ )?(?<side>rebel|insurgent|militant|jihadist|separatist|government|regime|opposition|army|junta|militia|paramilitary|coalition) (?:commander|officer|official|source|spokes\p{L}+|fighter|leader|general|colonel|soldier)s?(?![\p{L}])/u

/** The forces of who speaks: of "Russia's defence ministry" Russia, of "the Congolese army" itself. */
export function forcesOf(speaker: string): string | undefined {
  const plain = speaker.replace(/^the /i, '')
  // who watches a war has no forces in it
  if (WATCHES.test(plain)) return undefined
  // "a spokesman for the army"
  const whose = SPEAKS_FOR.exec(plain)
  if (whose) return forcesOf(plain.slice(whose[0].length))
  const [first = ''] = plain.split(' ')
  const owner = first.replace(/[’']s$/u, '')
  // "M23 spokesman"
  if (
    /^[A-Z][A-Z0-9]{1,5}$/.test(first) &&
    /^\S+ (?:spokes\p{L}+|commander|official|leader|advis[eo]r|representative|negotiator|fighters?|forces)/u.test(
      plain,
    )
  )
    return first
  if (owner !== first && isCountry(owner)) return owner
  // "a rebel commander", "an army officer"
  const side = SIDE_OF.exec(plain)?.groups
  if (side) return ownerOf(side.side!)
  if (
    /(?:ministry|spokes\p{L}+|general staff|command|official|minister|chief)/iu.test(plain) &&
    DEMONYM.test(first)
  )
    return `${first} forces`
  // a sentence about somebody: who stands at its head
  return plain.split(' ').length > 6
    ? partyAt(plain, 0)
    : (accept(plain) ?? (BODY.test(plain) ? plain : undefined))
}

/** "The Russians": a people as those who fight for it. */
const isNation = (text: string): boolean => {
  const plain = text.replace(/^the /i, '')
  return (
    /^\p{Lu}\p{Ll}+s$/u.test(plain) && plain !== 'Civilians' && DEMONYM.test(plain.slice(0, -1))
  )
}

function accept(text: string | undefined): string | undefined {
  if (!text) return undefined
  const isParty = NAMES_PARTY.test(text)
  if (!isParty && !(ACTS.test(text) || isCountry(text) || isNation(text))) return undefined
  // a choice between two is nobody
  return partyName(text)
}

const STARTS = at(String.raw`^(?:the )?${PARTY} `)

/** "Which the FARDC had": a subject in capitals behind "which". */
const NAMED_SUBJECT =
  /^(?:the )?\p{Lu}[\p{L}\d’'-]+(?: (?:had|has|have|later|also|since|then|already))* $/u

/** The party that stands as subject right before a verb. */
export function partyBefore(sentence: string, verb: number): string | undefined {
  const found = subjectOf(sentence, verb)
  if (found !== undefined) return found
  // "The KIA, which has seized 50 posts, is now laying siege to": without what stands in between
  const before = sentence.slice(Math.max(0, verb - 220), verb)
  const aside = ASIDE.exec(before)
  if (!aside) return undefined
  const plain = `${before.slice(0, aside.index)} ${aside.groups!.rest!}`
  return subjectOf(plain, plain.length)
}

/** A clause or an apposition between commas, right in front of a verb. */
const ASIDE =
  /, (?:who|which|an?|the|led|backed|supported|aided|joined|together|along|alongside|including|among|one|its|whose|now|once|long|having) [^,;:“”"]{3,130}, ?(?<rest>(?:(?:has|have|had|is|are|was|were|also|now|still|then|later|on \p{Lu}\p{Ll}+|\p{Ll}+ly|since|already) )*)$/u

function subjectOf(sentence: string, verb: number): string | undefined {
  const all = sentence.slice(Math.max(0, verb - 160), verb)
  // "Rabak, which rebels seized": the subject stands behind "which"
  const which = all.lastIndexOf(' which ')
  const behind = which < 0 ? undefined : all.slice(which + 7)
  const before =
    behind !== undefined && (STARTS.test(behind) || NAMED_SUBJECT.test(behind)) ? behind : all
  const party = BEFORE_VERB.exec(before)
  if (
    !party ||
    (/\b(?:or|and) $/i.test(before.slice(0, party.index)) &&
      /\bor $/i.test(before.slice(0, party.index))) ||
    // "clashes between A and B left nine dead": neither
    /\b(?:between|involving|pitting) [^;:]{2,70} and (?:the )?$/.test(before.slice(0, party.index))
  )
    return undefined
  const text = party.groups!.party!.replace(/^The (?=\p{Lu})/u, '')
  // a place in front of a verb is none that acts: "a strike in Lebanon killed two"
  const isGroup = NAMES_PARTY.test(text)
  const lead = before.slice(0, party.index)
  // "gunmen believed to be loyal to the fallen government": it is nobody's deed
  if (
    /\b(?:loyal|allied|opposed|hostile|close|linked|sympathetic) to (?:the )?(?:\p{Ll}+ )?$/u.test(
      lead,
    )
  )
    return undefined
  if (
    !isGroup &&
    // "By mid-November the SNA"
    !(/^[A-Z]{2,6}$/.test(text) && /^(?:By|In|On|Since|Until) [^,;]{3,25} the $/.test(lead)) &&
    !/(?:^|[,;:"“—–-] ?|\b(?:that|and|but|while|as|when|after|because|said|says|where|which) )(?:the )?$/i.test(
      lead,
    )
  )
    return undefined
  return accept(text)
}

/** A name as one that fights bears it: "Jaish al-Izza", "Kachin Independence Army", "JNIM". */
const BEARS = String.raw`(?:(?:[Aa]l|[Aa]n|[Aa]r|[Aa]s|[Aa]sh)-)?\p{Lu}[\p{L}\d’'-]*(?: (?:(?:al|an|ar|as|ash|el|bin|de|of|for|and)[ -])?\p{Lu}[\p{L}\d’'-]*){0,5}`
const OPENS = String.raw`(?:^\P{L}*|[,;:“"(—–] ?|\b(?:that|and|but|while|as|when|after|before|because|said|says|where|which|since|until|by|to|week|month|year|morning|night|January|February|March|April|May|June|July|August|September|October|November|December|day|\d{4}) )`
const BETWEEN = String.raw`(?: (?:have|has|had|since|first|also|later|then|soon|reportedly|allegedly|again|on \p{Lu}\p{L}+|overnight|late|early|yesterday|today|still|now|already|once|\p{Ll}+ly|in \p{Lu}\p{Ll}+(?: \d{4})?|last \p{Ll}+))*`
const NAMED_BEFORE = at(
  String.raw`${OPENS}(?:(?:[Tt]he )?(?:\p{Ll}+ )?(?:fighters|forces|members|units|elements|militants|troops) (?:of|from) )?(?:[Tt]he )?(?:\p{Ll}+ )?(?<party>${BEARS})(?: \([^)]*\))?(?:,? (?:which|who|that)|, [^,;]{3,70},| (?:fighters|militants|rebels|forces|troops))?${BETWEEN} ?$`,
)
const NAMED_AT = at(
  String.raw`^(?:(?:fighters|forces|members|militants|troops) (?:of|from) )?(?:[Tt]he )?(?:\p{Ll}+(?:-\p{Ll}+)? )?(?<party>${BEARS})`,
)

/** How the name of a body ends, whatever word it begins with. */
const BODY =
  / (?:Council|Army|Front|Forces?|Movement|Union|Party|Organi[sz]ation|Administration|Brigades?|Alliance|Coalition|League)$/u

/** A name in front of or behind words that only a party can have: not a day, a demonym or "They". */
const bearer = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  const plain = text.replace(/^The /, '').replace(/[’']s?$/u, '')
  const first = plain.split(' ', 1)[0]!
  return (isOrdinary(first) && !BODY.test(plain)) ||
    DEMONYM.test(plain) ||
    /^(?:I|It|He|She|They|We|You|Its|Their|Syrias?|Who(?:ever)?|What(?:ever)?|Nobody|Neither|Both|Everyone|Control|Having|Since|After|Upon|Following|Once)$/.test(
      first,
    )
    ? undefined
    : plain
}

/** The name of whom only a verb of taking or holding ground in front tells to be a party. */
export const namedBefore = (sentence: string, verb: number): string | undefined =>
  bearer(NAMED_BEFORE.exec(sentence.slice(Math.max(0, verb - 160), verb))?.groups!.party)

/** The same behind "captured by" and "fell to". */
export const namedAt = (sentence: string, start: number): string | undefined =>
  bearer(NAMED_AT.exec(sentence.slice(start, start + 120).trimStart())?.groups!.party)

/** Whose ground is meant by a word in front of "control", "hands" or "-held". */
export const ownerOf = (words: string): string | undefined => {
  const plain = words.replace(/[’']s?$/u, '')
  if (/^(?:rebel|insurgent|militant|jihadist|separatist)$/i.test(plain))
    return `${plain.toLowerCase()}s`
  if (
    /^(?:government|regime|opposition|army|state|junta|militia|paramilitary|coalition)$/i.test(
      plain,
    )
  )
    return plain.toLowerCase()
  if (DEMONYM.test(plain)) return `${plain} forces`
  return /^\p{Lu}/u.test(plain) ? (accept(plain) ?? bearer(plain)) : undefined
}

/** The party named by "by" right behind a verb or a noun of attack. */
export function partyAfterBy(sentence: string, end: number): string | undefined {
  const behind = sentence.slice(end, end + 160)
  const match = AFTER_BY.exec(behind)
  if (!match) return undefined
  if (/^ (?:or|and (?:the )?\p{Lu}\p{L}+ or) /u.test(behind.slice(match.index + match[0].length)))
    return undefined
  return accept(match.groups?.party)
}

const ATTACK =
  '(?:air|missile|rocket|drone|artillery|mortar|ground|chemical|suicide|terrorist|car bomb|barrel bomb|bombing|cross-border|military)*\\s*(?:air ?strikes?|air raids?|raids?|strikes?|shelling|bombardments?|bombings?|attacks?|fire|gunfire|offensive|assault|rockets?|missiles?|shells|ambush|massacre|sniper fire|bullets)'
const OF_ATTACK = new RegExp(
  String.raw`(?<![\p{L}-])(?<party>${PARTY}|\p{Lu}[\p{L}-]+(?:[’']s)?|rebel|government|regime|insurgent|jihadist|militant|opposition)(?:[’']s?)? (?:intense |heavy |deadly |sustained |fresh |renewed |overnight )*(?:${ATTACK})(?![\p{L}])`,
  'gu',
)

/** The party whose attack a sentence speaks of: "rebel shelling", "Israeli air strikes". */
export function partyOfAttack(sentence: string): string | undefined {
  for (const match of wordMatches(sentence, OF_ATTACK)) {
    const text = match.groups!.party!.replace(/[’']s$/u, '')
    const before = sentence.slice(0, match.index)
    if (/\bor (?:its ally )?$/i.test(before)) return undefined
    if (/^(?:rebel|insurgent|jihadist|militant)$/.test(text)) return `${text}s`
    if (/^(?:government|regime|opposition)$/.test(text)) return `${text} forces`
    if (
      DEMONYM.test(text) &&
      !/^(?:Western|European|African|Asian|Arab|Islamic|Muslim|Christian)$/.test(text)
    )
      return `${text} forces`
    const party = accept(text)
    if (party) return party
  }
  return undefined
}

const ANY = new RegExp(`(?<![\\p{L}-])(?:${PARTY})`, 'gu')

/** The party that begins at a place of a sentence, without the words in front of it. */
export function partyAt(sentence: string, start: number): string | undefined {
  const match = PARTY_AHEAD.exec(sentence.slice(start, start + 120))
  return accept(match?.groups?.party)
}

/** What a sentence may begin with in front of its subject, and what its subject may go on with. */
const ACTOR = at(
  String.raw`^[“"(• -]*(?:(?:On|In|By|At|Since|After|Early|Late|Earlier|Last|Overnight|Yesterday|Meanwhile)(?![\p{L}])[^,;:.]{0,40}(?:, ?| (?=the )))?(?:[Tt]he )?(?<party>${PARTY}|[A-Z][A-Z0-9]{2,5})(?: \([^)]*\))?(?:, [^,;]{3,90},)?(?: (?:also|then|later|reportedly|again|still|now|since|\p{Ll}+ly))* (?:(?:has|have|had|was|were|is|are|began|fought|swept|sent|struck|beat|drove|broke|held|made|came|went|set|took|lost|fell|fired|dealt|won|gave|put|cut|shot|kept|left|said)(?![\p{L}])|\p{Ll}{2,}ed(?![\p{L}])|on \p{Lu}\p{L}+ \p{Ll}{2,}ed(?![\p{L}]))`,
)

/** A name that goes on with what only those who fight do. */
const ATTACKER = at(
  String.raw`^[“"(• -]*(?:[Tt]he )?(?<party>${BEARS})(?: \([^)]*\))?(?: (?:has|have|had|also|then|later|on \p{Lu}\p{Ll}+))* (?:launched|attacked|stormed|ambushed|fought|clashed|captured|seized|overran|advanced|withdrew)(?![\p{L}])`,
)

/** The party that a sentence has as its subject at its head. */
export const actorIn = (sentence: string): string | undefined =>
  accept(ACTOR.exec(sentence)?.groups!.party) ?? bearer(ATTACKER.exec(sentence)?.groups!.party)

/** The last party of a stretch of a sentence, for a verb whose subject stands further off. */
export function lastParty(text: string): string | undefined {
  const all = allMatches(text, ANY)
  return accept(all.at(-1)?.[0])
}

const ACCUSED = /\b(?:accused|accuses|accusing|blamed|blames|blaming) (?=\p{L})/gu

/** Whom the words in front of a deed accuse of it: "accused the army of", "blamed rebels for". */
export function partyAccused(before: string): string | undefined {
  const match = allMatches(before, ACCUSED).at(-1)
  if (!match) return undefined
  const start = match.index + match[0].length
  return /\b(?:of|for)\b/.test(before.slice(start, start + 90)) ? partyAt(before, start) : undefined
}
