import type { ReadStatus } from '../draft'
import type { Happened, HeldGround } from '../grammar'
import { partyIn, partyOf } from './parties'
import { hasWords, wordMatches } from '../word-starts'

const INCIDENTS: { type: string; words: string }[] = [
  {
    type: 'Air/drone strike',
    words:
      'غارة|غارات|طيران مسير|مسيرات|طائرات مسيرة|طائرة استطلاع|سلاح الجو|مروحيات|مروحية|غارتان|غارتين|غارتي|قصف جوي|القصف الجوي|براميل متفجرة|طائرة مسيرة|مسيرة|ضربة جوية|ضربات جوية|طيارة حربية|طيران حربي|الطيران الحربي|طائرات حربية|مقاتلات',
  },
  {
    type: 'Remote explosive/landmine/IED',
    words:
      'انفجار|انفجاران|انفجارين|انفجارات|تفجيران|تفجيرات|انفجرت|تفجير|سيارة مفخخة|مفخخة|عبوة ناسفة|عبوة|لغم|الغام',
  },
  {
    type: 'Shelling/artillery/missile attack',
    words:
      'قصف|قصفت|استهدفت المدفعية|قصف مدفعي|صلية صاروخية|صلية|رشقة صاروخية|هاون|دبابات|قصفا|قصفوا|قذائف|قذيفة|صواريخ|صاروخ|مدفعية|راجمات|تقصف',
  },
  {
    type: 'Armed clash',
    words:
      'اشتباكات|اشتبكت|معارك|مواجهات|هجوم|هجوما|هجمات|هاجم|هاجمت|هاجموا|استهدف|استهدفت|احبطت|احبط|صدت|اشتباك|عملية انزال|انزال جوي|كمين|اقتحم|اقتحمت|تصدت|اندلعت معارك|شن هجوما|شنت هجوما',
  },
  { type: 'Abduction/forced disappearance', words: 'خطف|خطفت|خطفوا|اختطفوا|اختطف|اختطفت|اختطاف' },
  {
    type: 'Arrests',
    words: 'اعتقل|اعتقلت|القبض علي|القاء القبض|اعتقال|احتجزت|احتجز|اعتقالات|حملة دهم|حملة اعتقالات',
  },
  { type: 'Attack', words: 'اطلاق نار|اطلق النار|اطلقت النار|اغتيال|اغتال|اعدام|مجزرة|طعن' },
  {
    type: 'Looting/property destruction',
    words: 'اضرم|اضرمت|نهبت|احرقوا|احرق|احرقت|احراق|حرق|نهب|هدم|تدمير',
  },
  { type: 'Peaceful protest', words: 'مظاهرة|مظاهرات|تظاهرة|تظاهر|احتجاج|احتجاجات|اعتصام' },
]
const COMPILED = INCIDENTS.map(({ type, words }) => ({
  type,
  // each word with its article or without
  pattern: new RegExp(
    `(?<![\\p{L}])[وفبلك]?(?:ال)?(?:${words.replaceAll(' ', ' (?:ال)?')})(?![\\p{L}])`,
    'u',
  ),
}))
const HAPPENED =
  /(?<![\p{L}])[وف]?(?:هزت?|اوقع\p{L}*|سمع|سقطت|اطلقوا|هاجموا|[يت]?ستهدف\p{L}*|[يت]شن|القي|اقتحم\p{L}*|وثق\p{L}?|رصد\p{L}?|احبط\p{L}?|صد\p{L}?|اطلقوا|خرجت|جرت|اغتال\p{L}?|اصابات|اختطاف|اعتقال|استهداف|تواصل\p{L}*|[يت]تواصل|شنه\p{L}?|القبض|ردت?|استهدف\p{L}*|وقع\p{L}?|شن\p{L}{0,2}|نفذ\p{L}*|اندلع\p{L}*|طال\p{L}?|تعرض\p{L}*|دار\p{L}?|[يت]دور|سقط\p{L}?|ادي|ادت|اسفر\p{L}*|خلف\p{L}*|جرت|اطلق\p{L}*|تسبب\p{L}*|قصف\p{L}?|تقصف|يقصف|انفجر\p{L}?|دمر\p{L}?|ضرب\p{L}?|هاجم\p{L}?|اصيب|اصيبت|اصابة|القت|شهدت|تجدد\p{L}*|خرج\p{L}?|احرق\p{L}?|اعتقل\p{L}?|اختطف\p{L}?|خطف\p{L}?|اقتحم\p{L}?|نهب\p{L}?|سرق\p{L}?|اضرم\p{L}?|احتجز\p{L}?|[يت]قصف\p{L}*|[يت]هاجم\p{L}*|فجر\p{L}?)(?![\p{L}])/u
