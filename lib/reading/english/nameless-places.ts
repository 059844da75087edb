import type { Part, TextSpan } from '#lib/model'
import type { PlaceMention } from '../grammar'
import { levelOf, singular } from './place-nouns'
import { partOf } from './place-part'
import {
  ANAPHOR,
  AREA,
  AROUND_IT,
  ELSEWHERE,
  ITS_PART,
  NATIONWIDE,
  SITE_HELD,
  THERE,
} from './place-words'
import { wordMatches } from '../word-starts'

/**
 * Adds the places of a sentence that bear no name of their own to those that do: areas that a
 * gazetteer knows by their words, words that point back to a place, and ground without a name.
 */
export function namelessPlaces(
  sentence: string,
  found: PlaceMention[],
  taken: readonly TextSpan[],
  isKnown: (name: string) => boolean,
  held: readonly number[],
): void {
  // "retook the presidential palace": a site without a name, as the text describes it
  for (const end of held) {
    const site = SITE_HELD.exec(sentence.slice(end, end + 60))
    if (!site) continue
    const start = end + site[0].length - site.groups!.site!.length
    if (meets(found, start, end + site[0].length)) continue
    found.push({
      start,
      end: end + site[0].length,
      name: site.groups!.site!,
      level: 'site',
      part: 'whole',
      from: end + 1,
      said: true,
    })
  }
  // "the coast", "the country's coastal region": where a gazetteer has it as a name
  for (const match of /coast|regions?|provinces|countryside|highlands|mountains|heartland/.test(
    sentence,
  )
    ? wordMatches(sentence, AREA)
    : []) {
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) continue
    if (taken.some((span) => start < span.end && span.start < end)) continue
    const name = [match[0], match.groups!.bare!].find(isKnown)
    if (name === undefined) continue
    const before = sentence.slice(Math.max(0, start - 110), start)
    found.push({
      start,
      end,
      name,
      level: 'region',
      part: partOf(before, ''),
      from: start,
      said: true,
    })
  }
  for (const match of wordMatches(sentence, ANAPHOR)) {
    const start = match.index
    const end = start + match[0].length
    if (meets(found, start, end)) continue
    if (taken.some((span) => start < span.end && span.start < end)) continue
    // "the capital, Sanaa"
    if (found.some((other) => other.start === end + 2 && sentence.startsWith(', ', end))) continue
    const before =
      sentence.slice(0, start) + match[0].replace(/(?:the|this|that|their|same) [\p{L} -]+$/iu, '')
    const level = levelOf(match.groups!.noun!)
    // "the Jaramana district on the edge of the capital": it says where the one in front lies
    const locates = found.some(
      (other) =>
        !other.anaphor &&
        other.end <= start &&
        start - other.end < 50 &&
        LIES.test(sentence.slice(other.end, end)),
    )
    found.push({
      start,
      end,
      words: sentence
        .slice(start, end)
        .replace(
          /^(?:in|of|on|at|near|outside|inside|around|from|to|into|across|towards?|over|leaving|entered|stormed|shelled|captured|same|hit|attacked|bombed|for) /i,
          '',
        )
        .replace(/^(?:the|this|that|their|same) /i, ''),
      name: singular(match.groups!.noun)!,
      ...(level && { level }),
      part: partOf(before, ''),
      from: start,
      said: true,
      anaphor: true,
      ...(locates && { contains: true as const }),
    })
  }
  /** Ground without a name, unless it stands within another place. */
  const addGround = (
    words: RegExp,
    ground: Pick<PlaceMention, 'name' | 'part' | 'nowhere'>,
  ): void => {
    for (const { index: start, 0: text } of wordMatches(sentence, words)) {
      const end = start + text.length
      if (!meets(found, start, end))
        found.push({ start, end, ...ground, from: start, said: true, anaphor: true })
    }
  }
  if (/ its /.test(sentence))
    for (const { index: start, 0: text, groups } of wordMatches(sentence, ITS_PART)) {
      const end = start + text.length
      const part = PARTS.find(([words]) => words.test(groups!.noun!))![1]
      if (!meets(found, start, end))
        found.push({ start, end, name: 'any', part, from: start, said: true, anaphor: true })
    }
  if (/surrounding|adjacent|nearby|neighbo/i.test(sentence))
    addGround(AROUND_IT, { name: 'any', part: 'around' })
  if (/there/i.test(sentence)) addGround(THERE, { name: 'any', part: 'whole' })
  if (/country|nationwide/i.test(sentence))
    addGround(NATIONWIDE, { name: 'everywhere', part: 'whole', nowhere: true })
  if (/other |elsewhere/i.test(sentence))
    addGround(ELSEWHERE, { name: 'elsewhere', part: 'whole', nowhere: true })
}

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:cent(?:re|er)|heart)$/, 'centre'],
  [/^(?:countryside)$/, 'countryside'],
  [/^(?:surroundings|perimeter)$/, 'around'],
  [/./, 'outskirts'],
]

/** From a name of a place to "the city" in which, or beside which, it lies. */
const LIES =
  /^(?:,? (?:an?|the|which (?:is|lies)) (?:\p{Ll}+ ){0,3}?\p{Ll}+)?,?(?: (?:on|in|at|of|near|to|from|outside|inside|within|the|edges?|outskirts|side|part|cent(?:re|er)|heart|north|south|east|west|north-?east|north-?west|south-?east|south-?west|\p{Ll}+ern|some|about|\d+|kms?|kilomet(?:re|er)s|miles))*,? (?:of|in|on|at|near|from|outside|inside|within) (?:the|this|that) (?:\p{Ll}+ )?\p{Ll}+$/u

/** Whether a stretch of a sentence meets a place, the words in front of the place included. */
const meets = (found: readonly PlaceMention[], start: number, end: number): boolean =>
  found.some((other) => start < other.end && Math.min(other.from, other.start) < end)
