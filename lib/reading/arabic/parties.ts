const HEAD =
  'حركة 23 مارس|القوات|قوات|الجيش|جيش|الفصائل|فصائل|المسلحون|المسلحين|مسلحو|مسلحون|مسلحين|عناصر|تنظيم|هيئة|حركة|ميليشيا|ميليشيات|مليشيا|مليشيات|الميليشيات|كتائب|المعارضة|النظام|الحكومة|حكومة|داعش|حزب الله|حماس|الدعم السريع|الاحتلال|الطيران|طيران|الطائرات|طائرات|المقاتلات|سلاح الجو|التحالف|الشرطة|الحوثيون|الحوثيين|جماعة|ميليشيا|فلول|جهاديون|مقاتلو|المقاتلون|الثوار|قسد|روسيا|اسرائيل|تركيا|ايران|ارهابيون|الارهابيون|لواء|الوية|فرقة|مرتزقة|قوي الامن|الاليات|اليات|دبابات|الدبابات|المدفعية|مدفعية|المقاومة|مسيرات'
const WORDS = String.raw`(?:${HEAD})(?: (?:جماعة|حركة|تنظيم|هيئة|ميليشيا|مليشيا))?(?: (?:ال(?!غارة|غارات|هجوم|قصف|ضربة|ضربات|قصر|مدينة|بلدة|قرية|منطقة|سيطرة|مناطق|قبض|عملية|جمعة|سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|يوم|مطار|طريق|مواقع|حي)[\p{L}]+|الله|سوريا|السوري\p{L}*|تحرير الشام|الدولة الاسلامية|الدولة|الامن|السلطة|العدو|النظام))*`
const PARTY = new RegExp(`(?<![\\p{L}])[ول]?(?<party>${WORDS})(?![\\p{L}])`, 'u')
const BY = new RegExp(
  String.raw`(?:علي (?:يد|ايدي)|من قبل|من جانب|برصاص|بنيران|بقصف|(?:قصف|غارات?|غارة|هجوم|كمين|غارتين|ضربات?) (?:\p{L}+ ){0,4}?(?:شنته?ا?|نفذته?ا?|ل|من)?|شنه|شنته|شنها|شنتها|نفذته|نفذتها)\s*(?:[\p{L}]+ )?(?<party>${WORDS})(?![\p{L}])`,
  'u',
)

/** Words for nobody in particular, or for weapons alone. */
const NOBODY =
  /^(?:حركة|جماعة|تنظيم|هيئة|طائرات|الطائرات|طيران|الطيران|المقاتلات|مسلحون|مسلحين|عناصر|قوات|القوات|جيش|المسلحون|دبابات|الدبابات|المدفعية|مدفعية|مسيرات|اليات|الاليات|سلاح الجو|(?:ال)?(?:طائرات|طيران|مقاتلات|مدفعية) (?:ال)?(?:حربية|حربي|مسيرة|مسير|مروحية|مروحي|ثقيلة|ميدانية))$/u

/** The party of a text of folded words; nothing for words that name none. */
export function partyIn(text: string): string | undefined {
  const party = PARTY.exec(text)?.groups?.party
  if (party === undefined || NOBODY.test(party)) return undefined
  return party
}

const SUBJECT =
  /(?:^|[\s،])[وف]?(?:شنّ?ت?|قصفت?|استهدفت?|هاجمت?|اطلقت?|نفذت?|القت|اعتقلت?|اقتحمت?)\s+(?<who>[\p{L} ]{3,60})/u
const ATTACK =
  /(?<![\p{L}])[وفبل]?(?:ال)?(?:غارة|غارات|غارتين|قصف|قصفا|هجوم|هجوما|ضربة|ضربات|صاروخ|صاروخا|قذائف)(?: (?:جوية|جويا?|مدفعي|صاروخية?))? (?:ال)?(?<whose>اسرائيلي|روسي|تركي|امريكي|اوكراني|ايراني|سعودي)(?:ة|ا)?(?![\p{L}])/u

/**
 * The party whose deed a folded sentence tells: "by", "in shelling by", "by the fire of"; the
 * subject of an attack; or the people that it is called by ("an Israeli raid").
 */
export function partyOf(text: string): string | undefined {
  const by = BY.exec(text)?.groups?.party
  if (by !== undefined) return partyIn(by)
  const subject = SUBJECT.exec(text)?.groups?.who
  const party = subject && partyIn(subject.split(' ').slice(0, 4).join(' '))
  if (party) return party
  const whose = ATTACK.exec(text)?.groups?.whose
  return whose === undefined ? undefined : `القوات ال${whose}ة`
}
