import { DEMONYM } from './no-places'
import { PLACE_NOUN } from './place-nouns'
import { OF_GROUND } from './place-words'

const LOCATES =
  /^(?:including|in|at|near|outside|inside|around|from|to|towards?|into|across|over|on|between|through|throughout|along|off|within|of|against|nearby|above|overlooking|beneath|opposite|toward|entering|entered|reached|captured|seized|stormed|attacked|bombed|shelled|struck|hit|targeted|targeting|left|besieged|controls?|retook|recaptured|liberated|took|bombing|shelling|storming|capturing|seizing|hitting|striking|pounded|pounding|raided|raiding|leaving|called|both|linking|connecting|joining|bombs?|pounds?|shells|hits|targets|captures|seizes|retakes?|recaptures|enters|storms)$/i
const MODIFIES =
  /^(?:the|a|an|its|their|nearby|neighbou?ring|coastal|central|largest|main|key|strategic|rebel-held|government-held|regime-held|border|besieged|eastern|western|northern|southern|north-?eastern|north-?western|south-?eastern|south-?western|northwestern|northeastern|southwestern|southeastern|capital|port|old|small|second|mountainous|predominantly|mainly|mostly|majority|country[’']s|historic|ancient|symbolic|entire|whole|embattled|frontline|front-line|opposition-held|rural|densely|populated|town[’']s|city[’']s|\p{L}+-(?:held|controlled|majority|populated|dominated|run))$/iu
const QUANTIFIES =
  /^(?:several|many|some|most|parts?|nearly|all|half|large|swathes?|much|number|villages|towns|neighbou?rhoods|districts|areas|quarters|streets|few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|a|of|other|the|numerous|dozens|positions|village|town|neighbou?rhood|district|area|building|buildings|house|houses|mosque|market|school|hospital|home|homes|checkpoint|sites?|locations?|suburbs|outskirts|edge|edges|entrances?|cent(?:re|er)|heart|downtown|vicinity|countryside|direction|way|road|highway|environs|border|north|south|east|west|km|kms|kilomet(?:re|er)s|miles|metres|front|hills|surroundings|around|close|just|about|some|rest|control|territory|stronghold|enclave)$/i

const lastWord = /(?:^|[\s(“"])([\p{L}\p{N}’'-]+)$/u

/** The words in front of a name that belong to it, back to the one that makes it a place. */
export function placeLead(
  sentence: string,
  at: number,
): { from: number; said: boolean; noun?: string } {
  let from = at
  let said = false
  let noun: string | undefined
  let located = false
  let rest = sentence.slice(Math.max(0, at - 110), at)
  const base = at - rest.length
  for (let n = 0; n < 14; n++) {
    const trimmed = rest.trimEnd()
    // a bracketed distance: "(28 miles)"
    const bracket = /\(\d[^()]*\)$/.exec(trimmed)
    if (bracket) {
      rest = trimmed.slice(0, bracket.index)
      continue
    }
    const word = lastWord.exec(trimmed)?.[1]
    if (!word) break
    const start = base + trimmed.length - word.length
    if (PLACE_NOUN.test(word)) {
      // "villages in Hama": the noun is not that of the name
      if (!located) noun ??= word
      said = true
    } else if (LOCATES.test(word)) {
      if (!/^of$/i.test(word)) {
        said = true
        located = true
      }
      from = start
      rest = trimmed.slice(0, -word.length)
      if (!/^(?:in|of|to|from|around|at|on)$/i.test(word)) break
      // "in" may follow "several villages": the words go on only through such words
      const before = lastWord.exec(rest.trimEnd())?.[1]
      if (
        !before ||
        !(
          QUANTIFIES.test(before) ||
          MODIFIES.test(before) ||
          PLACE_NOUN.test(before) ||
          OF_GROUND.test(before) ||
          /^and$/i.test(before)
        )
      )
        break
      continue
    } else if (
      OF_GROUND.test(word) &&
      /\b(?:of|on|over|in|for|to|around|at) (?:the )?/i.test(
        sentence.slice(start + word.length, at),
      )
    ) {
      // "control of", "the siege of", "south of"
      said = true
      if (!QUANTIFIES.test(word)) break
    } else if (!(
      // "of southern and central A"
      (/^and$/i.test(word) && /(?:ern|central) and $/.test(rest.trimEnd() + ' ')) ||
      MODIFIES.test(word) ||
      QUANTIFIES.test(word) ||
      DEMONYM.test(word) ||
      /^\d+\w*$/.test(word)
    ))
      break
    from = start
    rest = trimmed.slice(0, -word.length)
  }
  return { from, said, noun }
}
