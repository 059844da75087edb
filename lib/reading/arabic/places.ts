import type { Part, TextSpan } from '#lib/model'
import type { PlaceLevel } from '../draft'
import type { PlaceMention } from '../grammar'
import { countriesIn } from '../countries'
import { CITIES } from './cities'
import {
  DISTRICT,
  GLUED_NOUN,
  GOVERNORATE,
  IS_MANNER,
  NO_GROUND,
  NO_NAME,
  MOST_AHEAD,
  NOUN,
  RURAL,
  SITE,
  TOWN,
  isNearby,
  isSideOfQuarters,
  isNameOfOther,
  partAhead,
} from './place-words'
import { wordMatches } from '../word-starts'

/** Words that begin a name of two words. */
const TWO =
  /^(?:بئر|بير|قصر|مجدل|معرة|جبل|العين|كريات|كفار|عيتا|مارون|بنت|راشيا|دوما|ضهر|حوش|المزة|البو|الحاج|سيدي|تلة|حمام|خربة|مزرعة|طوز|قره|ربيعة|سهل|ميس|تل|خان|دير|عين|كفر|جبل|ابو|ام|بني|راس|حمام|جسر|باب|بيت|شيخ|الشيخ|وادي|قلعة|برج|مخيم|كرم|حي|بني|جب|سد|رفح|جباليا|شرم|جزيرة|غوطة|الغوطة|ريف|عرب|مارع|النيل|مدينة|القدس|سوق|ود|الام|جرف|رجم|بابا|دارة|خان|عزبة|نهر|راس)$/u
/** Words that begin names of people as well: only words for a place tell that they name one. */
const PERSON_TOO = /^(?:ابو|ام|بني|الحاج|الشيخ|شيخ|سيدي|بابا)$/u
/** "كرم ابو سالم": a name of three. */
const THIRD = /^(?:ابو|ام|بني|ابن|عبد)$/u
const THIRD_WORD = /^ (?!في|من|علي|الي)\p{L}{3,}/u
const DIRECTION =
  /^(?:الشمالي|الجنوبي|الشرقي|الغربي|الشمالية|الجنوبية|الشرقية|الغربية|الاوسط|الوسطي)$/u
/** Nouns for several places, which a list follows. */
const PLURAL =
  /(?:مدينتي|مدن|بلدتي|بلدات|قريتي|قري|محافظتي|محافظات|ولايتي|ولايات|حيي|احياء|مناطق|منطقتي|مخيمي|مخيمات|مديريتي|مديريات|ناحيتي|محليتي|مطاري|معسكري|مواقع) $/u
const LISTED =
  /^(?:،? و|، )(?<name>(?:ام|ابو|تل|دير|عين|كفر|بني|راس|بيت|خان|جب|حاجز) \p{L}{2,}|(?:ال)?\p{L}{3,})(?=[ ،.]|$)/u
/** "على تل ملح والجبين": a name with its article may go on a list without a noun in the plural. */
const LISTED_NAME =
  /^ وال(?!قوات|جيش|فصائل|مليشيا|ميليشيا|معارضة|حكومة|نظام|تنظيم|شرطة|طيران|طائرات|مدفعية|دفاع|مقاومة|تحالف|تي |ذي |ذين )\p{L}{3,}(?=[،.]| (?:ال(?:اسبوع|يوم|شهر|سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة)|امس|في|منذ|بعد|خلال|يوم|فجر|صباح|مساء|و)|$)/u
const IS_ADJECTIVE = /^(?:جديدة|عديدة|صغيرة|استراتيجية|متفرقة|متعددة|ساخنة|محررة|امنة)$/u
/** "باتجاه عين ترما وحزة": the other of two that end a clause. */
const LISTED_LAST =
  /^ و(?!ال)(?!حد(?:ه|ها|هم)(?![\p{L}]))(?!\p{L}+(?:وا|تا|ون|ين) )(?!\p{L}+(?:ها|هم|هما)(?![\p{L}]))\p{L}{3,}(?=[،.؛]|$| (?:وسط|بعد ان|علي محور)(?![\p{L}]))/u
