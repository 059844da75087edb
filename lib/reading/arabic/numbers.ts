import type { TextSpan } from '#lib/model'
import type { ReadCount } from '../draft'
import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

/** A number of people in folded text. `one`: the noun says it by itself ("شخصان"). */
export type ArabicNumber = TextSpan & { count: ReadCount; one?: true }

const SMALL: Record<string, number> = {
  واحد: 1,
  واحدة: 1,
  اثنان: 2,
  اثنين: 2,
  اثنتان: 2,
  اثنتين: 2,
  ثلاثة: 3,
  ثلاث: 3,
  اربعة: 4,
  اربع: 4,
  خمسة: 5,
  خمس: 5,
  ستة: 6,
  ست: 6,
  سبعة: 7,
  سبع: 7,
  ثمانية: 8,
  ثماني: 8,
  ثمان: 8,
  تسعة: 9,
  تسع: 9,
  عشرة: 10,
  عشر: 10,
  عشرون: 20,
  عشرين: 20,
  ثلاثون: 30,
  ثلاثين: 30,
  اربعون: 40,
  اربعين: 40,
  خمسون: 50,
  خمسين: 50,
  ستون: 60,
  ستين: 60,
  سبعون: 70,
  سبعين: 70,
  ثمانون: 80,
  ثمانين: 80,
  تسعون: 90,
  تسعين: 90,
  مئة: 100,
  مائة: 100,
  مئتان: 200,
  مئتين: 200,
  مائتي: 200,
  مئتي: 200,
  ثلاثمئة: 300,
  اربعمئة: 400,
  خمسمئة: 500,
  ستمئة: 600,
  سبعمئة: 700,
  ثمانمئة: 800,
  تسعمئة: 900,
  الف: 1000,
  الفين: 2000,
}
/** Eleven and twelve, which two words say together. */
const TEENS: Record<string, number> = {
  'احد عشر': 11,
  'احدي عشرة': 11,
  'اثنا عشر': 12,
  'اثني عشر': 12,
  'اثنتا عشرة': 12,
  'اثنتي عشرة': 12,
}
const WORD = [...Object.keys(SMALL), ...Object.keys(TEENS)]
  .sort((a, b) => b.length - a.length)
  .join('|')
const DIGITS = String.raw`\d{1,3}(?:[.,،]\d{3})+|\d+`
/** "عشرة آلاف": thousands are a figure only behind one. */
const IN_WORDS = `(?:${WORD})(?: (?:و)?(?:${WORD}|الاف))*`
const AT_LEAST = 'ما لا يقل عن|لا يقل عن|ما لايقل عن'
const MORE = 'اكثر من|ما يزيد عن|ما يزيد علي|ازيد من'
const UP_TO = 'ما لا يزيد عن|حتي|اقل من'
const ABOUT = 'نحو|حوالي|زهاء|قرابة|ما يقارب|قرابة ال'
const IS_AT_LEAST = new RegExp(`^(?:${AT_LEAST})`)
const IS_MORE = new RegExp(`^(?:${MORE})`)
const VAGUE = 'العشرات|عشرات|المئات|مئات|الاف|عدة|عدد من|بضعة'
const DUAL =
  'جنديان|شرطيان|شرطيين|مسعفان|مسعفين|ضابطان|ضابطين|مواطنان|مواطنين اثنين|فتاتان|فتاتين|مدنيين اثنين|عاملان|عاملين|مقاتلان|قياديان|قياديين|شخصان|شخصين|مدنيان|طفلان|طفلين|طفلتان|طفلتين|امراتان|امراتين|سيدتان|سيدتين|شابان|شابين|جنديان|جنديين|عنصران|عنصرين|مقاتلان|مقاتلين اثنين|رجلان|رجلين|قتيلان|قتيلين|شهيدان|شهيدين|عسكريان|مسلحان|صحفيان|صحفيين اثنين|شقيقان|شقيقين'