const NOT_TOLD =
  /(?<![\p{L}])(?:لن|لم|سوف|وسط|قد (?:ي|ت)\p{L}+|يمكن|احتمال|خشية|مخاوف من|تهديد|هدد\p{L}?|يهدد|يخطط|تحسبا|لمنع|وقف|لوقف|دون|ضد|منع)\s+(?:\p{L}+ ){0,2}$/u

/** The incidents that a folded sentence tells: at most one of each type. */
export function arabicIncidents(text: string): Happened[] {
  if (!hasWords(text, HAPPENED) && !/[:：]/.test(text)) return []
  const wounded = /(?<![\p{L}])[وف]?(?:اصيب\p{L}*|اصابة|جرح\p{L}?|جريح\p{L}?)(?![\p{L}])/u.test(
    text,
  )
  const perpetrator = partyOf(text)
  const first = COMPILED.map(({ type, pattern }) => ({
    type,
    match: wordMatches(text, pattern, 1)[0],
  }))
    .filter(
      ({ match }) =>
        match &&
        !NOT_TOLD.test(text.slice(0, match.index)) &&
        !DENIED.test(text.slice(0, match.index)),
    )
    .sort((a, b) => rank(a.type) - rank(b.type) || a.match!.index - b.match!.index)
  for (const { type, match: found } of first) {
    const match = found!
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        at: match.index,
        type,
        rule: IS_VERB.test(match[0])
          ? 'verb-of-incident'
          : GOES_ON.test(
                text.slice(
                  match.index - 12 < 0 ? 0 : match.index - 12,
                  match.index + match[0].length + 20,
                ),
              )
            ? 'incident-happened'
            : 'arabic-incident',
        ...(perpetrator && { perpetrator }),
        ...(wounded && { wounded: true as const }),
        ...(/^[وفبلك]?ال(?!ق[ئا])/u.test(match[0]) && { known: true as const }),
      },
    ]
  }
  return []
}

/** A trigger that is a verb and not a noun for what happened. */
const IS_VERB =
  /^[وف]?(?:استهدفت?|قصفت|قصفوا|هاجمت?|هاجموا|اقتحمت?|اختطفت?|اختطفوا|خطفت|خطفوا|اعتقلت?|احتجزت?|نهبت|احرقوا|احرقت?|اضرمت?|اغتال|انفجرت|اشتبكت|احبطت?|صدت|تصدت)$/u
/** Fighting that goes on, or broke out: the verb stands before or behind the noun. */
const GOES_ON =
  /(?<![\p{L}])[وف]?(?:[يت]?دور|دارت|اندلعت?|باندلاع|اندلاع|تجددت|[تي]تواصل|تجري|جرت)(?![\p{L}])/u
/** Weapons tell more than the words for an attack. */
const rank = (type: string) => (/strike|Shelling|Remote/.test(type) ? 0 : 1)