/** A verb or a noun of control in front of "on": what follows is ground, though no noun says so. */
const HELD_AHEAD =
  /(?<![\p{L}])(?:[وف]?[تي]?سيطر\p{L}*|[وفبل]?(?:ال)?سيطرت?(?:ه|ها|هم|ة)|[وف]?استول\p{L}+) $/u
/** What kind of site it is, and not its name: "a power station". */
const IS_KIND =
  /^(?:ال)?(?:كهرباء|مياه|وقود|نفط|غاز|تدريب|شعبي|شعبية|عسكري|عسكرية|طبي|طبية|ميداني|ميدانية|حكومي|حكومية|توليد|ضخ|تحلية|بنزين|محروقات|ابتدائية|ثانوية|اسلامية|رئيسي|رئيسية|مدني|دولي)$/u
const WHICH = /^(?:الكبيرة|الصغيرة|الكبري|الصغري|التحتا|الفوقا|التحتاني|الفوقاني|الجديدة)$/u
const BESIDE = /^(?:المجاور|المحاصر|الخاضع|المحاذي|الملاصق|التابع|الواقع|القريب|المتاخم)ة?$/u
/** "In A, the doctors said": the place that a sentence begins with. */
const IN_FRONT = /^[وف]?في $/u
const HEADS =
  /^(?: (?:المجاور|المحاصر)ة?)?(?:،| (?=(?:قتل|قتلت|قتلوا|اصيب|اصيبت|سقط|سقطت|لقي|استشهد|شن|شنت|قصف|قصفت|استهدف|استهدفت|انفجر|انفجرت|قال|قالت|افاد|افادت|ذكر|ذكرت|اعلن|اعلنت)(?![\p{L}])))/u
const IN_QUARTER = /(?<![\p{L}])[بلو]?(?:حي|حيي|احياء) [^،.؛]{2,40}$/u
const HEAD_OF_LINE = /^\s*[•*▪–-]\s*$/u
const HEADS_NOTHING =
  /^(?:ال)?(?:عاجل|تحديث|ملاحظة|خلفية|ملخص|الخلاصة|مصادر|مصدر|تاريخ|مكان|زمان|حصيلة|ضحايا|قتلي|جرحي|نزوح|احتياجات|استجابة|وصول|صحة|غذاء|مياه|سياق|توصيات|اضرار)$/u
const IS_TOWN = /(?:^|\s)(?:مدينة|بلدة|قرية|حي|ضاحية) $/u
/** An adjective or a participle behind a name, which is no part of it. */
const IS_WHICH =
  /^(?:ال\p{L}*ة|ال\p{L}{2,}ي|المجاور|المحاصر|الخاضع|المحاذي|الملاصق|التابع|الواقع|القريب|المتاخم|القديم|الجديد|الكبير|الصغير|الاكبر|الان|التي|الذي)$/u
/** "The eastern districts of": a part of the town that follows. */
const PARTS_AHEAD = /(?<![\p{L}])[وبل]?(?:الاحياء|المناطق|الاجزاء|الاقسام)(?: ال\p{L}+){0,2} $/u
const COUNTRIES = countriesIn('ar')

const MENTION = new RegExp(
  String.raw`(?<![\p{L}])(?<prep>[وف]?(?:في|قرب|بالقرب من|(?:شمالي?|جنوبي?) (?:شرقي?|غربي?)|شمالي|جنوبي|شرقي|غربي|شمال|جنوب|شرق|غرب|في (?:شمالي?|جنوبي?)(?: (?:شرقي?|غربي?))?|في (?:شرقي?|غربي?)|علي|من|الي|باتجاه|نحو|داخل|خارج|وسط|حول|محيط|اطراف|بين|استهدف|استهدفت|قصف|قصفت|تقصف|يقصف|دخل|دخلت) )?(?:(?<glued>[وفبل])??(?<noun>(?:(?:${NOUN}) )+(?:(?:شمالي?|جنوبي?|شرقي?|غربي?) ){0,2}))?(?<name>[\p{L}]{2,})`,
  'gu',
)

