import type { Happened } from '../grammar'
import { DENIED } from './denied'
import { partyOf } from './parties'
import { hasWords, wordMatches } from '../word-starts'

const INCIDENTS: { type: string; words: string }[] = [
  {
    type: 'Air/drone strike',
    words:
      'غارة|غارات|اغار|اغارت|طيران مسير|مسيرات|طائرات مسيرة|طائرة استطلاع|سلاح الجو|مروحيات|مروحية|غارتان|غارتين|غارتي|قصف جوي|القصف الجوي|براميل متفجرة|طائرة مسيرة|مسيرة|ضربة جوية|ضربات جوية|طيارة حربية|طيران حربي|الطيران الحربي|طائرات حربية|مقاتلات',
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
  /(?<![\p{L}])[وف]?(?:اغارت?|هزت?|اوقع\p{L}*|سمع|سقطت|اطلقوا|هاجموا|[يت]?ستهدف\p{L}*|[يت]شن|القي|اقتحم\p{L}*|وثق\p{L}?|رصد\p{L}?|احبط\p{L}?|صد\p{L}?|اطلقوا|خرجت|جرت|اغتال\p{L}?|اصابات|اختطاف|اعتقال|استهداف|تواصل\p{L}*|[يت]تواصل|شنه\p{L}?|القبض|ردت?|استهدف\p{L}*|وقع\p{L}?|شن\p{L}{0,2}|نفذ\p{L}*|اندلع\p{L}*|طال\p{L}?|تعرض\p{L}*|دار\p{L}?|[يت]دور|سقط\p{L}?|ادي|ادت|اسفر\p{L}*|خلف\p{L}*|جرت|اطلق\p{L}*|تسبب\p{L}*|قصف\p{L}?|تقصف|يقصف|انفجر\p{L}?|دمر\p{L}?|ضرب\p{L}?|هاجم\p{L}?|اصيب|اصيبت|اصابة|القت|شهدت|تجدد\p{L}*|خرج\p{L}?|احرق\p{L}?|اعتقل\p{L}?|اختطف\p{L}?|خطف\p{L}?|اقتحم\p{L}?|نهب\p{L}?|سرق\p{L}?|اضرم\p{L}?|احتجز\p{L}?|[يت]قصف\p{L}*|[يت]هاجم\p{L}*|فجر\p{L}?)(?![\p{L}])/u
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
