import { allMatches } from '../all-matches'

const HEAD =
  'حركة 23 مارس|القوة|جنود|الجنود|عناصر|مقاتلون|مقاتلين|المقاتلين|القوات|قوات|الجيش|جيش|الفصائل|فصائل|المسلحون|المسلحين|مسلحي|مقاتلي|وحدات الجيش|مسلحو|مسلحون|مسلحين|عناصر|تنظيم|هيئة|حركة|ميليشيا|ميليشيات|مليشيا|مليشيات|الميليشيات|المليشيات|الميليشيا|المليشيا|التنظيم|الحركة|الجماعة|كتائب|المعارضة|النظام|الحكومة|حكومة|داعش|حزب الله|حماس|الدعم السريع|الاحتلال|الطيران|طيران|الطائرات|طائرات|المقاتلات|سلاح الجو|التحالف|الشرطة|الحوثيون|الحوثيين|جماعة|ميليشيا|فلول|جهاديون|مقاتلو|المقاتلون|الثوار|قسد|روسيا|اسرائيل|تركيا|ايران|ارهابيون|الارهابيون|لواء|الوية|فرقة|مرتزقة|قوي الامن|الاليات|اليات|دبابات|الدبابات|المدفعية|مدفعية|المقاومة|مسيرات'
const WORDS = String.raw`(?:(?:مسلحو|مسلحي|مقاتلو|مقاتلي|عناصر|وحدات) (?:من )?(?:ال)?)?(?:${HEAD})(?: (?:موالية|مواليين|موالين) ل\p{L}+| (?:مدعومة|مدعومين) من \p{L}+)?(?: (?:جماعة|حركة|تنظيم|هيئة|ميليشيا|مليشيا|مكافحة|حرس|حفظ|درع|حماية|فجر|بدر|سوريا|حكومة|مجلس|تحالف))?(?: (?:ال(?!ي(?![\p{L}])|ذي|تي|غارة|غارات|هجوم|قصف|ضربة|ضربات|قصر|مخيم|احياء|حي(?![\p{L}])|بلد(?![\p{L}])|ضاحية|معبر|جسر|محور|سوق|مستشفي|قاعدة|معسكر|ثكنة|تلة|جبل|وادي|ميناء|مدينة|بلدة|قرية|منطقة|سيطرة|مناطق|قبض|عملية|جمعة|سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|يوم|مطار|طريق|مواقع|حي|عميد|عقيد|رائد|نقيب|مقدم|فريق|رسمي|متحدث|ناطق|حصار|حصارا|انسحاب|تقدم|نيران|جثث)[\p{L}]+|الله|سوريا|السوري\p{L}*|تحرير الشام|الدولة الاسلامية|الدولة|الامن|السلطة|العدو|النظام))*`
/** "Units of", "the fighters of": the party is whose they are. */
const FIGHTERS_OF = /^(?:مسلحو|مسلحي|مقاتلو|مقاتلي|عناصر|وحدات) (?:من )?(?=\p{L}{3,})/u
const PARTY = new RegExp(`(?<![\\p{L}])[ول]?(?<party>${WORDS})(?![\\p{L}])`, 'u')
/** A word between an attack and whose it is: none that leads to what was attacked. */
const ITS_OWN = String.raw`(?!(?:[وف]?(?:[تي]?ستهدف|استهدف|طال|دمر|اصاب|ضرب|[تي]?قصف)\p{L}*|علي|ضد|في|الي|نحو|باتجاه|مبني|مقر|مقار|موقع|مواقع|محيط|قرب|بحق) )\p{L}+`
const BY = new RegExp(
  String.raw`(?:علي (?:يد|ايدي)|من قبل|من جانب|برصاص|بنيران|بقصف|(?:قصف|غارات?|غارة|هجوم|كمين|غارتين|ضربات?) (?:${ITS_OWN} ){0,4}?(?:شنته?ا?|نفذته?ا?|ل|من)?|شنه|شنته|شنها|شنتها|نفذته|نفذتها)\s*(?:${ITS_OWN} )?(?<party>${WORDS})(?![\p{L}])`,
  'u',
)