const partOf = (noun: string, prep: string, next: string): Part => {
  if (/ريف|ارياف|بادية|مزارع/u.test(noun) || /^ (?:ال)?ريف/u.test(next)) return 'countryside'
  if (/(?:قري|بلدات|احياء|مناطق) (?:شمال|جنوب|شرق|غرب)/u.test(noun)) return 'parts'
  if (/اطراف/u.test(noun + prep)) return 'outskirts'
  if (/محيط|حول/u.test(noun + prep)) return 'around'
  if (/قرب/u.test(prep)) return 'near'
  if (/في (?:شمالي?|جنوبي?|شرقي?|غربي?) /u.test(prep)) return 'parts'
  if (/(?:شمالي|جنوبي|شرقي|غربي|شمال|جنوب|شرق|غرب) /u.test(prep)) return 'near'
  if (/باتجاه|نحو/u.test(prep)) return 'towards'
  if (/خارج/u.test(prep)) return 'outside'
  if (/وسط/u.test(prep)) return 'centre'
  if (/(?:^|\s)احياء|مناطق|قري (?=\S)/u.test(noun) && /في|من/u.test(prep)) return 'parts'
  return 'whole'
}

/** "North-west of" a country is a part of it. */
const DIRECTED = /(?:شمالي?|جنوبي?|شرقي?|غربي?) $/u

function levelOf(noun: string): PlaceLevel | undefined {
  const words = noun.trim().split(' ')
  // "villages in the east of" a province: the noun is not that of the name
  if (words.length > 1 && /^(?:شمال|جنوب|شرق|غرب)/u.test(words.at(-1)!)) return undefined
  const last = words.at(-1) ?? ''
  if (IS_RURAL.test(last)) return undefined
  return LEVELS.find(([, words]) => words.test(last))?.[0]
}
const only = (words: string) => new RegExp(`^(?:${words})$`, 'u')
const IS_RURAL = only(RURAL)
const LEVELS: readonly (readonly [PlaceLevel, RegExp])[] = [
  ['governorate', only(GOVERNORATE)],
  ['district', only(DISTRICT)],
  ['town', only(TOWN)],
  ['site', only(SITE)],
  ['region', /^قطاع$/u],
]

const ANAPHOR =
  /(?<![\p{L}])(?:في |من |الي |علي |داخل |عن )?(?:[وب]?(?=ال)|ل(?=ل))(?<noun>(?:ا?ل)(?:مدينة|بلدة|قرية|منطقة|محافظة|حي|مستشفي|مشفي|مخيم|مطار|قطاع|بلاد))(?: نفسها| ذاتها| نفسه)?(?![\p{L}])/gu
const LEVEL: Record<string, PlaceLevel> = {
  المدينة: 'town',
  البلدة: 'town',
  القرية: 'town',
  المحافظة: 'governorate',
  الحي: 'town',
  المستشفي: 'site',
  المشفي: 'site',
  المخيم: 'site',
  المطار: 'site',
  القطاع: 'region',
}

/** "There" behind what happened, and not in "there are". */
const THERE =
  /(?<![\p{L}])هناك(?=[.،؛]|$| (?:قبل|بعد|يوم|امس|اليوم|منذ|خلال|في|فجر|صباح|مساء|ليل)(?![\p{L}]))/gu

/**
 * The places of a folded sentence. Arabic has no capitals: a name is what stands behind "town",
 * "province" and the like, what a gazetteer is sure of, a country, or a name that the text has
 * called a place elsewhere.
 *
 * @param ground names that only a verb of control tells to be those of places
 */
