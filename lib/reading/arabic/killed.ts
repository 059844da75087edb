import type { ReadGroup, ReadScope } from '../draft'
import type { Killed } from '../grammar'
import { arabicNumbers } from './numbers'
import { partyOf } from './parties'
import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

const KILLED =
  'قتل|قتلت|قتلوا|يقتل|تقتل|قضت|قضوا|ارتقي|ارتقت|ارتقاء|انتشلت?|انتشال|اغتيل|اغتال|اغتالت|فقدنا|خسرنا|استشهد|استشهدت|استشهاد|مقتل|مصرع|وفاة|توفي|توفيت|قضي|لقي|لقيت|اعدام|اعدم|اعدمت|اعدموا|سقوط|سقط|جثث|جثامين|جثة|بحياة|حياة|مجزرة|حصيلة|ارتفاع عدد|عدد (?:ال)?(?:قتلي|ضحايا|شهداء|وفيات)|ضحيتها|ضحيته|تصفية|صفت'
const HURT =
  'اصيب|اصيبت|اصابة|اصابات|اصاب|جرح|جرحت|جريح|جريحا|جرحي|مصاب|مصابا|مصابين|اعتقل|اعتقلت|اعتقال|احتجاز|اختطاف|خطف|خطفت|نزوح|نزح|تهجير|فقدان|مفقودا|اسر|انقاذ|دخول|وصول|علاج'
const KEY = new RegExp(
  `(?<![\\p{L}])[وفبل]?(?:ال)?(?:(?<dead>${KILLED})|(?<hurt>${HURT}))(?![\\p{L}])`,
  'gu',
)
const BEHIND =
  /^ (?:\p{L}+ ){0,6}?"?(?:قتيلا?|قتلي|شهيدا?|شهداء|قتلوا|استشهدوا|قتلا|استشهدا|قتلتا|ارتقوا|سقطوا|لقوا|قضوا|توفوا|ضحية|جثث|جثة|جثمانا?|جثامين)(?![\p{L}])|^(?: \p{L}+){0,4}?(?:،[^،.]{3,80}،)? (?:لقوا مصرعهم|لقوا حتفهم|لقين حتفهن|فارقوا الحياة|قتلوا|استشهدوا)(?![\p{L}])/u
const HURT_BEHIND =
  /^ (?!و)(?:\p{L}+ ){0,2}?(?:جريحا?|جرحي|اصابة|اصابات|مصابا?|مصابين|اصيبوا|معتقلا?|مفقودا?|نازحا?)(?![\p{L}])|^ (?:\p{L}+ ){0,4}?(?:مفقود\p{L}*|(?:في عداد )?المفقودين|تحت ال(?:انقاض|ركام) (?:لم|حتي))(?![\p{L}])/u
const BETWEEN =
  /بين (?:قتيل|شهيد) و(?:جريح|مصاب)|قتلي وجرحي|قتيل وجريح|(?:قتل|مقتل) (?:واصابة|او اصابة|وجرح)/u
/** "30 dead and wounded": a number of both. */
const OF_BOTH =
  /^ (?:\p{L}+ ){0,2}?(?:قتيلا?|شهيدا?|قتلي|شهداء) (?:و|او )(?:جريحا?|جرحي|مصابا?|مصابين)(?![\p{L}])/u
const NONE =
  /(?:لم (?:يبلغ|ترد|تسجل|يسجل|تقع|يسفر|تسفر)|دون (?:وقوع|تسجيل|سقوط)|عدم)\s+(?:\p{L}+ ){0,3}$/u
/** What somebody denies, up to the end of the clause. */
const DENIED = /(?<![\p{L}])[وف]?(?:[يت]?نفي|نفت|نافيا|نافية|كذبت?)(?![\p{L}])[^،.؛]*$/u
/** "His death", with those who died with him. */
const OF_HIM =
  /(?<=(?:الي|عن|ادي|في) )(?:مقتله|مقتلها|مصرعه|مصرعها|استشهاده|استشهادها|وفاته|وفاتها)(?: و\p{L}+ (?:اخرين )?من (?:مرافقيه|مرافقيها|حراسه|عناصره|افراد \p{L}+|اطفاله|اطفالها|ابنائه|زملائه|رفاقه))?(?![\p{L}])/gu
/** Who an active verb says did it, in front of whom they killed. */
const BY_GUNMEN = /^ (?:مسلحون|مسلحان|مجهولون|ملثمون|عناصر)(?: \p{L}+)? $/u
const PART = /(?:بين (?:القتلي|الضحايا|الشهداء)|بينهم|من بينهم|منهم|بينها|من ضمنهم)\s*$/u

const GROUPS: [RegExp, ReadGroup][] = [
  [/مدني|طفل|اطفال|نساء|امراة|سيد|مواطن|صحف|صحاف|مسعف|طبيب|عائلة|طالب|فتاة|شاب/u, 'civilians'],
  [/جنود|جندي|جنديان|جنديين|عسكري|شرط|قوات|قوي الامن|الامن|ضابط|ضباط|حرس/u, 'security-forces'],
  [/مسلح|مقاتل|عنصر|عناصر|ارهابي|متمرد|قيادي|قادة/u, 'fighters'],
]

const BACKGROUND =
  /منذ (?:بداية|بدء|اندلاع) (?:\p{L}+ )?(?:الحرب|النزاع|الثورة|الصراع|الازمة)|منذ (?:\p{L}+|\d+) (?:سنوات|اعوام|عاما?)(?![\p{L}])|منذ (?:عام )?(?:19|20)\d\d|حصيلة (?:\p{L}+ )?(?:العدوان|الحرب|النزاع|الصراع|الابادة)|منذ (?:اندلاعها|بدايتها|بدئها)|خلال (?:سنوات|اعوام) الحرب/u
