import type { ReadStatus } from '../draft'

/** A past verb in the singular, he or she, and in the plural. */
const past = (...stems: string[]) => stems.map((stem) => `${stem}(?:ت|وا|تا)?`).join('|')
/** A present verb: he, she, they. */
const present = (...stems: string[]) => stems.map((stem) => `[يت]${stem}(?:ون|ان)?`).join('|')
/** Up to so many words between two of a phrase. */
export const upTo = (count: number) => String.raw`(?:[\p{L}"]+ ){0,${count}}?`
const THEIR = '(?:ه|ها|هم|هما)'
/** "Is still". */
export const IS_STILL = '(?:ما|لا) (?:زالت?|زالوا|تزال|يزال|يزالون)'
/** "Managed to", "announced": what follows as a noun was done. */
const DONE = String.raw`(?:تمكن|نجح|اعلن|اكد|استطاع)(?:ت|وا)? ${upTo(5)}(?:من |في |عن |ان )?(?:ب)?`
/** "Became", "stands", "arrived". */
const IS = '(?:بات(?:ت|وا)?|اصبح(?:ت|وا)?|صار(?:ت|وا)?|[يت]قف(?:ون)?|وصل(?:ت|وا)?)'

type ArabicVerb = {
  words: string
  status: ReadStatus
  isState?: boolean
  /** A passive: who does it stands behind "by", if at all. */
  passive?: true
  /** The subject is "we". */
  ours?: true
  /** The place stands in front, where the verb has "it" behind. */
  pointsBack?: true
}

