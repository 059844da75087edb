import type { PlaceMention } from '../grammar'
import { isCountry } from '../countries'
import type { Name } from './names'
import { DEMONYM, NO_PLACE } from './no-places'
import { levelOf } from './place-nouns'

/** What stands between two names of a list. */
const LISTS = /^(?:,|,? and|,? or) (?:the )?$/
/** A noun in the plural in front of a list: each of its names is one of them. */
const EACH_IS =
  /\b(?<noun>districts|neighbou?rhoods|quarters|townships|villages|towns|settlements|areas) of (?:the )?$/
/** "Two villages in the A region, B and C": those in it are B and C. */
const SOME_IN =
  /(?<![\p{L}])(?:two|three|four|five|six|seven|eight|several|\d+) (?:more |other |\p{Ll}+ )?(?:villages|towns|settlements|localities|cities|communities) (?:in|across) (?:the )?(?:(?:north|south|east|west)\p{Ll}* )?(?:\p{Lu}[\p{L}]*[’']s )?(?:\p{Ll}+ )?$/u
/** Words for a part that the last name of a list has for itself. */
const OWN_PART = /^,? and the (?:\p{Ll}+ ){1,3}of (?:the )?$/u
const LINKED =
  /\b(?:road|highway|route|motorway|line)s? (?:linking|connecting|between|joining) (?:the )?$/
const TO = /^ (?:to|and|with) (?:the )?$/

/**
 * Settles what the words around a list say of each of its places: "the districts of A and B" are
 * both districts and whole; "the outskirts of A, B and the outskirts of C" leaves B whole; the road
 * "linking A to B" runs along both; and where only the last of "A, B and C came under fire" is told
 * to be a place, the names in front of it are places as well.
 *
 * @param suffersAt whether a name that ends there is followed by what only a place undergoes
 */
export function settleLists(
  sentence: string,
  found: PlaceMention[],
  names: readonly Name[],
  suffersAt: (end: number) => boolean,
  isPerson: (name: string) => boolean,
): void {
  for (const it of [...found])
    if (!it.anaphor && suffersAt(it.end)) addNamesInFront(sentence, found, names, it, isPerson)
  found.sort((a, b) => a.start - b.start)
  for (let i = 0; i < found.length; i++) {
    const run = [found[i]!]
    while (
      found[i + run.length] &&
      !found[i + run.length]!.contains &&
      LISTS.test(sentence.slice(run.at(-1)!.end, found[i + run.length]!.start))
    )
      run.push(found[i + run.length]!)
    const before = sentence.slice(Math.max(0, run[0]!.start - 60), run[0]!.start)
    if (
      run.length > 1 &&
      SOME_IN.test(before) &&
      /^(?:region|governorate|country)$/.test(run[0]!.level ?? '') &&
      /^(?: (?:region|province|oblast|state))?, $/.test(sentence.slice(run[0]!.end, run[1]!.start))
    ) {
      run[0]!.contains = true
      for (const one of run.slice(1)) if (one.part === 'parts') one.part = 'whole'
    }
    const noun = EACH_IS.exec(before)?.groups!.noun
    if (run.length > 1 && noun !== undefined)
      for (const one of run) {
        if (one.part === 'parts') one.part = noun === 'areas' ? 'area' : 'whole'
        const level = levelOf(noun)
        if (level) one.level = level
      }
    const last = found[i + run.length]
    if (
      run.length > 1 &&
      last &&
      last.part !== 'whole' &&
      OWN_PART.test(sentence.slice(run.at(-1)!.end, last.start))
    )
      for (const one of run.slice(1)) if (one.part === run[0]!.part) one.part = 'whole'
    const next = found[i + 1]
    if (next && LINKED.test(before) && TO.test(sentence.slice(run[0]!.end, next.start)))
      run[0]!.part = next.part = 'along'
    i += run.length - 1
  }
}

/** Adds the names of a list that stand in front of one told to be a place. */
function addNamesInFront(
  sentence: string,
  found: PlaceMention[],
  names: readonly Name[],
  it: PlaceMention,
  isPerson: (name: string) => boolean,
): void {
  let first = it
  for (const { start, end, text } of [...names].reverse()) {
    if (end > first.start) continue
    if (
      !LISTS.test(sentence.slice(end, first.start)) ||
      found.some((other) => start < other.end && other.start < end) ||
      NO_PLACE.test(text) ||
      isPerson(text) ||
      isCountry(text) ||
      (!text.includes(' ') && DEMONYM.test(text))
    )
      return
    first = { start, end, name: text, part: it.part, from: start, said: true }
    if (it.level) first.level = it.level
    found.push(first)
  }
}
