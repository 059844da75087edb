import type { TextSpan } from '#lib/model'
import type { HeldGround, PlaceMention } from '../grammar'
import { isCountry } from '../countries'
import { namesOf } from './names'
import { settleLists } from './listed-places'
import { namelessPlaces } from './nameless-places'
import { PLACE_NOUN, SITE_OF, WORKS_AT, levelOf, singular } from './place-nouns'
import { DEMONYM, NO_PLACE, isOwner, isPeople, isSomebody, standsAlone } from './no-places'
import { APPOSED, ASIDE, AWAY, IS_PLACE, OF_PART, PART_IN, SPOKE_IN } from './place-distance'
import { HEADS_NOTHING, UP_TO_PASSIVE } from './place-words'
import { placeLead } from './place-lead'
import { partOf } from './place-part'
import type { Name } from './names'

/** What only a place is said to undergo. */
const SUFFERS =
  /^(?: and (?:\d+|several|many|some|other|\p{Ll}+) (?:other |nearby |neighbou?ring )?(?:settlements|villages|towns|communities|localities|neighbou?rhoods))?(?:, (?:(?:the|an?|its|one of|some|about|just) |\d)[^,.;]{3,70},)?,? (?:has been|have been|had been|was|were|came|comes|is|remains|remained)(?: \p{Ll}+)? (?:under|shelled|bombed|captured|seized|besieged|retaken|recaptured|liberated|encircled|surrounded|bombarded|outside \p{L}+ control|contested|disputed|in the hands|in \p{L}+ hands|held by|controlled by|no longer)\b|^(?:, (?:the|an?) [^,.;]{3,70},)? (?:fell|falls|has fallen|had fallen) (?:to|into)\b/u
const SOME_VILLAGE =
  /\b(?:an?|another|several|two|three|four|five|some|many|dozens of|number of|\d+) (?:\p{Ll}+ ){0,2}(?:villages?|towns?|neighbou?rhoods?)(?! (?:of|called|named|near) )/iu

