import type { ReadStatus } from '../draft'
import type { HeldGround } from '../grammar'
import { wordMatches } from '../word-starts'
import { DENIED } from './denied'
import { partyIn, weaponsOf } from './parties'

/** A past verb in the singular, he or she, and in the plural. */
const past = (...stems: string[]) => stems.map((stem) => `${stem}(?:ت|وا|تا)?`).join('|')
/** A present verb: he, she, they. */
const present = (...stems: string[]) => stems.map((stem) => `[يت]${stem}(?:ون|ان)?`).join('|')
/** Up to so many words between two of a phrase. */
const upTo = (count: number) => String.raw`(?:[\p{L}"]+ ){0,${count}}?`
const THEIR = '(?:ه|ها|هم)'
const STILL = '(?:ما|لا) (?:زالت?|زالوا|تزال|يزال|يزالون)'
/** "Managed to", "announced": what follows as a noun was done. */
const DONE = String.raw`(?:تمكن|نجح|اعلن|اكد|استطاع)(?:ت|وا)? ${upTo(5)}(?:من |في |عن |ان )?(?:ب)?`

type Verb = { words: string; status: ReadStatus; isState?: boolean; pointsBack?: true }
const VERBS: Verb[] = [
  // "took it back": the place in front
  {
    words: `استعادت?${THEIR}(?! السيطرة)|استعادوها|انتزعت?${THEIR}|(?:${past('سيطر', 'استول')}|استولي) علي${THEIR}|احتلت?${THEIR}`,
    status: 'secured',
    pointsBack: true,
  },
  { words: `${past('انسحب')} من${THEIR}`, status: 'lost', pointsBack: true },
  {
    words: String.raw`(?:(?:فك|رفع|كسر)(?! ال?حصار)|فكت|كسرت|رفعت|انهت) ${upTo(5)}(?:ال)?حصار\p{L}*`,
    status: 'siege-lifted',
  },
  {
    words: String.raw`(?:${past('فرض', 'ضرب')}|${present('فرض', 'واصل', 'شدد')}|${past('شدد', 'احكم')}) ${upTo(5)}(?:ال)?حصار\p{L}*|${present('حاصر')}|${past('حاصر')}`,
    status: 'besieged',
    isState: true,
  },
  {
    words: String.raw`${STILL} ${upTo(4)}[تي]سيطر(?:ون)?|${present('سيطر')}|[يت]واصل ${upTo(3)}(?:ال)?سيطر(?:ت${THEIR}|ة)|${present('حتفظ')} ${upTo(3)}ب\p{L}+|[يت]حكم ${upTo(3)}(?:قبضت|سيطرت)${THEIR}`,
    status: 'held',
    isState: true,
  },
  {
    words: String.raw`${past('سيطر', 'استول', 'انتزع', 'استعاد', 'حرر', 'احتل')}|استولي|بسطت? ${upTo(3)}سيطرت\p{L}+|${past('احكم')} ${upTo(4)}(?:سيطرت\p{L}+|السيطرة|قبضت${THEIR})|استعادت? ${upTo(4)}السيطرة|باتت? تسيطر|تحرير|استعادة السيطرة|${past('فرض')} ${upTo(3)}سيطرت\p{L}+|${DONE}(?:السيطرة|سيطرة ${upTo(4)}|انتزاع|استعادة|دخول|طرد ${upTo(4)})(?= علي|من| \p{L})|سيطرت${THEIR}|سيطرة (?=(?:(?!علي )[\p{L}"]+ ){1,4}علي )`,
    status: 'secured',
  },
  // "drove B out of A"
  {
    words: `${past('طرد', 'اخرج', 'دحر', 'ابعد')}(?= ${upTo(7)}(?:من|عن) )`,
    status: 'secured',
  },
  {
    words: `${past('انسحب', 'تراجع', 'غادر', 'اخل')}|اخلي|انسحاب|${past('فقد')} ${upTo(3)}السيطرة|${past('خسر')}`,
    status: 'lost',
  },
  {
    words: `[يت]واصل ${upTo(3)}(?:ال)?(?:تقدم|توغل)${THEIR}?|${past('تقدم', 'توغل')}|${present('تقدم', 'توغل', 'زحف')}`,
    status: 'advancing',
    isState: true,
  },
  {
    words: `(?<=قوات(?:ه|ها|هم) )(?:تعمل|تنشط)(?= (?:في|داخل))|${past('انتشر', 'تمركز')}|${present('نتشر', 'تمركز', 'تواجد', 'تحصن', 'رابط')}|متواجدة?|منتشرة?|متمركزة?`,
    status: 'presence',
    isState: true,
  },
  { words: past('دخل'), status: 'presence' },
]
const HELD = VERBS.map((verb) => ({
  ...verb,
  pattern: new RegExp(`(?<![\\p{L}])[وف]?(?:${verb.words})(?![\\p{L}])`, 'gu'),
}))
/** "Under the control of", "still in the hands of", "fell into the hands of": the holder stands behind. */
const UNDER = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<out>خارج |خارجة عن )?(?:الواقعة |الخاضعة |خاضعة |باتت |اصبحت )?(?:تحت |ل)?سيطرة|(?<verb>${STILL}|(?:باتت?|اصبحت?|ظلت?|بقيت?|صارت?|اضحت?|سقطت?|وقعت?)) (?:[\p{L}"،]+ ){1,9}?(?:بيد|في (?:يد|ايدي|قبضة)|بايدي|بقبضة)) "?(?<who>[\p{L} ]{3,50})`,
  'gu',
)
const FELL = /^(?:سقط|وقع)/u
/** "Its forces", "his fighters" right in front of a verb. */
const OWN =
  /(?<![\p{L}])(?:[وف]?(?:قوات|وحدات|عناصر|جنود|مقاتلي|مقاتلو|رجال)(?:ه|ها|هم)|[وفب]?ان(?:ه|ها|هم|نا))(?: قد)? $/u
/** "The forces", "the movement": those whom the text told of. */
const THE_FORCES =
  /(?<![\p{L}])(?:القوات|الحركة|الجماعة|المليشيا|الميليشيا|المقاتلون|المسلحون)(?= (?:علي|من|في|الي|نحو|منتشرة|متمركزة)(?![\p{L}])| $|$)/u
const OWN_BEHIND =
  /^ (?:قوات|وحدات|عناصر|جنود|مقاتلي|مقاتلو|رجال|مسلحي|مسلحو)(?:ه|ها|هم|نا)(?![\p{L}])/u
const INTENT =
  /(?<![\p{L}])(?:لن|لم|سوف|محاول\p{L}*|حاول\p{L}?|تحاول|يحاول|تسعي|يسعي|سعت|بهدف|يهدف|تهدف|قبل|دون|يريد|تريد|ينوي|تنوي|خطة|معارك|معركة|اجل|نية|عملية|ضرورة|امكان\p{L}*|فشل\p{L}*|عجز\p{L}*|وسط|لوقف|منع|لمنع)\s*(?:\p{L}+ ){0,2}$/u

/** Who a folded sentence says has, takes or leaves a place. */
export function arabicControl(text: string): HeldGround[] {
  const found: HeldGround[] = []
  for (const { pattern, status, isState, pointsBack } of HELD)
    for (const match of wordMatches(text, pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (
        found.some((other) => start < other.end && other.start < end) ||
        INTENT.test(text.slice(Math.max(0, start - 30), start)) ||
        DENIED.test(text.slice(Math.max(0, start - 80), start))
      )
        continue
      // "جبهة تحرير سوريا" is a name
      if (
        /تحرير/u.test(match[0]) &&
        /(?<![\p{L}])[ولب]?(?:جبهة|هيئة|حركة|جيش|منظمة|حزب) $/u.test(text.slice(0, start))
      )
        continue
      const behind = text.slice(end, end + 110)
      if (
        status === 'presence' &&
        !/(?<![\p{L}])(?:في|الي|مدينة|بلدة|قرية|حي|احياء|منطقة|مخيم|معسكر|مطار|قاعدة|ضاحية|مديرية|محلية|اطراف|علي)(?![\p{L}])/u.test(
          behind,
        )
      )
        continue
      const inside = partyIn(match[0])
      // "its forces" behind the verb or in front of it
      const own =
        OWN_BEHIND.test(behind) ||
        OWN.test(text.slice(0, start)) ||
        THE_FORCES.test(behind.slice(0, 30)) ||
        THE_FORCES.test(text.slice(Math.max(0, start - 14), start)) ||
        THE_FORCES.test(match[0])
      // the subject stands behind the verb, up to the word that leads to the place
      const holder =
        inside ??
        weaponsOf(behind) ??
        partyIn(behind.split(/(?<![\p{L}])(?:علي|من|في|الي|نحو|باتجاه)(?![\p{L}])/u)[0]!) ??
        // the subject in front of it, in its own clause first
        partyIn(text.slice(Math.max(0, start - 50), start).replace(/^.*[،؛.]/su, '')) ??
        (pointsBack || own ? undefined : partyIn(text.slice(Math.max(0, start - 50), start))) ??
        // "its forces": the party that the sentence named
        (own ? partyIn(text.slice(0, start)) : undefined) ??
        // "took A and goes on to B": who took is who goes on
        (match[0].startsWith('و') || /(?<![\p{L}])كما $/u.test(text.slice(0, start))
          ? found.filter((one) => one.end <= start).at(-1)?.holder
          : undefined)
      if (!holder && !own) continue
      found.push({
        start,
        end,
        at: start,
        ...(holder && { holder }),
        ...(own && { own }),
        status,
        rule: `arabic-control-${status}`,
        isState: isState ?? false,
        ...(pointsBack && { pointsBack }),
        object: { start: end, end: Math.min(text.length, end + 150) },
      })
    }
  for (const match of wordMatches(text, UNDER)) {
    const start = match.index
    const end = start + match[0].length
    if (
      found.some((other) => start < other.end && other.start < end) ||
      INTENT.test(text.slice(Math.max(0, start - 30), start)) ||
      DENIED.test(text.slice(Math.max(0, start - 80), start))
    )
      continue
    const who = match.groups!.who!.split(/(?<![\p{L}])(?:علي|في|منذ)(?![\p{L}])/u)[0]!
    const holder = partyIn(who)
    if (!holder) continue
    const { verb } = match.groups!
    const names = verb === undefined && / علي /u.test(match.groups!.who!)
    found.push({
      start,
      end,
      at: start,
      holder: match.groups!.out ? `not-${holder}` : holder,
      ...(verb !== undefined && FELL.test(verb)
        ? { status: 'secured' as const, rule: 'arabic-fell-to', isState: false }
        : { status: 'held' as const, rule: 'arabic-under-control', isState: true }),
      object:
        verb !== undefined
          ? { start, end }
          : names
            ? { start: start + match[0].indexOf(' علي '), end: Math.min(text.length, end + 100) }
            : { start: Math.max(0, start - 140), end: start },
    })
  }
  return found
}
