import type { PlaceLevel } from '../draft'

const TOWN =
  'hometown|stronghold|bastion|birthplace|city|cities|town|towns|village|villages|hamlet|hamlets|suburb|suburbs|neighbou?rhoods?|settlements?|capital|municipalit(?:y|ies)'
const DISTRICT =
  'districts?|sub-?districts?|raions?|count(?:y|ies)|quarters?|townships?|territor(?:y|ies)|localit(?:y|ies)|communes?|woredas?|kebeles?|cantons?'
const GOVERNORATE = 'provinces?|governorates?|oblasts?|wilayats?|prefectures?|departments?'
const REGION =
  'regions?|states?|valley|mountains?|hills?|peninsula|islands?|plateau|enclave|desert|pocket'
const SITE =
  'camps?|crossings?|airports?|airbase|air base|base|bases|hospital|hospitals|prison|border|dam|bridge|road|highway|mosque|church|school|market|university|square|checkpoint|port|station|junction|airfield|airstrip|field|oilfield|refinery|mine|square'
/** Nouns for places, as one pattern. */
const NOUN = `${TOWN}|${DISTRICT}|${GOVERNORATE}|${REGION}|${SITE}|areas?|countryside|outskirts|suburbs|axis|front|frontline|sector|sectors`
/** From a name to the noun of a site that is a place of its own: "Kavumu airport", "Hama's military airport". */
export const SITE_OF =
  /^(?:[’']s)? (?:(?:international|military|civilian|central|general|national|main|public|university|children[’']s|maternity|teaching|field|provincial|air) ){0,2}(?<noun>airport|airfield|airstrip|air ?base|hospital|prison|dam|(?:oil )?refinery|barracks|crossing|bridge|power (?:station|plant)|(?:oil|gas) ?fields?)(?![\p{L}-])(?! (?:director|chief|staff|officials?|sources?|doctors?|spokes\p{L}+|administration|manager|workers?|bombing|attack|strike|massacre)(?![\p{L}]))/u

/** "A doctor at A's hospital": what they tell is of A. */
export const WORKS_AT =
  /(?<![\p{L}])(?:doctors?|medics?|nurses?|surgeons?|director|head|manager|officials?|sources?|spokes\p{L}+|employees?|workers?|staff|volunteers?) (?:at|of|from|in) (?:the )?$/u

/** Whether a word is a noun for a place. */
export const PLACE_NOUN = new RegExp(`^(?:${NOUN})$`, 'i')

/** Nouns for what may be taken or held, the plurals and strongholds among them. */
export const GROUND_NOUN = `${NOUN}|hilltops?|heights|ridge|outposts?|posts?|palace|headquarters|barracks|compound|complex|citadel|fort|fortress|strongholds?|banks?|positions|settlements?|land|ground|territory|bridges|roads|crossings|wards|blocks|airports|offices?|buildings?|halls?|resorts?|terminals?|gates?|crossroads|bakery|runways?|edges?|sides?|half|cent(?:re|er)|factory|plant|quarry|silos?|stadium|trench(?:es)?|slopes?|summit|entrances?|roundabouts?|motorway`

/** What may be taken, held, entered or left as ground, behind its article and the words for how much of it. */
export const IS_GROUND = new RegExp(
  String.raw`^(?: (?:back|only|all|both|most|much|many|more|less|than|parts?|half|some|several|nearly|almost|about|large|the|an?|its|their|another|of|whole|entire|rest|remainder|\d[\d.,]*%?|per ?cent|(?:quarters|thirds)|third|quarter|fifth|sixth|tenth|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|swathes|areas|parts|tracts))*(?: (?!(?:in|on|at|by|from|for|to|into|with|as|that|and|or|of|near|after|before|during|when|while)\b)[\p{Ll}’'-]+){0,4}? (?:(?:${GROUND_NOUN})(?![\p{L}-])|(?:al-)?\p{Lu}[\p{L}’'-]+)`,
  'u',
)

/** The level that a noun says. */
export const levelOf = (noun: string): PlaceLevel | undefined =>
  LEVELS.find(([, words]) => words.test(noun))?.[0]
const only = (words: string) => new RegExp(`^(?:${words})$`, 'i')
const LEVELS: readonly (readonly [PlaceLevel, RegExp])[] = [
  ['governorate', only(GOVERNORATE)],
  ['district', only(DISTRICT)],
  ['town', only(TOWN)],
  ['region', only(REGION)],
  ['site', only(SITE)],
]

/** The directions, as one pattern. */
export const DIRECTION = 'north|south|east|west|north-?east|north-?west|south-?east|south-?west'

/** A noun for a place as one text compares it: "cities" and "capital" are "city". */
export const singular = (noun: string | undefined) =>
  noun
    ?.toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/^capital$/, 'city')
    .replace(/^province$|^governorate$/, 'province')
