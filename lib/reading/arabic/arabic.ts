import type { TextSpan } from '#lib/model'
import type { SpeechFrame, Grammar, Killed } from '../grammar'
import { allMatches } from '../all-matches'
import { arabicControl } from './control'
import { arabicIncidents } from './events'
import { folded, unfolded } from './fold'
import type { Folded } from './fold'
import { groundNames } from './ground-names'
import { arabicHarmed } from './harmed'
import { arabicDeaths } from './killed'
import { arabicFrames, arabicHedge } from './speakers'
import { partyIn } from './parties'
import { arabicPlaces } from './places'
import { arabicStanding } from './standing-words'
import { arabicTimes } from './times'

let last: { sentence: string; folded: Folded } | undefined
/** A sentence is read by several rules in turn and folded once. */
function foldedOnce(sentence: string): Folded {
  if (last?.sentence !== sentence) last = { sentence, folded: folded(sentence) }
  return last.folded
}

/** Runs a rule on folded text and leads what it finds back to the sentence. */
function back<T extends TextSpan>(
  sentence: string,
  rule: (text: string) => T[],
  more: (it: T, at: Folded) => T = (it) => it,
): T[] {
  const it = foldedOnce(sentence)
  return rule(it.text).map((found) => more({ ...found, ...unfolded(it, found) }, it))
}
/** A party or a count in the words of the sentence, where it was read from folded ones. */
function asWritten(sentence: string, { text, at }: Folded, party: string): string {
  const out = party.startsWith('not-')
  const words = out ? party.slice(4) : party
  const start = text.indexOf(words)
  if (start < 0) return party
  const written = sentence.slice(at[start]!, at[start + words.length - 1]! + 1)
  return out ? `not-${written}` : written
}
/** Bodies that count or help, which have no forces. */
const WATCHES =
  /(?:مرصد|شبكة|منظمة|لجنة|لجان|مركز|هلال|صليب|مستشفي|صحة|مدني|امم|وكالة|قناة|اطباء|طوارئ|محامو|سكان)/u
/** ", where a truce began on Friday," */
const ASIDE = /، (?:حيث|الذي|التي|الذين)(?= )[^,،.;]{3,160}[,،]/gu
const place = ({ at }: Folded, offset: number) => at[offset]!

/** A count in the words of the sentence. */
const countAsWritten =
  (sentence: string) =>
  (one: Killed, it: Folded): Killed => ({
    ...one,
    count: { ...one.count, words: asWritten(sentence, it, one.count.words) },
    ...(one.perpetrator && { perpetrator: asWritten(sentence, it, one.perpetrator) }),
    at: place(it, one.at),
    verb: place(it, one.verb),
  })

/** The rules for Arabic. They read folded text, and all they find is given as places of the text itself. */
/** "For the", in front of a word. */
const FOR_THE = /(?<![\p{L}])لل(?=\p{L}{3})/gu