/** "Four villages near A, B and C": behind it stand the names of so many places. */
const LISTED =
  /(?<![\p{L}])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|other|\d+) (?:(?!(?:of|in|at|on|near|the|and|to|from|attacks|assaults|strikes|people) )[\p{L}-]+ ){0,2}?(?<noun>villages|towns|cities|districts|neighbou?rhoods|quarters|settlements|localities|communities|suburbs|hamlets|places|areas|sites|camps|townships|municipalities|provinces|governorates|bases|fronts)(?<where> (?:in|near|around|outside|from|along|across|on|to|(?:north|south|east|west)(?:-?(?:east|west))? of) [^,;:.]{2,60})?(?:,|:| –| —| \() ?(?:including |among them |namely |notably |such as )?(?:the )?$/u

/** "Most of the capital, Bambari". */
const APPOSED_TOWN = /(\bthe (?:\p{Ll}+ )?(?:capital|city|town|village|district)), $/u
/** What a body has that an abbreviation names. */
const OWNED =
  /^(?:base|bases|camp|hospital|clinic|school|position|checkpoint|airbase|headquarters)$/
/** The people whose town it is. */
const PEOPLE_OF =
  /\b\p{Lu}\p{L}+ (?=(?:\p{Ll}+ )?(?:(?:city|town|village|province|region|district) of|capital(?: of)?) $)/u

/** "The Arab Market": a noun for a site ends a name that else would be a people's or a body's. */
const IS_SITE =
  /^(?:Arab|Christian|Muslim|Jewish|Kurdish|Health|Media|Media City|Interior|Defen[cs]e|Press|University|Union|Army|Police) (?:Market|Square|Bridge|Street|Quarter|Roundabout|Junction|Gate)$/u
/**
 * "The Idlib village of Ihsim": the first name says in which area the second lies. "The Barzeh
 * neighbourhood of Damascus" is the other way round: of parts of towns only several lie in front.
 */
const IN_AREA_OF =
  / (?:villages?|towns?|city|cities|hamlets?|settlements?|port|municipality|neighbou?rhoods|districts|suburbs|quarters|townships)$/

/**
 * The places of a sentence in order, with their parts; names that only say where another place
 * lies are marked, and so are words that point back to one.
 *
 * @param isKnown whether a gazetteer is sure that a name is that of a place
 * @param taken stretches that hold no place: speakers and their titles
 */
export function englishPlaces(
  sentence: string,
  isKnown: (name: string) => boolean,
  taken: readonly TextSpan[],
  isPerson: (name: string) => boolean = () => false,
  held: readonly HeldGround[] = [],
): PlaceMention[] {
  const behindVerb = held.filter(({ object, end }) => object.start >= end).map(({ end }) => end)
  const undergone = held.filter(({ object, start }) => object.end <= start)
  /** Whether a name is followed by what only a place undergoes. */
  const suffersAt = (end: number) =>
    SUFFERS.test(sentence.slice(end, end + 120)) ||
    undergone.some(
      ({ start, aside, object }) =>
        // "A, which they took last month", "A is the only city that they hold"
        ((aside || object.end < start) && object.end === end) ||
        (start >= end && start - end < 120 && UP_TO_PASSIVE.test(sentence.slice(end, start))),
    )
  const found: PlaceMention[] = []
  const names = namesOf(sentence).filter(
    ({ start, end }) => !taken.some((span) => start < span.end && span.start < end),
  )
  const mention = ({ start, end, text }: Name): PlaceMention | undefined => {
    if ((NO_PLACE.test(text) && !IS_SITE.test(text)) || isPerson(text)) return undefined
    // a genitive that has lost its apostrophe: "Syrias largest city"
    if (/s$/.test(text) && isCountry(text.slice(0, -1)) && !isCountry(text)) return undefined
    const behind = sentence.slice(end, end + 90)
    if (isSomebody(sentence.slice(0, start), behind)) return undefined
    const listing = LISTED.exec(sentence.slice(Math.max(0, start - 140), start))
    if (!listing && isPeople(text, sentence.slice(0, start), behind)) return undefined
    const lead = placeLead(sentence, start)
    const { from, noun = listing?.groups!.noun } = lead
    const said =
      lead.said ||
      listing !== null ||
      // "the capital, Sanaa"
      /\bthe (?:\p{Ll}+ )?(?:capital|city|town|village|district), $/u.test(
        sentence.slice(0, start),
      ) ||
      (/^\W*$/.test(sentence.slice(0, start)) && IS_PLACE.test(behind)) ||
      /^, where (?!he |she |I )/.test(behind) ||
      // "the battle for Bakhmut"
      /\b(?:battles?|fight|fighting|struggle) for (?:control of )?(?:the )?(?:\p{Ll}+ )?$/u.test(
        sentence.slice(Math.max(0, start - 60), start),
      ) ||
      behindVerb.some(
        (end) =>
          end <= start &&
          /^ (?:(?:only|all|all of|most of|much of|parts of|both|the|on|of|over|from) )*$/.test(
            sentence.slice(end, start),
          ),
      )
    const [, ahead = '', next = ''] =
      /^ ((?:air|military|army|oil|gas|border|power|naval|refugee|displacement|industrial|residential|international)(?:[- ](?=\p{L}))|)([\p{L}-]+)/u.exec(
        behind,
      ) ?? []
    // "an AMISOM base", "the MSF hospital": whose it is, and no place
    if (
      /^[A-Z]{2,}$/.test(text) &&
      OWNED.test(next) &&
      /\b(?:an?|the) $/.test(sentence.slice(0, start))
    )
      return undefined
    const behindNoun = end + 1 + ahead.length + next.length
    // "Kavumu airport", "Hama's military airport" are sites of their own
    const site = WORKS_AT.test(sentence.slice(Math.max(0, start - 40), start))
      ? null
      : SITE_OF.exec(behind)
    const capital =
      /(?<= )(?:State|Province|Governorate|Oblast|Region|District|County|Township|Territory|Zone|Woreda|Canton|Municipality|Prefecture|Raion|Island|Camp|Airport|Base|Hospital|Dam|Bridge|Prison|Crossing)$/.exec(
        text,
      )?.[0]
    const isNext =
      PLACE_NOUN.test(next) &&
      !/^ state[- ](?:media|news|television|tv|radio|agency|run|owned|department|police|funeral|of)\b/i.test(
        behind,
      ) &&
      (ahead !== '' || !/^(?:[Ff]ront|base|station|capital|[Dd]epartment)$/.test(next))
    const before = sentence.slice(Math.max(0, start - 110), start)
    if (isOwner(behind)) {
      if (!said || /\bby $/.test(before)) return undefined
    }
    if (
      SPOKE_IN.test(before) &&
      /^(?:[.,;]|$| (?:on|that|late|early|after|at|yesterday|today)\b)/.test(behind)
    )
      return undefined
    const country = isCountry(text)
    const suffers =
      suffersAt(isNext ? behindNoun : end) ||
      (country && /^[’']s (?:civil )?(?:war|conflict)\b/.test(behind))
    // "Daraa: two killed", "Homs province: …", as a report by places has it
    const heads =
      /^\W{0,4}$/.test(sentence.slice(0, start)) &&
      /^:(?: |$)/.test(sentence.slice(isNext ? behindNoun : end)) &&
      !HEADS_NOTHING.test(text)
    if (!said && !site && !isNext && !capital && !country && !suffers && !heads && !isKnown(text))
      return undefined
    if (country && !said && !suffers && !heads) return undefined
    // "the government of Syria", "President of Russia"
    if (
      /\b(?:government|president|minister|ministry|army|leader|ambassador|people|ally|allies|forces|king|head|chief|support|backing|help) of (?:the )?$/i.test(
        before,
      )
    )
      return undefined
    const level = country
      ? 'country'
      : (site && 'site') ||
        (isNext && levelOf(next)) ||
        (capital && levelOf(capital)) ||
        (noun && levelOf(noun)) ||
        undefined
    const isArea = level === 'governorate' || level === 'region' || level === 'country'
    // "three villages south of A, B and C": A only says where they lie
    if (listing?.groups!.where)
      for (const one of found) if (one.end > start - listing[0].length) one.contains = true
    // "around the Yemeni port city of A"
    let part = partOf(before.replace(PEOPLE_OF, '').replace(APPOSED_TOWN, '$1 of '), behind)
    // "stormed a village" in a province: a part of it that has no name
    if (isArea && part === 'whole' && SOME_VILLAGE.test(sentence)) part = 'parts'
    if (country && (part === 'centre' || (part === 'near' && /^[’']s/.test(behind))))
      part = part === 'centre' ? 'parts' : 'whole'
    const called = singular(site ? site.groups!.noun : isNext ? next : noun)
    return {
      start,
      ...(called && { noun: called }),
      end: site ? end + site[0].length : isNext ? behindNoun : end,
      name: site ? sentence.slice(start, end + site[0].length) : text,
      ...(site && { bare: text }),
      ...(level && { level }),
      part,
      from,
      said: said || site !== null || isNext || suffers || heads,
      ...((heads || ASIDE.test(before) || PART_IN.test(before)) && { aside: true as const }),
    }
  }
  for (const name of names) {
    const it = mention(name)
    const last = found.at(-1)
    if (it && last && !it.anaphor) {
      const between = sentence.slice(last.end, Math.min(it.from, it.start))
      const gap = sentence.slice(last.end, it.start)
      // "Armanaz in Idlib province", "the Barzeh neighbourhood of Damascus", "Sake, North Kivu"
      const holds =
        /^,? (?:in|of|inside|within) (?:the )?(?:[\p{Ll}\p{Lu}-]+ ){0,4}(?:of )?$/u.test(gap) ||
        AWAY.test(gap) ||
        APPOSED.test(gap) ||
        /^ ?(?:,|\() ?(?:in )?(?:the )?(?:[\p{Ll}-]+ ){0,3}(?:of )?$/u.test(gap)
      const isLarger =
        last.anaphor ||
        it.level === 'governorate' ||
        it.part === 'countryside' ||
        it.level === 'country' ||
        it.level === 'region' ||
        AWAY.test(gap) ||
        APPOSED.test(gap) ||
        // "Foros, Crimea, on Monday": the second says where the first lies
        (gap === ', ' &&
          found.length === 1 &&
          /^,(?! (?:and|or) | \p{Lu})/u.test(sentence.slice(it.end))) ||
        /^,? (?:of|in|inside|within) /.test(gap)
      if (
        gap === ' of ' &&
        !last.anaphor &&
        IN_AREA_OF.test(sentence.slice(last.start, last.end)) &&
        !sentence.slice(0, last.end).endsWith(last.name) &&
        !['governorate', 'region', 'country'].includes(it.level ?? '')
      ) {
        it.level = last.level
        it.noun = last.noun
        it.part = last.part
        delete last.level
        last.contains = true
        found.push(it)
        continue
      }
      if (OF_PART.test(gap)) {
        last.contains = true
        const noun = / (\p{L}+) of $/u.exec(gap)![1]!
        const level = levelOf(noun)
        found.push({ ...it, part: 'whole', noun: singular(noun), ...(level && { level }) })
        continue
      }
      const listed =
        /^,/.test(gap) &&
        !APPOSED.test(gap) &&
        !AWAY.test(gap) &&
        (/^,? (?:and|or) /.test(sentence.slice(it.end)) ||
          /^, \p{Lu}/u.test(sentence.slice(it.end)))
      if (
        holds &&
        isLarger &&
        !listed &&
        between.length < 60 &&
        (!/\d/.test(between) || AWAY.test(gap) || APPOSED.test(gap))
      )
        it.contains = true
      else if (
        /^(?:,|,? and|,? or|,? as well as)(?: (?:the )?(?:\p{Ll}+ )*(?:of )?)?\s*$/u.test(gap)
      ) {
        // "the outskirts of the towns of A and B": what stands before a list is said of all of it
        const ownWords = /[\p{Ll}]{3}/u.test(
          gap.replace(/,? (?:and|or|as well as|the|both)\b/g, ''),
        )
        if (!ownWords) {
          it.part = it.part === 'whole' ? last.part : it.part
          if (last.level && !it.level) it.level = last.level
          it.from = Math.min(it.from, it.start)
        }
      }
    } else if (!it && last) {
      // a further name of a list of places is one, too
      const gap = sentence.slice(last.end, name.start)
      if (
        /^(?:,|,? and|,? or) (?:all of |most of |parts of |half of )?(?:the )?$/.test(gap) &&
        !NO_PLACE.test(name.text) &&
        !isPerson(name.text) &&
        // "Aleppo and Kurdish fighters", but "Khair and Ghaybish, two villages"
        !(DEMONYM.test(name.text) && !standsAlone(sentence.slice(name.end))) &&
        !isCountry(name.text) &&
        !/^[A-Z]{2,6}$/.test(name.text) &&
        !/^ (?:said|told|forces|fighters|troops|soldiers|militia|army)\b/.test(
          sentence.slice(name.end),
        ) &&
        /^(?:[,.;:!?) ]|$)/.test(sentence.slice(name.end, name.end + 1) || ' ')
      ) {
        found.push({
          start: name.start,
          end: name.end,
          name: name.text,
          ...(last.level && { level: last.level }),
          part: /\ball of /.test(gap)
            ? 'whole'
            : /\b(?:most|parts|half) of /.test(gap)
              ? 'parts'
              : last.part,
          from: name.start,
          said: true,
        })
        continue
      }
    }
    if (it) found.push(it)
  }
  // a plural noun behind a list speaks of all of it: "Kafr Aya and Karam al-Luz neighbourhoods"
  for (let i = found.length - 1; i > 0; i--) {
    const [before, it] = [found[i - 1]!, found[i]!]
    if (
      it.level &&
      !before.level &&
      !it.contains &&
      /^(?:,|,? and) $/.test(sentence.slice(before.end, it.start))
    )
      before.level = it.level
  }
  settleLists(sentence, found, names, suffersAt, isPerson)
  namelessPlaces(sentence, found, taken, isKnown, behindVerb)
  found.sort((a, b) => a.start - b.start)
  // "the town in Harem district"
  found.forEach((one, i) => {
    const next = found[i + 1]
    if (
      one.anaphor &&
      next &&
      !next.anaphor &&
      /^ in (?:the )?$/.test(sentence.slice(one.end, next.start))
    ) {
      next.contains = true
      one.located = true
    }
  })
  return found
}
