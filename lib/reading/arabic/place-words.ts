import type { Part } from '#lib/model'

/** Nouns for towns and their quarters. */
export const TOWN = 'مدينة|مدينتي|مدن|بلدة|بلدتي|بلدات|قرية|قريتي|قري|ضاحية|حي|حيي|احياء|العاصمة'
/** Nouns for districts. */
export const DISTRICT = 'منطقة|ناحية|قضاء|مديرية|مديريتي|مديريات|منطقتي|ناحيتي|محلية|محليتي'
/** Nouns for governorates. */
export const GOVERNORATE = 'محافظة|محافظتي|محافظات|ولاية|اقليم|مقاطعة'
/** Nouns for sites. */
export const SITE =
  'مخيم|مطار|مستشفي|مشفي|معبر|سجن|قاعدة|مدرسة|مسجد|سوق|جسر|سد|حاجز|معسكر|ملعب|جامعة|محطة|حقل|مفترق|دوار|تقاطع|ميناء|مصفاة|مطاري|مخيمي|معسكري|مقر|ثكنة'
/** Nouns for what lies around a town. */
export const RURAL = 'ريف|ارياف|بادية|مزارع'
/** Nouns for places, as one pattern. */
export const NOUN = `${TOWN}|${DISTRICT}|${GOVERNORATE}|${SITE}|${RURAL}|اطراف|محيط|مناطق|ساحل|جبال|سهل|طريق|صحراء|مفرق|خراج|محور|قطاع|الاطراف`
/** What is no ground behind such words, or says how much of it. */
export const NO_GROUND =
  /^(?:ال(?:وضع|موقف|حريق|حرائق|امور|سلطة|حكم|سوق|موارد|نيران|طريق|طرق|حدود|نفط|غاز|مساعدات|اسلحة)|\p{L}*مواقع|نقاط|نقطة|عدد|معظم|(?:قري|بلد|مدين|تل|نقط|منطق|قاعد)تين|(?:موقع|حاجز|معسكر|مقر|حي|جبل|تل|حقل|جسر)ين|ثلاثة?|اربعة?|خمسة?|ستة?|سبعة?|عدة|بعض|اجزاء|اجزاء|كامل|كافة|مساحات?|تلال|مساحة|نحو|اكثر|غالبية|اسلحة|دبابات?|آليات|اليات|مستودع\p{L}*|مخازن|\d+)$/u
const NEAR = /(?:قرب|بالقرب من) $/u
/** What something may be near to besides a place with a name. */
const COMMON =
  /^ال(?:حدود|نهر|بحر|شاطئ|شارع|مبني|منزل|بيت|مركز|خط|سياج|موقع|برج|نقطة|وادي|حقول|متحف|كنيسة|برلمان|قصر|سفارة|مجمع|ثانوية|مدارس|مستودع|منشاة|مصنع|معمل|محكمة|مخبز|مكان|رصيف|ميدان|ساحة|عيادة|صيدلية|فرن|فندق|حديقة|ملجا|نفق|كلية|روضة|سكة|بوابة|مدخل|مقبرة|خيام|قافلة|قوات|جيش)\p{L}*$/u
/** What a preposition leads to besides a place. */
export const IS_MANNER =
  /^(?:ال)?(?:مقابل|سياق|اثناء|وقت|غضون|بداية|نهاية|واقع|حقيقة|بيان|تطور|تصريح|تقرير|تفاصيل|خلاصة|ميدان|داخل|خارج|شمال|جنوب|شرق|غرب|وسط|شان|اطار|غالب|عموم|عالم|حصيلة|سابق|مجموع|عام|ظل|ساعات|حادث\p{L}*|هجوم|كلمة|خطاب|رسالة|مقابلة|مساء|صباح|ليل|فجر|ذلك|هذه|هذا)$/u