export function arabicPlaces(
  text: string,
  isKnown: (name: string) => boolean,
  taken: readonly TextSpan[],
  ground: readonly TextSpan[] = [],
): PlaceMention[] {
  const found: PlaceMention[] = []
  MENTION.lastIndex = 0
  for (let match = MENTION.exec(text); match; match = MENTION.exec(text)) {
    const whole = match.index + match[0].length
    // what is no place may begin the words for one: go on from the next word
    MENTION.lastIndex = match.index + (text.codePointAt(match.index)! > 0xffff ? 2 : 1)
    const { prep = '', glued = '', noun = '', name: first } = match.groups!
    const nameStart = match.index + match[0].length - first!.length
    if (taken.some((span) => nameStart < span.end && span.start < nameStart + first!.length))
      continue
    // "في سوق بمدينة": the next word is a noun for a place itself
    if (GLUED_NOUN.test(first!)) continue
    const rest = text.slice(nameStart + first!.length)
    const second = /^ ([\p{L}]{2,})/u.exec(rest)?.[1]
    const joined = second === undefined ? undefined : `${first} ${second}`
    const bare = glued === '' && noun === '' ? first!.replace(/^[بل](?=\p{L}{3})/u, '') : first!
    let name: string | undefined
    if (
      joined !== undefined &&
      !NO_NAME.test(second!) &&
      !DIRECTION.test(second!) &&
      (isKnown(joined) ||
        (TWO.test(first!) &&
          !BESIDE.test(second!) &&
          !/^و/u.test(second!) &&
          !(PERSON_TOO.test(first!) && prep + glued + noun === '')))
    )
      name = THIRD.test(second!)
        ? `${joined}${THIRD_WORD.exec(rest.slice(second!.length + 1))?.[0] ?? ''}`
        : joined
    // "حي بستان القصر": a name of two, the second of which tells which
    else if (
      joined !== undefined &&
      (IS_TOWN.test(noun) || /مخيم $/u.test(noun)) &&
      !/^ال/u.test(first!) &&
      /^ال/u.test(second!) &&
      !NO_NAME.test(first!) &&
      !NO_NAME.test(second!) &&
      !DIRECTION.test(second!) &&
      !IS_WHICH.test(second!)
    )
      name = joined
    else if (
      noun !== '' &&
      !NO_NAME.test(first!) &&
      !DIRECTION.test(first!) &&
      !(IS_KIND.test(first!) && levelOf(noun) === 'site')
    )
      name = first
    else if (
      (prep !== '' || glued !== '') &&
      !NO_NAME.test(first!) &&
      (isKnown(first!) || COUNTRIES.has(first!) || CITIES.has(first!))
    )
      name = first
    else if (
      /علي $/u.test(prep) &&
      HELD_AHEAD.test(text.slice(Math.max(0, match.index - 24), match.index)) &&
      !NO_NAME.test(first!) &&
      !NO_GROUND.test(first!)
    )
      name = first
    else if (
      match.index === 0 &&
      IN_FRONT.test(prep) &&
      HEADS.test(rest) &&
      !NO_NAME.test(first!) &&
      !NO_GROUND.test(first!) &&
      !IS_MANNER.test(first!) &&
      !DIRECTION.test(first!)
    )
      name = first
    // "near A": a name with its article
    else if (isNearby(prep, first!)) name = first
    // "• A: nine were killed": the place of a line
    else if (
      HEAD_OF_LINE.test(text.slice(0, match.index)) &&
      prep + glued === '' &&
      /^:/u.test(rest) &&
      !NO_NAME.test(first!) &&
      !NO_GROUND.test(first!) &&
      !IS_MANNER.test(first!) &&
      !HEADS_NOTHING.test(first!)
    )
      name = first
    else if (bare !== first && (isKnown(bare) || COUNTRIES.has(bare) || CITIES.has(bare)))
      name = bare
    if (name === undefined || isNameOfOther(text.slice(Math.max(0, match.index - 16), nameStart)))
      continue
    // "بلدات جديدة": new towns, and none of that name
    if (PLURAL.test(noun) && IS_ADJECTIVE.test(name)) continue
    // "عبسان الكبيرة": which of two places of the name
    if (name === first && second !== undefined && WHICH.test(second)) name = joined!
    const start = name === bare && bare !== first ? nameStart + 1 : nameStart
    const end = start + name.length
    if (found.some((other) => start < other.end && other.start < end)) continue
    const isCountry = COUNTRIES.has(name)
    const level = isCountry ? ('country' as const) : levelOf(noun)
    MENTION.lastIndex = whole
    const last = found.at(-1)
    const gap = last ? text.slice(last.end, match.index) : ''
    const contains =
      last !== undefined &&
      !last.anaphor &&
      /^[ ،]*$/u.test(gap) &&
      (isCountry ||
        level === 'governorate' ||
        /ريف/u.test(noun) ||
        (level === 'district' && (/^في $/u.test(prep) || glued === 'ب')) ||
        // "the quarters of A and B in the city of C"
        (/^(?:مدينة|بلدة) $/u.test(noun) &&
          (/^في $/u.test(prep) || glued === 'ب') &&
          IN_QUARTER.test(text.slice(0, match.index))) ||
        /^(?:شمالي?|جنوبي?|شرقي?|غربي?) $/u.test(prep)) &&
      !/^و/u.test(prep + glued)
    found.push({
      start,
      end,
      name,
      ...(level && { level }),
      part:
        MOST_AHEAD.test(text.slice(0, match.index)) ||
        (isCountry && DIRECTED.test(prep)) ||
        (PARTS_AHEAD.test(text.slice(0, match.index)) && /^(?:ل|من |في )/u.test(glued + prep)) ||
        isSideOfQuarters(text.slice(0, match.index), prep)
          ? 'parts'
          : partOf(noun, prep, rest),
      from: match.index,
      said: noun !== '' || prep !== '',
      ...(contains && { contains: true as const }),
    })
    // "مدينتي كوستي وربك": the others of a list that a noun in the plural begins
    for (
      let at = end;
      PLURAL.test(noun) ||
      LISTED_NAME.test(text.slice(at, at + 40)) ||
      ((prep !== '' || noun !== '') && LISTED_LAST.test(text.slice(at, at + 40)));
    ) {
      const other = LISTED.exec(text.slice(at, at + 60))
      const next = other?.groups!.name
      if (!other || next === undefined || NO_NAME.test(next) || GLUED_NOUN.test(next)) break
      const its = at + other[0].length - next.length
      at += other[0].length
      if (found.some((one) => its < one.end && one.start < at)) continue
      found.push({
        start: its,
        end: at,
        name: next,
        ...(level && { level }),
        part: partOf(noun, prep, ''),
        from: its,
        said: true,
      })
      MENTION.lastIndex = at
    }
  }
  for (const { start, end } of ground)
    if (![...found, ...taken].some((other) => start < other.end && other.start < end))
      found.push({
        start,
        end,
        name: text.slice(start, end),
        part: partAhead(text.slice(0, start)),
        from: start,
        said: true,
      })
  found.sort((a, b) => a.start - b.start)
  for (const match of wordMatches(text, ANAPHOR)) {
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.from < end)) continue
    if (taken.some((span) => start < span.end && span.start < end)) continue
    const noun = match.groups!.noun!.replace(/^ل/, 'ال')
    found.push({
      start,
      end,
      name: noun,
      ...(LEVEL[noun] && { level: LEVEL[noun] }),
      part: /(?:الاطراف|اطراف)(?: \p{L}+)? $/u.test(text.slice(0, start))
        ? 'outskirts'
        : /محيط $/u.test(text.slice(0, start))
          ? 'around'
          : /(?:احياء|مناطق) (?:\p{L}+ )?(?:من |في )?$/u.test(
                text.slice(0, start) + match[0].replace(/\p{L}+$/u, ''),
              )
            ? 'parts'
            : /وسط $/u.test(text.slice(0, start))
              ? 'centre'
              : 'whole',
      from: start,
      said: true,
      anaphor: true,
      // "the camp of A north of the city": where A lies
      ...(found.some(
        (other) =>
          !other.anaphor && /^ (?:شمالي?|جنوبي?|شرقي?|غربي?) $/u.test(text.slice(other.end, start)),
      ) && { contains: true as const }),
    })
  }
  for (const { index: start, 0: words } of wordMatches(text, THERE)) {
    const end = start + words.length
    if (!found.some((other) => start < other.end && other.from < end))
      found.push({ start, end, name: 'any', part: 'whole', from: start, said: true, anaphor: true })
  }
  return found.sort((a, b) => a.start - b.start)
}
