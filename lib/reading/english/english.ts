import type { Grammar } from '../grammar'
import { armedGroupsIn } from './armed-groups'
import { asidesIn, turnsClause } from './clauses'
import { englishControl } from './control'
import { englishHarmed } from './harmed'
import { englishIncidents } from './incidents'
import { daysMoved } from './days-moved'
import { englishDeaths } from './killed'
import { peopleIn } from './people'
import { introducedIn } from './introduced'
import { actorIn, forcesOf } from './parties'
import { englishLinks } from './place-links'
import { englishPlaces } from './places'
import { areSeveral, isPersonsName, pronounMeans, staysMeant } from './pronouns'
import { englishFrames, englishHedge } from './speakers'
import { englishStanding } from './standing-words'
import { englishTimes } from './times'

const MANY: Record<string, number> = { both: 2, two: 2, three: 3, four: 4, five: 5 }
/** "Both", "the two", "all three of the villages", and nothing more than that. */
const MANY_OF =
  /^\W*(?:all (?:of )?)?(?:the )?(?<n>both|two|three|four|five)(?: of (?:them|the(?= \p{Ll})))?(?: (?:\p{Ll}+ )?(?:towns?|villages?|cities|places|districts|settlements|neighbou?rhoods))?(?=$|[.,;]| (?:from|on|in|at|after|before|by|last|late|early|with|was|were|is|are|had|have|has|remain|remained|still)(?!\p{L}))/iu

/** The rules for English. */
export const english: Grammar = {
  ...englishLinks,
  framesOf: englishFrames,
  introducedIn,
  pronounMeans,
  isPersonsName,
  areSeveral,
  staysMeant,
  daysMoved,
  hedgeOf: englishHedge,
  standing: englishStanding,
  partsOfDay: [
    ['m', /\bmorning\b/iu],
    ['a', /\bafternoon\b/iu],
    ['e', /\bevening\b/iu],
    ['n', /\b(?:over)?night\b/iu],
  ],
  timesOf: englishTimes,
  placesOf: englishPlaces,
  killedIn: englishDeaths,
  harmedIn: englishHarmed,
  happenedIn: englishIncidents,
  heldIn: englishControl,
  armedGroupsIn,
  actorIn,
  peopleIn,
  forcesOf,
  isBareParty: (party) =>
    /^(?:the )?(?:militants?|fighters?|gunm[ae]n|jihadists?|jihadist fighters|insurgents?|terrorists?|extremists?|attackers?|Islamists?(?: (?:militants?|fighters?|insurgents?|rebels))?|armed men|assailants|paramilitar(?:ies|y)(?: (?:forces|fighters|troops))?|enemy)$/i.test(
      party,
    ),
  goesOn: (sentence) =>
    /^(?:And on|The (?:following|next|same) (?:day|night|morning)|In another|In a separate|Also on|Another|A further|Later that|Earlier that)\b/.test(
      sentence,
    ),
  laterThatDay: (sentence) =>
    /\b(?:by|before|until|at) (?:nightfall|dusk|sunset|midday|midnight|evening)\b|\bhours later\b|\b(?:later that|the same) (?:day|evening|night)\b|\bthat (?:evening|night|afternoon)\b/i.test(
      sentence,
    ),
  howMany: (words) => MANY[MANY_OF.exec(words)?.groups!.n!.toLowerCase() ?? ''],
  asidesIn,
  turnsClause,
  isLimit: (before) =>
    /\b(?:by|until|till|up to)(?: (?:early|late|the \p{Ll}+ of))? $/iu.test(before),
  wasSo: (words) =>
    /\b(?:had|was|were|controlled|held|ruled|dominated)\b/i.test(words) &&
    !/\b(?:has|have|is|are|controls|holds|remains?|now|still)\b/i.test(words),
  isOfPlace: (speaker) =>
    /\b(?:authorit(?:y|ies)|officials (?:in|of|from)|mayor|governor|governorate|regional|provincial|district|town|city|head|police|administration|families|villagers|people|hospitals?|clinics?|council|municipality|residents?|prosecutors?|medics|firefighters|rescuers)\b/i.test(
      speaker,
    ) && !/\b(?:ministry|army|government)\b/i.test(speaker),
  isDateLine: (sentence) => /^(?:Incident )?(?:Date|When|Day)\b[^:]{0,20}:/i.test(sentence),
  turnsAway: (sentence) =>
    /^(?:Separately|Elsewhere|Meanwhile|Further (?:north|south|east|west)|In (?:a|another) (?:separate|different|other)|In (?:the )?(?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+,)/u.test(
      sentence,
    ),
  sameEvent: (sentence) =>
    /\b(?:those killed|of the dead|among the dead|the (?:dead|victims|toll|strikes?|attacks?|raids?|blasts?|explosions?|shelling|bombing|bombings|bombardment|barrage|clash|clashes|ambush|crash|fighting|massacre|rubble|bodies|wounded|injured|death toll|number of (?:dead|deaths|victims)))\b/i.test(
      sentence,
    ),
  pointsBack: (sentence) => /\b(?:they|there|it|he|she|these|this)\b/i.test(sentence),
}