export const arabic: Grammar = {
  standing: arabicStanding,
  partsOfDay: [
    ['m', /(?<!\p{L})(?:ال)?صباح/u],
    ['a', /(?<!\p{L})بعد (?:ال)?ظهر/u],
    ['e', /(?<!\p{L})(?:ال)?مساء/u],
    ['n', /(?<!\p{L})(?:ليل(?:ة|ا|اً)?|الليل(?:ة)?)(?!\p{L})/u],
  ],
  framesOf: (sentence) =>
    back<SpeechFrame>(sentence, arabicFrames, (frame, it) => {
      const named = unfolded(it, frame.named)
      return {
        ...frame,
        named,
        says: { start: place(it, frame.says.start), end: place(it, frame.says.end) },
        name:
          frame.is === 'pronoun'
            ? frame.name
            : sentence
                .slice(named.start, named.end)
                .replace(/["“”«»]/gu, '')
                .trim()
                // "وفقا للأمم المتحدة": the article behind "to" has lost its first letter
                .replace(/^ل(?=\p{L}{3})/u, sentence[named.start - 1] === 'ل' ? 'ال' : 'ل'),
      }
    }),
  introducedIn: () => undefined,
  // a verb of speech without a subject is all that stands for a pronoun
  pronounMeans: () => undefined,
  isPersonsName: () => false,
  areSeveral: () => true,
  // "and added" goes on with whoever spoke
  staysMeant: (verb) => (/^و?(?:[أايت]ضاف|أ?ا?ضافت|ت?تابع|اردف|أردف)/u.test(verb) ? 2 : 1),
  daysMoved: () => undefined,
  laterThatDay: () => false,
  hedgeOf: (sentence) => {
    const it = foldedOnce(sentence)
    const found = arabicHedge(it.text)
    return found && unfolded(it, found)
  },
  timesOf: (sentence, published, spokenOf) =>
    back(sentence, (text) => arabicTimes(text, published, spokenOf)),
  placesOf: (sentence, isKnown, taken, _, held) => {
    const it = foldedOnce(sentence)
    const inFolded = taken.map(({ start, end }) => ({
      start: it.at.findIndex((offset) => offset >= start),
      end: it.at.findIndex((offset) => offset >= end),
    }))
    return back(
      sentence,
      (text) =>
        arabicPlaces(
          text,
          isKnown,
          inFolded,
          held.length > 0 ? groundNames(text, arabicControl(text)) : [],
        ),
      (mention) => ({
        ...mention,
        from: place(it, mention.from),
        ...(!mention.anaphor && { name: sentence.slice(mention.start, mention.end) }),
      }),
    )
  },
  peopleIn: () => [],
  forcesOf: (speaker) => {
    const it = foldedOnce(speaker)
    // who watches a war has no forces in it
    if (WATCHES.test(it.text)) return undefined
    const party = partyIn(it.text)
    // "المتحدث العسكري للحوثيين": the article has lost its alif
    return party ? asWritten(speaker, it, party) : partyIn(it.text.replace(FOR_THE, 'ال'))
  },
  armedGroupsIn: () => [],
  actorIn: (sentence) => {
    const it = foldedOnce(sentence)
    // the subject at the head, or right behind the verb
    const rest = [it.text, it.text.replace(/^[\p{L}]+ /u, '')].find((words) => {
      const party = partyIn(words.slice(0, 80))
      return party !== undefined && words.startsWith(party)
    })
    const party = rest === undefined ? undefined : partyIn(rest.slice(0, 80))
    return party && asWritten(sentence, it, party)
  },
  isBareParty: (party) =>
    /^(?:مسلحون|مسلحين|المسلحون|المسلحين|ارهابيون|الارهابيون|عناصر)$/u.test(party),
  killedIn: (sentence) => back(sentence, arabicDeaths, countAsWritten(sentence)),
  harmedIn: (sentence) => back(sentence, arabicHarmed, countAsWritten(sentence)),
  happenedIn: (sentence) =>
    back(sentence, arabicIncidents, (one, it) => ({
      ...one,
      ...(one.perpetrator && { perpetrator: asWritten(sentence, it, one.perpetrator) }),
      at: place(it, one.at),
    })),
  heldIn: (sentence) =>
    back(sentence, arabicControl, (one, it) => ({
      ...one,
      ...(one.holder && { holder: asWritten(sentence, it, one.holder) }),
      at: place(it, one.at),
      object: { start: place(it, one.object.start), end: place(it, one.object.end) },
    })),
  goesOn: (sentence) => /^[وف](?:في اليوم|بعد)/u.test(foldedOnce(sentence).text),
  howMany: (words) =>
    /^.{0,30}(?<![\p{L}])(?:ال(?:قري|بلد|مدين|منطق|مديري|محافظ|ضاحي)تين|كلتيهما|كليهما|كلتاهما)(?![\p{L}])/u.test(
      foldedOnce(words).text,
    )
      ? 2
      : undefined,
  asidesIn: (sentence) =>
    [...allMatches(sentence, ASIDE)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  turnsClause: (between) => between.includes(';'),
  // the sentence itself is asked, and not the folded one
  joinsPlaces: (between) =>
    /^(?:,|،| و(?:في |علي |على |ب)?(?:(?:أجزاء|اجزاء|معظم|بعض|نصف) (?:\p{L}+ )?(?:من )?)?(?:مدينة|بلدة|قرية|حي|ضاحية|منطقة|مديرية|محيط|مخيم|مطار|معسكر|أطراف|اطراف|محيط مدينة|محيط مطار|محيط بلدة|جبل|وادي)?)?\s*(?:ال)?$/u.test(
      between,
    ),
  joinsEnds: () => false,
  callsPlace: () => false,
  tellsOfPlace: () => false,
  // a name in Latin letters
  namesGround: (behind) => /^ \p{Lu}/u.test(behind),
  endsClause: (between) => /[،؛] /.test(between),
  countsOn: (time) => /بعد|تالي|قبل|سابق/.test(time),
  isLimit: (before) => /(?:بحلول|حتي) $/u.test(foldedOnce(before).text),
  wasSo: () => false,
  isOfPlace: (speaker) =>
    /(?:محافظ|محافظة|مجلس|بلدية|شرطة|مستشفي|مستشفى|مشفى|سكان|اهالي|أهالي|غرفة طوارئ|رئيس)/u.test(
      speaker,
    ) && !/(?:وزارة|الجيش|الحكومة|الجمهورية|الوزراء)/u.test(speaker),
  isDateLine: (sentence) =>
    /^(?:ال)?(?:تاريخ|يوم|زمان)(?: [^:]{0,20})?\s*:/u.test(foldedOnce(sentence).text),
  turnsAway: (sentence) =>
    /^(?:وفي|في|اما في|من جهة اخري|من ناحية اخري|في سياق|الي ذلك)(?![\p{L}])/u.test(
      foldedOnce(sentence).text,
    ),
  sameEvent: (sentence) =>
    /(?<![\p{L}])[وبفل]?(?:الهجوم|الغارة|الغارات|القصف|الحادثة|الانفجار|التفجير|المجزرة|الضحايا|القتلي)(?![\p{L}])/u.test(
      foldedOnce(sentence).text,
    ),
  pointsBack: (sentence) =>
    /(?<![\p{L}])[وبفل]?(?:هناك|منها|فيها|عليها|المشفي|المستشفي)(?![\p{L}])/u.test(
      foldedOnce(sentence).text,
    ),
}