/** Words that are no name of a place. */
export const NO_NAME =
  /^(?:ال(?:قري|بلد|مدين|منطق|مديري|محافظ|ضاحي)تين|قرب|[تي][ؤو]وي|الحركة|الجماعة|التنظيم|النظام|الجيش|القوات|المعارضة|الفصائل|الميليشيا|المليشيا|الحزب|الحكومة|الوزارة|محيط(?:ه|ها|هما)|بينما|فيما|مما|ام|صحة|الصحة|تربية|التربية|الشرطة|الامن|الداخلية|الخارجية|الدفاع|التي|الذي|ان|في|من|علي|الي|عن|هذا|هذه|تلك|بعد|قبل|خلال|كما|حيث|وقد|قد|لم|ما|كانت|كان|عدة|اخري|واسعة|سكنية|كبيرة|مختلفة|مجاورة|محيطة|تحت|خارج|الحرب|صاروخ|بصاروخ|القتال|المدنيين|مدنيين|يوم|امس|اليوم|ولا|وهو|وهي|هو|هي|بشكل|ضمن|عبر|ضد|مع|بين|كل|جميع|بعض|احد|الحادثة|الهجوم|القصف|وقت|وقوع|بيان|تصريح|حين|اطار|الوقت|ظل|صفوف|المنطقة|المدينة|البلدة|القرية|المحافظة|المستشفي|المشفي|المبني|المخيم|سوريون|خدم\p{L}+|لل\p{L}+|قتل\p{L}?|قتلوا|اصيب\p{L}*|استشهد\p{L}*|[ايت]?ستهدف\p{L}*|قصف\p{L}*|شن\p{L}?|ادي|ادت|اسفر\p{L}*|سقط\p{L}*|وقع\p{L}?|انفجر\p{L}?|هاجم\p{L}*|اعلن\p{L}*|قال\p{L}?|لقي|تعرض\p{L}*|شهد\p{L}?|طال\p{L}?|سيطر\p{L}*|[ايت]?ندلع\p{L}*|اوقع\p{L}?|اطلق\p{L}*|صباح|مساء|فجر|ظهر|عصر|ليل|ليلة|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|الاسبوع|الشهر|الماضي|الجاري|اثر|جراء|بسبب|نتيجة|عقب|منذ|لدي|عند|عندما|وفق|بحسب|حسب|وفقا|قتلي|جرحي|ضحايا|ايضا|فقط|وما|ومن|وفي|وعلي)$/u
/** A noun for a place with what is written on to it. */
export const GLUED_NOUN = new RegExp(`^[وفبل]?(?:${NOUN})$`, 'u')
/** Whether a word can be the name of a place: no verb, day, noun for a place or word for how much. */
export const mayBeName = (word: string): boolean =>
  !NO_NAME.test(word) && !NO_GROUND.test(word) && !GLUED_NOUN.test(word)

/** Whether a name with its article right behind "near" is that of a place. */
export const isNearby = (prep: string, name: string): boolean =>
  NEAR.test(prep) &&
  /^ال\p{L}{3,}$/u.test(name) &&
  mayBeName(name) &&
  !IS_MANNER.test(name) &&
  !GLUED_NOUN.test(name.slice(2)) &&
  !COMMON.test(name)

/** "Most of the province of A", "parts of A". */
export const MOST_AHEAD =
  /(?<![\p{L}])[وبل]?(?:معظم|غالبية|نصف|بعض|(?:اجزاء|جزء)(?: \p{L}+)? من) $/u

/** The part of a bare name that the words in front of it say: "most of", "the centre of". */
export const partAhead = (before: string): Part =>
  /(?<![\p{L}])[وفبل]?وسط $/u.test(before)
    ? 'centre'
    : MOST_AHEAD.test(before) || /(?:في |ب|علي )(?:شمالي?|جنوبي?|شرقي?|غربي?) $/u.test(before)
      ? 'parts'
      : 'whole'

/** "Quarters in the north of A": the words in front of a side, and the side. */
export const isSideOfQuarters = (before: string, prep: string): boolean =>
  /(?<![\p{L}])[وفبل]?(?:احياء|مناطق) $/u.test(before) &&
  /^(?:شمالي?|جنوبي?|شرقي?|غربي?) /u.test(prep)

const CALLED =
  /(?:(?:يدعي|تدعي|المدعو|المدعوة|اسمه|الملقب|الملقبة|القيادي|المتزعم) |(?<![\p{L}])(?:ال)?(?:موالي|موالية|مواليين|موالين|مؤيدة|مؤيدين) ل?|(?<![\p{L}])(?:ال)?(?:مدعومة?|مدعومين|ممولة) من (?:قبل )?)$/u
/** Whether the words in front of a name tell that it is somebody's, or of whom somebody follows. */
export const isNameOfOther = (before: string): boolean => CALLED.test(before)
