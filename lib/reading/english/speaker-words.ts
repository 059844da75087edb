import type { TextSpan } from '#lib/model'
import { allMatches } from '../all-matches'

/** A word that another sentence explains. */
export const PRONOUN = /^(?:he|she|it|they|who|which|we|i)$/i

/** Nouns for those who speak, which stand in small letters. */
const TITLE =
  'commander-in-chief|partners|militias|insurgents|separatists|paramilitaries|jihadists|protesters|demonstrators|campaigners|inquiry|chief-of-staff|secretary-general|director-general|vice-president|locals|uncles?|aunts?|cousins?|nephews?|nieces?|grand(?:father|mother|son|daughter)s?|wife|widow|husband|commissioners?|chairwoman|chairperson|premier|administrators?|dean|superintendent|consul|bar|lead|counsell?ors?|guards?|pastor|chieftain|emir|spox|society|colonel|lieutenant|captain|major|sergeant|brigadier|corporal|peacekeepers?|IDPs?|returnees?|evacuees?|detainees?|prisoners?|prosecutors?|inspectors?|monitors?|negotiators?|mediators?|colleagues?|chiefs?|migrants?|fishermen|shopkeepers?|member|members|families|group|watchdog|monitor|monitors|observatory|charity|organi[sz]ation|organi[sz]ations|agency|ministry|minister|spokesman|spokeswoman|spokesperson|official|officials|officer|officers|correspondent|reporter|director|head|chief|commander|general|president|governor|mayor|source|sources|army|military|police|government|opposition|council|office|department|network|media|television|channel|radio|newspaper|committee|commission|mission|team|staff|coordinator|envoy|ambassador|secretary|leader|doctor|doctors|medic|medics|resident|residents|witness|witnesses|activist|activists|eyewitness|eyewitnesses|journalist|analyst|lawyer|administrator|manager|representative|chairman|center|centre|coalition|rebels|militants|hospital|hospitals|authorities|authority|service|services|command|headquarters|regime|party|union|outlet|outlets|statement|report|prosecutor|force|forces|body|researcher|investigator|investigators|volunteer|volunteers|rescuer|rescuers|villager|villagers|man|woman|victim|victims|survivor|survivors|relative|relatives|paramedic|paramedics|mother|father|brother|sister|son|daughter|nurse|neighbour|neighbor|farmer|teacher|fighter|fighters|militia|monitoring group|news agency|documents|figures|data|partners?|agencies|ministries|groups|activist|milbloggers?|bloggers?|observers?|clinic|lawyers?|actors|room|rooms|cell|directorate|directorates|organisers|aide|deputy|legislator|lawmaker|lawmakers|diplomat|diplomats|expert|experts|analysts|researchers|pharmacist|shopkeeper|driver|student|trader|shepherd|worker|workers|soldier|soldiers|refugee|refugees|elder|elders|priest|bishop|imam|cleric|sheikh|mayor|municipality|presidency|cabinet|administration|embassy|civil society|newspaper|website|page|portal|broadcaster|reporters|correspondents|journalists|mission|taskforce|task force|division|brigade|unit|junta|staff|charities|NGOs?|crews|rescuers|firefighters|responders|bulletin|update|assessment|study|investigation|survivor'
/** Whether a word is a noun for one who speaks. */
export const IS_TITLE = new RegExp(`^(?:${TITLE})$`, 'i')

/** A word or a mark of a sentence. */
export type Word = TextSpan & { text: string }

/** The words and marks of a sentence. */
export const marksOf = (text: string): Word[] =>
  allMatches(text, /[^\s,;:“”"()]+|[,;:“”"()]/gu).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))

/** Whether a word is written as a part of a name. */
export const isName = (word: string) =>
  /^\p{Lu}|^(?:al|el|as|ar|an|ash|ibn|bin|abu|de|van|von)(?:[-’']\p{L}|$)/u.test(word)
export const IS_DAY =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/
export const CONNECTS = /^(?:for|of|in|at|and|the|on|to|with|from|&|al|el|bin|de|de-facto|’s)$/i
export const DETERMINES = /^(?:the|our|a|an|one|his|her|its|their|another|this|that)$/i
export const NUMBERS = /^(?:two|three|four|five|six|several|some|many|multiple|other)$/i
export const DESCRIBES =
  /^(?:[\p{Ll}]+-[\p{L}]+|[\p{L}]+-based|neighbou?ring|nearby|military|prime|emergency|response|relief|field|security|medical|humanitarian|human|rights|aid|war|local|senior|top|state|news|defence|defense|foreign|interior|health|police|army|rebel|opposition|government|monitoring|regional|provincial|district|municipal|civil|rescue|militant|deputy|former|official|unnamed|anonymous|independent|private|public|intelligence|judicial|political|diplomatic|western|northern|southern|eastern|another|hospital|air|armed|special|joint|tribal|coast|community|volunteer|traffic|fire|ambulance|pro-\p{L}+|anti-\p{L}+|self-\p{L}+|british|charity|media|run|press|information|national|international|united|tribal|religious|union|field)$/iu
