import type { TextSpan } from '#lib/model'
import { remembered } from '#lib/util'
import { isCountry } from '../countries'
import { allMatches } from '../all-matches'

/** A run of capitalised words, as names are written, with its words. */
export type Name = TextSpan & { text: string }

const CAPITAL = String.raw`(?:(?:al|el|an|ar|as|ash|at|az|Al|El|An|Ar|As|Ash|At|Az|ul|Um|Umm|bin|ibn|abu|de|da|du|von|van)[-’'])?\p{Lu}[\p{L}\p{M}\p{N}’'.]*(?:[-–](?:\p{L}[\p{L}\p{M}’']*))*`
const JOINED = String.raw`(?: (?:(?:al|el|de|da|du|von|van|bin|ibn|ez|as|ash)[- ])?${CAPITAL})`
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}])${CAPITAL}${JOINED}*`, 'gu')

/** Words in capitals that name nothing: those that begin sentences, days, months and ranks. */
const NO_NAME = new Set(
  (
    'the a an and or but as at by for from in into of on to with without within since until while when where which who whose ' +
    'it its he his she her they their this that these those there here we our i you your not no if so some many most more ' +
    'several dozens hundreds thousands at least about over nearly almost up one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand scores ' +
    'near nearby outside inside around throughout across toward towards north south east west northern southern eastern western central gunfire shelling strikes airstrikes warplanes jets troops ' +
    'after before during under between among also all another other both each every few following earlier later last next ' +
    'meanwhile however elsewhere according although though because despite still yet then now today yesterday tomorrow overnight ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december mr mrs ms dr clashes fighting shelling air heavy intense government rebels rebel security ' +
    'police troops soldiers militants fighters gunmen civilians people residents activists witnesses officials forces military ' +
    'large vast huge wide entire parts areas swathes villages towns neighbourhoods neighborhoods districts positions villagers warplane drone drones helicopters artillery rockets missiles attacks explosions unidentified unknown suspected masked armed bodies families ' +
    'new local state media reports two-thirds speaking citing quoting photo image read tags updated published date source sources ' +
    'fierce separately further additionally tens regime only even just what how why is are was were has have had will would could'
  ).split(' '),
)

/** Whether a word in capitals is an ordinary one. */
export const isOrdinary = (word: string): boolean =>
  // the Islamic State in short is a name
  word !== 'IS' && NO_NAME.has(word.toLowerCase().replace(/[’'.].*$/, ''))

/** A text is read for people first, and then again for places: so many sentences are kept. */
const SENTENCES = 300

const DIRECTION_NAME =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)(?: \p{Lu}[\p{L}’'-]*)+$/u

/**
 * The names of a sentence: runs of capitalised words, without ordinary words at their ends and
 * without a genitive's s.
 */
export const namesOf: (sentence: string) => readonly Name[] = remembered(SENTENCES, namesIn)

function namesIn(sentence: string): Name[] {
  const found: Name[] = []
  for (const match of allMatches(sentence, NAME)) {
    let start = match.index
    let text = match[0]
    // a full stop ends a name but where it stands for letters left out
    const stop = /(?<=[\p{Ll}\p{M}]{2})\.(?= |$)/u.exec(text)
    const pieces = stop ? [text.slice(0, stop.index)] : [text]
    text = pieces[0]!
    // "Rebel-held Goma"
    const heldBy =
      /^\p{Lu}\p{L}*-(?:held|controlled|run|occupied|ruled|besieged|dominated|administered) /u.exec(
        text,
      )
    if (heldBy) {
      start += heldBy[0].length
      text = text.slice(heldBy[0].length)
    }
    for (;;) {
      const [first] = text.split(' ')
      if (!first || !isOrdinary(first)) break
      // "seized An Nahud": an article of another language, within a sentence
      if (
        /^(?:An|As|At) \p{Lu}/u.test(text) &&
        start > 0 &&
        !/[.“”":]\s*$/u.test(sentence.slice(0, start))
      )
        break
      // "Eastern Kasai", "North Kivu": a direction with a capital within a sentence belongs to the name
      if (
        DIRECTION_NAME.test(text) &&
        !isCountry(text.slice(first.length + 1)) &&
        (start > 0
          ? !/[.“"”:]\s*$/u.test(sentence.slice(0, start))
          : /^(?:North|South|East|West) /.test(text))
      )
        break
      start += first.length + 1
      text = text.slice(first.length + 1)
    }
    while (text !== '') {
      const last = text.split(' ').at(-1)!
      if (!isOrdinary(last)) break
      // "Syrian Democratic Forces" is one name
      if (
        / /.test(text) &&
        /^(?:Forces|Police|Media|Military|Security|Government|News)$/.test(last)
      )
        break
      text = text.slice(0, -last.length).trimEnd()
    }
    // a genitive in front of a name, with its apostrophe lost or kept: "Syria's Latakia"
    const owner = /^(\p{Lu}[\p{L}-]+)(?<mark>[’'])?s (?=\p{Lu})/u.exec(text)
    if (owner && (owner.groups!.mark || isCountry(owner[1]!))) {
      start += owner[0].length
      text = text.slice(owner[0].length)
    }
    // "Homs' Wadi al-Dahab"
    const plural = /^\p{Lu}[\p{L}-]+s[’'] (?=\p{Lu})/u.exec(text)
    if (plural) {
      start += plural[0].length
      text = text.slice(plural[0].length)
    }
    text = text.replace(/[’']s?$/u, '').replace(/\.$/, '')
    if (/\p{L}{2}/u.test(text)) found.push({ start, end: start + text.length, text })
  }
  return found
}