/** Words for nobody in particular, or for weapons alone. */
const NOBODY =
  /^(?:حركة|جماعة|تنظيم|هيئة|طائرات|الطائرات|طيران|الطيران|المقاتلات|مسلحون|مسلحين|عناصر|قوات|القوات|القوة|جنود|الجنود|مقاتلون|مقاتلين|المقاتلين|المقاتلون|جيش|المسلحون|دبابات|الدبابات|المدفعية|مدفعية|مسيرات|اليات|الاليات|سلاح الجو|(?:ال)?(?:طائرات|طيران|مقاتلات|مدفعية) (?:ال)?(?:حربية|حربي|مسيرة|مسير|مروحية|مروحي|ثقيلة|ميدانية|متمركزة|منتشرة|عسكرية|مهاجمة))$/u

/** The party of a text of folded words; nothing for words that name none. */
export function partyIn(text: string): string | undefined {
  const party = PARTY.exec(text)?.groups?.party?.replace(FIGHTERS_OF, '')
  if (party === undefined) return undefined
  if (!NOBODY.test(party)) return party
  // "the forces of A": whose they are tells who they are
  return FORCES_OF.exec(text)?.groups!.party
}

const LEADS = new RegExp(`^${PARTY.source}`, 'u')
const PARTIES = new RegExp(PARTY.source, 'gu')

/** The last party of a text of folded words: the one right in front of a verb. */
export const lastPartyIn = (text: string): string | undefined =>
  allMatches(text, PARTIES)
    .map(({ index }) => partyIn(text.slice(index)))
    .findLast((party) => party !== undefined)

/** "Israeli tanks", "the Russian aircraft": the forces of whose they are. */
const WEAPON_OF =
  /^[^،]{0,24}?(?<![\p{L}])(?:ال)?(?:دبابات|اليات|طائرات|مدفعية|زوارق|جرافات|قوة) (?:ال)?(?<whose>اسرائيلي|روسي|تركي|امريكي|اوكراني|ايراني|سعودي|سوري|سوداني|فرنسي|بريطاني|اماراتي)(?:ة)?(?![\p{L}])/u

/** "Israeli tanks", "the Russian aircraft": the forces of whose they are. */
export function weaponsOf(text: string): string | undefined {
  const whose = WEAPON_OF.exec(text)?.groups?.whose
  return whose === undefined ? undefined : `القوات ال${whose}ة`
}

const FORCES_OF =
  /^[^،]{0,24}?(?<![\p{L}])(?<party>(?:قوات|مقاتلي|مقاتلو|مسلحي|مسلحو|عناصر|حركة|جماعة|تنظيم|جيش) (?!ال|[يت]\p{L}{3,}|كان|قد(?![\p{L}])|من(?![\p{L}])|علي|عن(?![\p{L}])|في(?![\p{L}])|الي|مع(?![\p{L}])|بعد|قبل|منذ|خلال|قرب|شمال|جنوب|شرق|غرب|داخل|اخري|جديدة|كبيرة|خاصة|مسلحة|مشتركة|برية|اضافية|ضخمة|عسكرية|امن|ضد|لم|لن|ان(?![\p{L}])|و)\p{L}{3,}(?<!ة|ين|ت|وا))(?![\p{L}])/u
const SUBJECT =
  /(?:^|(?<!(?:^|\s)[وب]?ان(?:ه|ها|هم))[\s،])[وف]?(?:شنّ?ت?|قصفت?|استهدفت?|هاجمت?|اطلقت?|نفذت?|القت|اعتقلت?|اقتحمت?)\s+(?<who>[\p{L} ]{3,60})/u
const ATTACK =
  /(?<![\p{L}])[وفبل]?(?:ال)?(?:غارة|غارات|غارتين|قصف|قصفا|هجوم|هجوما|ضربة|ضربات|صاروخ|صاروخا|قذائف)(?: (?:جوية|جويا?|مدفعي|صاروخية?))? (?:ال)?(?<whose>اسرائيلي|روسي|تركي|امريكي|اوكراني|ايراني|سعودي)(?:ة|ا)?(?![\p{L}])/u

/**
 * The party whose deed a folded sentence tells: "by", "in shelling by", "by the fire of"; the
 * subject of an attack; or the people that it is called by ("an Israeli raid").
 */
export function partyOf(text: string): string | undefined {
  const by = BY.exec(text)?.groups?.party
  if (by !== undefined) return partyIn(by)
  // the subject stands right behind its verb: "struck the building of A" names whom it struck
  const subject = SUBJECT.exec(text)?.groups?.who
  const party = subject && LEADS.test(subject) && partyIn(subject.split(' ').slice(0, 4).join(' '))
  if (party) return party
  const whose = ATTACK.exec(text)?.groups?.whose
  return whose === undefined ? undefined : `القوات ال${whose}ة`
}