type Verb = { words: string; status: ReadStatus; isState?: boolean; pointsBack?: true }
const VERBS: Verb[] = [
  // "took it back": the place in front
  {
    words:
      'استعادت?(?:ه|ها)(?! السيطرة)|استعادوها|انتزعت?(?:ه|ها)|(?:سيطرت?|سيطروا|استولت?) علي(?:ه|ها)|احتلت?(?:ه|ها)',
    status: 'secured',
    pointsBack: true,
  },
  { words: 'انسحبت? من(?:ه|ها)|انسحبوا من(?:ه|ها)', status: 'lost', pointsBack: true },
  {
    words:
      '(?:ما|لا) (?:زالت?|زالوا|تزال|يزال|يزالون) (?:\\p{L}+ ){0,4}?[تي]سيطر(?:ون)?|يسيطرون|تسيطر|يسيطر|[يت]واصل (?:\\p{L}+ ){0,3}?(?:ال)?سيطر(?:ته|تها|تهم|ة)|[يت]حتفظ (?:\\p{L}+ ){0,3}?ب(?:ال)?سيطر(?:ته|تها|تهم|ة)|[يت]حكم (?:\\p{L}+ ){0,3}?(?:قبضته|قبضتها|سيطرته|سيطرتها)',
    status: 'held',
    isState: true,
  },
  {
    words:
      'سيطرت?|بسطت? (?:\\p{L}+ ){0,3}?سيطرت\\p{L}+|احكمت? (?:\\p{L}+ ){0,4}?(?:سيطرت\\p{L}+|السيطرة)|استعادت? (?:\\p{L}+ ){0,4}?السيطرة|استولت?ي?|سيطروا|احتلت?|باتت? تسيطر|حررت?|تحرير|انتزعت?|استعادت?|استعادة السيطرة|فرضت? (?:\\p{L}+ ){0,3}?سيطرت\\p{L}+|سيطرته|سيطرتها|سيطرتهم',
    status: 'secured',
  },
  { words: 'انسحبت?|انسحاب|فقدت? (?:\\p{L}+ ){0,3}?السيطرة|خسرت?|اخلت?', status: 'lost' },
  { words: 'تحاصر|يحاصر|حاصرت?', status: 'besieged', isState: true },
  {
    words:
      '[يت]واصل (?:\\p{L}+ ){0,3}?(?:ال)?(?:تقدم(?:ه|ها|هم)?|توغل(?:ه|ها|هم)?)|تقدمت?|تتقدم|يتقدم|تقدم|تتوغل|توغلت?|يتوغل',
    status: 'advancing',
    isState: true,
  },
  {
    words:
      '(?<=قوات(?:ه|ها|هم) )(?:تعمل|تنشط)(?= (?:في|داخل))|دخلت?|انتشرت?|[يت]نتشر|[يت]تمركز|[يت]تواجد|متواجدة?|منتشرة?',
    status: 'presence',
    isState: true,
  },
]
const HELD = VERBS.map((verb) => ({
  ...verb,
  pattern: new RegExp(`(?<![\\p{L}])[وف]?(?:${verb.words})(?![\\p{L}])`, 'gu'),
}))
const UNDER =
  /(?<![\p{L}])(?<out>خارج |خارجة عن )?(?:الواقعة |الخاضعة |خاضعة |باتت |اصبحت )?(?:تحت |ل)?سيطرة "?(?<who>[\p{L} ]{3,50})/gu
/** "Its forces", "his fighters" right in front of a verb. */
const OWN = /(?<![\p{L}])[وف]?(?:قوات|وحدات|عناصر|جنود|مقاتلي|مقاتلو|رجال)(?:ه|ها|هم)(?: قد)? $/u
const INTENT =
  /(?<![\p{L}])(?:لن|لم|سوف|محاول\p{L}*|حاول\p{L}?|تحاول|يحاول|تسعي|يسعي|سعت|بهدف|يهدف|تهدف|قبل|دون|يريد|تريد|ينوي|تنوي|خطة)\s*(?:\p{L}+ ){0,2}$/u

const DENIED = /(?<![\p{L}])[وف]?(?:[يت]?نفي|نفت|نافيا|نافية|كذبت?|دحضت?)(?![\p{L}])[^.؛]*$/u

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
      // the subject stands behind the verb, up to the word that leads to the place
      const holder =
        inside ??
        partyIn(behind.split(/(?<![\p{L}])(?:علي|من|في|الي|نحو|باتجاه)(?![\p{L}])/u)[0]!) ??
        // the subject in front of it, in its own clause first
        partyIn(text.slice(Math.max(0, start - 50), start).replace(/^.*[،؛.]/su, '')) ??
        (pointsBack ? undefined : partyIn(text.slice(Math.max(0, start - 50), start))) ??
        // "its forces": the party that the sentence named
        (OWN.test(text.slice(0, start)) ? partyIn(text.slice(0, start)) : undefined) ??
        // "took A and goes on to B": who took is who goes on
        (match[0].startsWith('و')
          ? found.filter((one) => one.end <= start).at(-1)?.holder
          : undefined)
      if (!holder) continue
      found.push({
        start,
        end,
        at: start,
        holder,
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
    const names = / علي /u.test(match.groups!.who!)
    found.push({
      start,
      end,
      at: start,
      holder: match.groups!.out ? `not-${holder}` : holder,
      status: 'held',
      rule: 'arabic-under-control',
      isState: true,
      object: names
        ? { start: start + match[0].indexOf(' علي '), end: Math.min(text.length, end + 100) }
        : { start: Math.max(0, start - 140), end: start },
    })
  }
  return found
}