/** The verbs of control of Arabic; of two that meet in a sentence the one that stands first here is read. */
export const ARABIC_VERBS: readonly ArabicVerb[] = [
  // "took it back": the place in front
  {
    words: `استعادت?${THEIR}(?! السيطرة)|استعادوها|[يت]ستعيد(?:ون)?${THEIR}|انتزعت?${THEIR}|(?:${past('سيطر', 'استول')}|استولي) علي${THEIR}|(?:استيلاء|سيطرة) ${upTo(4)}علي${THEIR}|احتلت?${THEIR}|دخلت?${THEIR}|دخلوها|حلت?(?:وا)? ${upTo(3)}(?:محل|مكان)${THEIR}`,
    status: 'secured',
    pointsBack: true,
  },
  {
    words: `(?:${past('انسحب')}|(?:انسحاب|خروج) ${upTo(4)}) ?من${THEIR}|(?:غادر|اخل|فقد|خسر)ت?${THEIR}|(?:غادرو|اخلو|فقدو|خسرو)ها`,
    status: 'lost',
    pointsBack: true,
  },
  {
    words: `[يت]حاصر(?:ون)?${THEIR}|حاصرت?${THEIR}`,
    status: 'besieged',
    isState: true,
    pointsBack: true,
  },
  {
    words: `[يت]حتفظ(?:ون)? ب${THEIR}|[يت]سيطر(?:ون)? علي${THEIR}`,
    status: 'held',
    isState: true,
    pointsBack: true,
  },
  {
    words:
      '(?:تمت?|جر[يت]) (?:تحرير|استعادة(?: السيطرة علي)?|السيطرة (?:\\p{L}+ )?علي|انتزاع|تطهير)',
    status: 'secured',
    passive: true,
  },
  // "raised its flags over A"
  {
    words: String.raw`${past('رفع', 'غرس')} ${upTo(3)}(?:علم|اعلام|راي)\p{L}* (?:فوق|علي|في)`,
    status: 'secured',
  },
  // "set up checkpoints in A", "took up positions"
  {
    words: String.raw`(?:${past('اقام', 'نصب', 'انشا', 'ثبت', 'عزز')}|[يت](?:قيم|نصب)(?:ون)?) ${upTo(3)}(?:ال)?(?:حاجز|حواجز|نقاط|نقطة|مواقع|قواعد|قاعدة|وجود)\p{L}*(?= ${upTo(4)}(?:في|علي|داخل|قرب|حول) )`,
    status: 'presence',
    isState: true,
  },
  {
    words: String.raw`(?:فك|رفع|كسر)(?! ال?حصار) ${upTo(5)}(?:ال)?حصار\p{L}*|(?:فكت|كسرت|رفعت|انهت) ${upTo(5)}(?:ال)?حصار\p{L}*`,
    status: 'siege-lifted',
  },
  {
    words: String.raw`(?:${past('فرض', 'ضرب')}|${present('فرض', 'واصل', 'شدد')}|${past('شدد', 'احكم')}) ${upTo(5)}(?:ال)?حصار\p{L}*|${present('حاصر', 'طوق')}|${past('حاصر', 'طوق')}`,
    status: 'besieged',
    isState: true,
  },
  {
    words: String.raw`${IS_STILL} ${upTo(4)}[تي]سيطر(?:ون)?|${present('سيطر')}|[يت]واصل ${upTo(3)}(?:ال)?سيطر(?:ت${THEIR}|ة)|${present('حتفظ')} ${upTo(3)}ب\p{L}+|[يت]حكم ${upTo(3)}(?:قبضت|سيطرت)${THEIR}`,
    status: 'held',
    isState: true,
  },
  {
    words: String.raw`${past('سيطر', 'استول', 'انتزع', 'استعاد', 'حرر', 'احتل', 'طهر', 'امن')}(?! ان(?![\p{L}]))|${present('ستعيد', 'ستولي', 'نتزع', 'حتل', 'حرر', 'ستكمل السيطرة')}|استولي|${past('استكمل', 'اكمل')} ${upTo(3)}(?:ال)?سيطرت\p{L}*|بسطت? ${upTo(3)}سيطرت\p{L}+|${past('احكم')} ${upTo(4)}(?:سيطرت\p{L}+|السيطرة|قبضت${THEIR})|استعادت? ${upTo(4)}السيطرة|باتت? تسيطر|تحرير|استعادة السيطرة|${past('فرض')} ${upTo(3)}سيطرت\p{L}+|${DONE}(?:السيطرة|سيطرة ${upTo(4)}|انتزاع|استعادة|دخول|طرد ${upTo(4)})(?= علي|من| \p{L})|سيطرت${THEIR}|سيطرة (?=(?:(?!علي )[\p{L}"]+ ){1,4}علي )`,
    status: 'secured',
  },
  // "drove B out of A"
  {
    words: `${past('طرد', 'اخرج', 'دحر', 'ابعد')}(?= ${upTo(7)}(?:من|عن) )`,
    status: 'secured',
  },
  {
    words: `${past('انسحب', 'تراجع', 'غادر', 'اخل', 'سلم')}|${present('نسحب', 'تراجع', 'خسر', 'فقد السيطرة', 'خلي')}|اخلي|انسحاب|خروج(?= ${upTo(5)}من )|${past('فقد')} ${upTo(3)}السيطرة|${past('خسر')}`,
    status: 'lost',
  },
  {
    words: `${IS} ${upTo(3)}(?:علي (?:بعد|مسافة|مشارف|ابواب|تخوم|اطراف)|الي (?:مشارف|ابواب|تخوم|اطراف))|[يت]واصل ${upTo(3)}(?:ال)?(?:تقدم|توغل)${THEIR}?|${past('تقدم', 'توغل', 'زحف', 'اقترب')}|${present('تقدم', 'توغل', 'زحف', 'قترب')}|${past('احرز', 'حقق')} ${upTo(2)}تقدما`,
    status: 'advancing',
    isState: true,
  },
  {
    words: `(?<=قوات(?:ه|ها|هم) )(?:تعمل|تنشط)(?= (?:في|داخل))|${past('انتشر', 'تمركز', 'تحصن')}|انتشار(?= (?:ال)?(?:قوات|وحدات|عناصر|جيش|جنود|مقاتل))|${present('نتشر', 'تمركز', 'تواجد', 'تحصن', 'رابط')}|متواجدة?|منتشرة?|متمركزة?`,
    status: 'presence',
    isState: true,
  },
  { words: past('دخل'), status: 'presence' },
  // "we freed A": that of who speaks
  { words: 'سيطرنا|حررنا|استعدنا|انتزعنا|احتللنا|طهرنا', status: 'secured', ours: true },
  { words: 'انسحبنا|خسرنا', status: 'lost', ours: true },
  { words: 'دخلنا', status: 'presence', ours: true },
]