const SINGLE =
  'شخص|شخصا|مدني|مدنيا|طفل|طفلا|طفلة|امراة|سيدة|شاب|شابا|رجل|رجلا|جندي|جنديا|عنصر|عنصرا|مقاتل|صحفي|صحافي|مسعف|طبيب|مواطن|مواطنة|فتاة|قتيل|شهيد|ضابط|ضابطا|شرطي|شرطيا|صحفيا|صحافيا|مسعفا|طبيبا|مواطنا|مقاتلا'

const NUMBER = new RegExp(
  String.raw`(?<=(?:^|[^\p{L}\p{N}])[وفبل]?)(?:(?<bound>${AT_LEAST}|${MORE}|${UP_TO}|${ABOUT}) )?(?:(?<digits>${DIGITS})(?: (?<thousands>الفا?|الاف)(?: و(?<rest>\d{1,3}))?)?|(?<words>${IN_WORDS})|(?<vague>${VAGUE})|(?<dual>${DUAL}))(?<least> (?:[\p{L}]+ ){0,2}?علي الاقل| او اكثر)?(?![\p{L}\p{N}/:])`,
  'gu',
)
/** Those of a family whom a noun for one counts with them: "امراة وطفلاها" are three. */
const WITH_TWO =
  'طفلاها|طفليها|طفلتاها|طفلاه|طفليه|ابناها|ابنيها|ابناه|ابنيه|ابنتاها|ابنتاه|ولداها|ولديها|ولداه|ولديه'
const WITH_ONE =
  'زوجته|زوجها|طفلها|طفلته|طفلتها|طفله|ابنها|ابنته|ابنتها|ابنه|رضيعها|والدته|والدتها|والده|شقيقه|شقيقته|شقيقها|شقيقتها'
const ONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?:مؤتمر|تصريح|بيان|حديث|لقاء|مقال|تقرير|عمل|مركز|مكتب) )(?:${SINGLE})(?: و(?:(?<two>${WITH_TWO})|(?<more>${WITH_ONE})))?(?![\\p{L}\\p{N}])`,
  'gu',
)
const KIDS: Record<string, number> = {
  الاثنين: 2,
  الثلاثة: 3,
  الاربعة: 4,
  الخمسة: 5,
  الستة: 6,
  السبعة: 7,
}
/** A family by its members: "سيدة واطفالها الثلاثة" are four, "اخي وزوجته وابنتهما" three. */
const HOUSEHOLD = new RegExp(
  `(?<=(?:^|[^\\p{L}\\p{N}])[وفبل]?)(?:ام|اب|امراة|سيدة|رجل|رجلا|مواطن|مواطنا|اخي|شقيقي|عمي|خالي|جارنا|جاري|جارها|والدي)(?:(?: و(?:${WITH_ONE}|ابنتهما|ابنهما|طفلهما|طفلتهما|زوجتي))+|(?: و(?:${WITH_ONE}))? و(?:اطفالها|اطفاله|اطفالهما|ابنائها|ابنائه|ابناؤها|ابناؤه|اولادها|اولاده|بناتها|بناته) (?<kids>${Object.keys(KIDS).join('|')}))(?![\\p{L}\\p{N}])`,
  'gu',
)
/** A noun in the dual, which its verb tells from one in the plural: "مدنيين قتلا". */
const DUAL_VERB =
  /(?<![\p{L}\p{N}])\p{L}{3,}(?:ان|ين)(?= (?:قتلا|قتلتا|استشهدا|لقيا|قضيا|توفيا)(?![\p{L}]))/gu
const NOT_PEOPLE =
  /^ ?(?:كم|كيلومتر|كيلو|متر|مترا|كلم|%|بالمئة|بالمائة|في المئة|في المائة|عام|عاما|سنة|سنوات|شهر|شهرا|اشهر|يوم|يوما|ايام|ساعة|ساعات|دقيقة|دقائق|غارة|غارات|عربة|عربات|سيارة|سيارات|الية|اليات|دبابة|دبابات|مركبة|مركبات|مدرعة|مدرعات|مدافع|منصة|منصات|مسيرة|مسيرات|موقع|مواقع|مقر|مقرات|زورق|زوارق|خيمة|خيام|متجر|متاجر|محال|مدرسة|مدارس|صاروخ|صواريخ|قذيفة|قذائف|طائرة|طائرات|قرية|قري|بلدة|بلدات|منزل|منزلا|(?:ال)?منازل|الف دولار|دولار|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|من (?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين))/u

/** "6 و10 آذار", "6-10 آذار": days of a month. */
const OF_RANGE =
  /^ ?(?:و|الي|حتي|-) ?\d{1,2} (?:من )?(?:كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر)/u

function valueOf(words: string): number {
  let total = 0
  for (const word of words.match(/(?:احدي?|اثنت?[اي]) عشرة?|\S+/gu)!) {
    const value =
      word === 'الاف' ? 1000 : (TEENS[word] ?? SMALL[word] ?? SMALL[word.replace(/^و/, '')])
    if (value === undefined) return NaN
    // "ثلاثة عشر" is thirteen, "خمسة الاف" five thousand
    if (value === 1000 && total > 0) total *= 1000
    else if (value === 100 && total > 0 && total < 10) total *= 100
    else total += value
  }
  return total
}

/** The numbers of a folded sentence that may count people, with the bounds that their words say. */
export function arabicNumbers(text: string): ArabicNumber[] {
  const found: ArabicNumber[] = []
  for (const match of allMatches(text, NUMBER)) {
    const { bound = '', digits, thousands, rest, words, vague, dual, least } = match.groups!
    const start = match.index
    const end = start + match[0].length
    if (NOT_PEOPLE.test(text.slice(end, end + 24))) continue
    if (digits !== undefined && OF_RANGE.test(text.slice(end, end + 24))) continue
    const said = match[0].trim()
    if (vague !== undefined) {
      found.push({ start, end, count: { words: vague } })
      continue
    }
    const value =
      dual !== undefined
        ? 2
        : digits !== undefined
          ? Number(digits.replace(/[.,،]/g, '')) * (thousands ? 1000 : 1) + Number(rest ?? 0)
          : valueOf(words!)
    if (
      !Number.isInteger(value) ||
      (digits !== undefined && /^(?:19|20)\d\d$/.test(digits) && !bound)
    )
      continue
    if (
      words !== undefined &&
      /^(?:واحد|واحدة|ست|عشر)$/.test(words) &&
      !/^ \p{L}/u.test(text.slice(end))
    )
      continue
    const count: ReadCount =
      least || IS_AT_LEAST.test(bound)
        ? { low: value, words: said }
        : IS_MORE.test(bound)
          ? { low: value + 1, words: said }
          : /^(?:ما لا يزيد|حتي)/.test(bound)
            ? { high: value, words: said }
            : /^اقل من/.test(bound)
              ? { high: value - 1, words: said }
              : { low: value, high: value, words: said }
    found.push({ start, end, count, ...(dual !== undefined && { one: true as const }) })
  }
  for (const { index: start, 0: words, groups } of allMatches(text, HOUSEHOLD)) {
    const others = words.match(/ و(?!اطفال|ابناء|ابناؤ|ابنائ|اولاد|بناته)/gu)?.length ?? 0
    const value = 1 + others + (groups?.kids ? KIDS[groups.kids]! : 0)
    const end = start + words.length
    for (const other of found.filter((one) => one.start < end && start < one.end))
      found.splice(found.indexOf(other), 1)
    found.push({ start, end, count: { low: value, high: value, words }, one: true })
  }
  for (const match of wordMatches(text, ONE)) {
    const start = match.index
    const end = start + match[0].length
    // behind a number the noun is what it counts
    if (found.some((other) => other.start < end + 1 && start - 2 < other.end + 1)) continue
    const value = match.groups?.two ? 3 : match.groups?.more ? 2 : 1
    found.push({ start, end, count: { low: value, high: value, words: match[0] }, one: true })
  }
  for (const match of allMatches(text, DUAL_VERB)) {
    const start = match.index
    const end = start + match[0].length
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, count: { low: 2, high: 2, words: match[0] }, one: true })
  }
  return found.sort((a, b) => a.start - b.start)
}