const TOLL = /حصيلة|عدد|ارتفاع|تجاوز|فاق/u
/** "The dead are five": the number right behind them. */
const THE_DEAD = /(?<![\p{L}])(?:القتلي|الضحايا|الشهداء) (?:هم |بلغوا |بلغ عددهم |كانوا )?$/u
/** "The number of dead has passed 800": one more at least. */
const PASSED = /(?:تجاوزت?|فاقت?|تخطت?ي?) (?:\p{L}+ ){0,8}$/u
const RUNNING =
  /منذ|خلال (?:ال)?\d+ (?:ايام|يوما|ساعة)|في غضون|حصيلة اجمالية|الاجمالي|خلال الايام|خلال الساعات/u

const scopeOf = (text: string): ReadScope =>
  BACKGROUND.test(text) ? 'background' : RUNNING.test(text) ? 'running-total' : 'event'

/** The counts of dead in a folded sentence. The nearest word of death or of wounds decides for a number. */
export function arabicDeaths(text: string): Killed[] {
  const found: Killed[] = []
  const keys = wordMatches(text, KEY)
  let last: Killed | undefined
  for (const number of arabicNumbers(text)) {
    const behind = text.slice(number.end, number.end + 60)
    if (
      /^[^،.؛]{0,50}(?<![\p{L}])(?:ما )?بين (?:قتيل|شهيد|قتلي|شهداء)(?![\p{L}])/u.test(behind) ||
      OF_BOTH.test(behind) ||
      HURT_BEHIND.test(behind)
    )
      continue
    // "60 fell, dead and wounded" counts no dead
    if (/بين $/u.test(text.slice(0, number.start)) && /^ ?و(?:جريح|مصاب)/u.test(behind)) continue
    const key = keys
      .filter((one) => one.index < number.start && number.start - one.index < 110)
      .at(-1)
    const isDeadBehind =
      BEHIND.test(text.slice(number.end, number.end + 120)) ||
      /قتيل|شهيد|شهداء|قتلي/.test(number.count.words)
    const words = key && text.slice(key.index + key[0].length, number.start)
    const isDead =
      key?.groups!.dead !== undefined &&
      words!.split(' ').length <
        (number.one
          ? BY_GUNMEN.test(words!)
            ? 6
            : 4
          : /حصيلة|عدد|ارتفاع/.test(key[0])
            ? 16
            : 9) &&
      !/[.؛:]/.test(words!)
    if (!isDead && !isDeadBehind && !THE_DEAD.test(text.slice(0, number.start))) continue
    if (key && BETWEEN.test(text.slice(key.index, number.end + 30))) continue
    if (key && NONE.test(text.slice(0, key.index))) continue
    if (DENIED.test(text.slice(0, number.start))) continue
    const around = number.one
      ? number.count.words
      : behind
          .replace(/^ من (?=\p{L}+ )/u, ' ')
          .split(
            /[،,.؛]| (?:في|من|جراء|اثر|علي|خلال|بينهم|قتل|و(?:اصابة|اصيب|جرح))(?![\p{L}])/u,
          )[0]!
    const group = GROUPS.find(([pattern]) => pattern.test(around))?.[1] ?? 'all'
    const isPart = PART.test(text.slice(0, number.start)) && last !== undefined
    if (
      /بين (?:القتلي|الضحايا|الشهداء) $/u.test(text.slice(0, number.start)) &&
      /طفل|اطفال|نساء|امراة|سيد/u.test(around)
    )
      continue
    if (isPart && (group === 'all' || /طفل|اطفال|نساء|امراة|سيد/u.test(around))) continue
    if (
      number.one &&
      number.count.low === 1 &&
      !isDeadBehind &&
      words!.trim() !== '' &&
      !/^ ?(?:ال)?$/.test(words!) &&
      // "اغتال مسلحون مجهولون ضابطا"
      !(/اغتال/.test(key![0]) && BY_GUNMEN.test(words!))
    )
      continue
    const start = Math.min(number.start, key && isDead ? key.index : number.start)
    const perpetrator = partyOf(text)
    const { count: given } = number
    const count =
      given.low !== undefined &&
      given.low === given.high &&
      PASSED.test(text.slice(Math.max(0, number.start - 90), number.start))
        ? { low: given.low + 1, words: given.words }
        : given
    last = {
      start,
      end: number.end,
      at: number.start,
      verb: key?.index ?? number.start,
      count,
      group,
      scope: scopeOf(text),
      rule: isPart ? 'part-of-count' : key && TOLL.test(key[0]) ? 'arabic-toll' : 'arabic-killed',
      ...(perpetrator && { perpetrator }),
      ...(isPart && { isPart: true as const }),
    }
    found.push(last)
  }
  // "ما اسفر عن مقتله واثنين من مرافقيه": one, and those with him
  for (const match of allMatches(text, OF_HIM)) {
    if (found.some(({ at }) => Math.abs(at - match.index) < 40)) continue
    const start = match.index
    const end = start + match[0].length
    if (NONE.test(text.slice(0, start)) || DENIED.test(text.slice(0, start))) continue
    const others = arabicNumbers(text.slice(start, end)).at(-1)?.count.low ?? 0
    const perpetrator = partyOf(text)
    found.push({
      start,
      end,
      at: start,
      verb: start,
      count: { low: 1 + others, high: 1 + others, words: match[0] },
      group: 'all',
      scope: scopeOf(text),
      rule: 'arabic-killed',
      ...(perpetrator && { perpetrator }),
    })
  }
  return found.sort((a, b) => a.at - b.at)
}
