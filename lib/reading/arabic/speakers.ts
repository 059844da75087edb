import type { SpeechFrame } from '../grammar'
import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

const SAID =
  'تحدث|تحدثت|اقر|اقرت|اعترف|اعترفت|رجح|رجحت|افصح|روي|روت|ادعي|ادعت|اكدوا|قالوا|ذكروا|افادوا|حذر|حذرت|نوه|نوهت|دان|دانت|ادان|ادانت|تدين|سجلت|احصي|احصت|قال|قالت|وقال|يقول|تقول|افاد|افادت|ذكر|ذكرت|اعلن|اعلنت|اكد|اكدت|يؤكد|تؤكد|صرح|صرحت|يصرح|تصرح|اضاف|اضافت|يضيف|تضيف|اشار|اشارت|اوضح|اوضحت|كشف|كشفت|ابلغ|ابلغت|لفت|لفتت|زعم|زعمت|اتهم|اتهمت|نفي|نفت|شدد|شددت|وثق|وثقت'
const VERB = new RegExp(`(?<![\\p{L}])[وف]?(?<verb>${SAID})(?![\\p{L}])`, 'gu')
const ACCORDING =
  /(?<![\p{L}])[وف]?(?:بحسب(?: ما)?(?: (?:افاد\p{L}*|ذكر\p{L}*|قال\p{L}*|اعلن\p{L}*|اكد\p{L}*))?|كما (?:افاد\p{L}*|ذكر\p{L}*|اعلن\p{L}*|اكد\p{L}*|قال\p{L}*)(?= \p{L})(?! ان(?:ه|ها|هم)?(?![\p{L}]))|حسبما (?:افاد\p{L}*|ذكر\p{L}*|قال\p{L}*|اعلن\p{L}*|نقل\p{L}* عن)|حسب|وفقا? ?(?:ل?ما (?:اعلن\p{L}*|افاد\p{L}*|ذكر\p{L}*|قال\p{L}*|اكد\p{L}*|نقل\p{L}* عن|اوردت?ه?)(?: به| بها)?|ل?)|استنادا الي|نقلا عن|علي حد قول|(?:جاء|ورد) في (?:بيان|تقرير|تصريح)|نقلت? (?:\p{L}+ ){1,4}?عن)\s?/gu
/** Those who speak in front of a colon, behind the word for urgent news. */
const LABEL = /^(?:(?:عاجل|متابعة|تحديث|خبر عاجل)\s*[|:.-]*\s*)*(?<who>[^:،.؛"]{3,60}):(?= ?\S)/u
const LABELLED =
  /(?:^|\s)(?:ال)?(?:مصدر|مصادر|مصادرنا|وزارة|وزير|الدفاع|الهلال|مراسل\p{L}*|مرصد|المرصد|مكتب|الجيش|جيش|ناطق|متحدث|شهود|رئيس|مدير\p{L}*|هيئة|منظمة|مستشفي|الاسعاف|وكالة|قناة|حركة|كتائب|سرايا|حزب|رويترز|اعلام|الاعلام|اذاعة|صحيفة|الامم|الاونروا|القوات|قوات|شبكة|لجنة|لجان|غرفة|غرف|مجلس|محافظ|نشطاء|ناشطون|سكان|اهالي)(?![\p{L}])/u
/** What ends the words for who speaks. */
const STOP =
  /^(?:ذلك|قوله|قولها|قولهم|اول|ارتفاع|خسارة|فقدان|سيطرة|انسحاب|تقدم|وجود|حصيلة|استعادة|ب(?:سقوط|مقتل|وقوع|اصابة|استشهاد|تعرض|قصف|وصول|سيطرة|دخول|اندلاع)|ان|انه|انها|انهم|بان|بانه|علي|الي|عن|خلال|يوم|امس|اليوم|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|مساء|صباح|فجر|حيث|الذي|التي|والذي|والتي|ايضا|لاحقا|كما|بعد|قبل|مقطع|فيديو|صورا|من ناحية|هذا|هذه|وقوع|مقتل|سقوط|استشهاد|اصابة|تعرض|قصف|سيطرته|سيطرتها|مسؤولي(?:ة|ته|تها|تهم))$/u
/** Ali, who is written as the word for "on": names follow him, and then what he says or a comma. */
const IS_ALI =
  /^علي(?: (?!ال|هامش|حساب|صفح|موقع|منصة|حد(?![\p{L}])|لسان|شاشة|قناة|اثر|خلفية|ان|في|من|عن|الي|غرار|ضوء|سؤال|مستوي|راس|متن|رغم)\p{L}+){1,3}(?= (?:ان|انه|انها|بان\p{L}*|في|ل\p{L}+)(?![\p{L}])|[،.:]|$)/u

/** Verbs of speech behind which that word is no name: "insisted on". */
const INSISTS = /(?:اكدت?|اكدوا|[يت]ؤكد|شددت?)\s*$/u

/** Whom they told. */
const LISTENER =
  'ل(?:وكالة|قناة|صحيفة|موقع|رويترز|فرانس|لصحفيين|لصحافيين|لجزيرة|لاناضول|تلفزيون|اذاعة|فريق|عربي)'
const TELLS = new RegExp(`^${LISTENER}`, 'u')
const TITLE =
  /^(?:مصدر|مصادر|مسؤولة|متحدثة|ناطقة|مديرة|رئيسة|طبيبة|ناشط|ناشطة|عاملة|ضابط|قيادي|مدير|ناطق|المتحدث|متحدث|الناطق|مسؤول|المسؤول|رئيس|قائد|وزير|وزارة|محافظ|مراسل|طبيب|عضو|شاهد|ممثل|احد|واحد|عامل)$/u
const HIDDEN =
  /^(?:مصادر(?: محلية| خاصة| متطابقة)?|مصدر|شهود(?: عيان)?|شاهد عيان|ناشطون|نشطاء|سكان(?: محليون)?|اهالي|الاهالي|السكان|تقارير|شاهد|مسؤولون|مسؤول|مسؤولة|مسعف|طبيب|طبيبة|ممرض|ممرضة|سائق|مواطن|مواطنة|نازح|نازحة|ناج|ناجون|ناجية|عامل|مزارع|مدنيون|مصادرنا|وسائل اعلام(?: محلية)?|اعلام محلي|احد (?:السكان|الاهالي)|واحد من|(?:اثنان|اثنين|ثلاثة|اربعة|خمسة|عدد|عدة|بعض|كثيرون|اخرون)(?: (?:من )?\p{L}+)?)$/u
/** Who asked not to be named. */
const ANONYMOUS =
  /(?<![\p{L}])(?:فضلت?|طلبت?|رفضت?|اشترطت?) (?:عدم |عدم ال)?(?:ال)?(?:كشف|ذكر|نشر|افصاح|تعريف)/u
const WHEN =
  '(?:لاحقا|(?:اول )?امس|اليوم|مساء \\p{L}+|صباح \\p{L}+|(?:يوم )?ال(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة)|في وقت لاحق|بعد (?:ساعات|ساعة|ذلك|قليل)) '
/** What stands right behind a verb whose subject is not said there. */
const NO_SUBJECT = new RegExp(
  `^ (?:${WHEN})?(?:(?:ان(?:ه|ها|هم)?|بان\\p{L}{0,2}|ايضا)(?![\\p{L}])|:|${LISTENER})`,
  'u',
)
/** "The spokesman of the committees, A,": the name behind a title, between commas. */
const CALLED =
  /^،\s(?<name>(?!(?:الذي|التي|ان|وهو|وهي|وقد|طلبت?|رفضت?|فضلت?|اشترطت?|تحدثت?|لم|دون|شريطة|مقيمة?|مقربة?|[يت]عمل|[يت]قيم|كانت?)(?![\p{L}]))\p{L}+(?:\s(?!ان|في|من|علي|عن|الي|هو|هي|كما)\p{L}+){1,3})(?=[،.]|$|\s(?:ان|انه|انها)(?![\p{L}]))/u

/** Who speaks in front of the verb, by a title and up to four names: "الدكتور محمد عثمان ... اكد". */
const SUBJECT_AHEAD =
  /(?:^|[.؛،:"»] ?|(?:ان|لكن|غير ان|فيما|بينما|[وف]?كانت?) )(?<who>(?:ال)?(?:مصدر|مصادر|مسؤول|وزارة|بعثة|جيش|حركة|جماعة|نائب|دكتور|طبيب|متحدث|ناطق|مدير|رئيس|قائد|محافظ|وزير|ناشط|صحفي|صحافي|مرصد|منظمة|لجنة|شبكة|قوة|قوات|فصائل|غرفة|تحالف|عضو|شاهد|ضابط|قيادي|عمدة|رئيسة|مديرة|وكالة|هيئة|مكتب)[ةا]?(?: (?!الذي|التي|والذي|من|علي|الي|قد )[\p{L}"]+){1,7}?)(?:[؛،][^.]{0,80}[؛،])?(?: قد)? *$/u

/** Verbs with which whoever spoke goes on. */
const GOES_ON = /^(?:[اي]ضاف|اضافت|ت?تابع|تابعت|اردف|اردفت|ختم|ختمت)/u

/** Who speaks in a folded sentence: the words behind a verb of speech or of "according to". */
export function arabicFrames(text: string): SpeechFrame[] {
  const found: SpeechFrame[] = []
  /** Where those begin who stand behind the clause that they say. */
  const behind = new Set<number>()
  const whole = { start: 0, end: text.length }
  const nounAt = (from: number): { start: number; end: number } => {
    const words = allMatches(text.slice(from, from + 140), /[\p{L}\p{N}"]+|[^\s\p{L}\p{N}"]/gu)
    let end = from
    let start = from
    let hasTitle = false
    const insists = INSISTS.test(text.slice(0, from))
    for (const [i, match] of words.slice(0, 12).entries()) {
      const word = match[0].replaceAll('"', '')
      if (
        /^[،,:؛.()–-]$/u.test(match[0]) ||
        (STOP.test(word) &&
          !/^اعلان/.test(word) &&
          !(word === 'علي' && !insists && IS_ALI.test(text.slice(from + match.index)))) ||
        (i > 0 && (TELLS.test(word) || /^ل"/u.test(match[0])))
      )
        break
      if (/^(?:في|من)$/u.test(word) && !(hasTitle && i < 7)) break
      if (
        /^في$/u.test(word) &&
        /^(?:بيان\p{L}*|تصريح\p{L}*|مقابلة|حديث|منشور|تقرير\p{L}*|مؤتمر|تغريدة)$/u.test(
          words[i + 1]?.[0] ?? '',
        )
      )
        break
      if (i === 0) start = from + match.index
      hasTitle ||= TITLE.test(word)
      end = from + match.index + match[0].length
    }
    return { start, end }
  }
  const push = (
    at: { start: number; end: number },
    named: { start: number; end: number },
    is?: SpeechFrame['is'],
  ) => {
    const name = text.slice(named.start, named.end).replaceAll('"', '').trim()
    // their own reporter is the outlet itself
    if ((name === '' && is === undefined) || /^(?:مراسلنا|مراسلتنا|مراسلونا)/u.test(name)) return
    if (
      found.some(
        (other) => named.start < other.end && other.start < named.end && named.end > named.start,
      )
    )
      return
    const called = TITLE.test(name.split(' ', 1)[0]!) ? CALLED.exec(text.slice(named.end)) : null
    if (called) {
      const end = named.end + called[0].length
      return push(at, { start: end - called.groups!.name!.length, end }, 'named')
    }
    found.push({
      start: Math.min(at.start, named.start),
      end: Math.max(at.end, named.end),
      name,
      is: is ?? (HIDDEN.test(name) || ANONYMOUS.test(name) ? 'hidden' : 'named'),
      says: whole,
      named: named.end > named.start ? named : at,
    })
  }
  const label = LABEL.exec(text)
  if (label && LABELLED.test(label.groups!.who!)) {
    const end = label[0].length - 1
    const start = end - label.groups!.who!.length
    push({ start, end: end + 1 }, { start, end })
  }
  for (const match of wordMatches(text, ACCORDING)) {
    const at = { start: match.index, end: match.index + match[0].length }
    push(at, nounAt(at.end))
    if (found.at(-1)?.start === at.start) behind.add(at.start)
  }
  for (const match of wordMatches(text, VERB)) {
    const at = { start: match.index, end: match.index + match[0].length }
    if (found.some((other) => at.start < other.end && other.start < at.end)) continue
    // "asked not to disclose his name"
    if (/(?<![\p{L}])(?:عدم|دون) $/u.test(text.slice(0, at.start))) continue
    const rest = text.slice(at.end)
    const isSpeech =
      /^[^.]{0,160}?(?: (?:ان|انه|انها|انهم|بان|ذلك)(?![\p{L}])|:| (?:سيطرت|سيطرة|خسارة|صحة|ارتفاع|حصيلة|استعادة|مقتل|وقوع|استشهاد|سقوط|اصابة|اختطاف|خطف|اعتقال|عن|تعرض)| ب(?:سقوط|مقتل|وقوع|اصابة|استشهاد|تعرض|قصف|وصول|سيطرة|دخول|اندلاع|ارتفاع|انسحاب|خسارة|فقدان|تقدم))/u.test(
        rest,
      ) ||
      // "…، قال القيادي أبو أحمد": behind what is said
      (at.start > 12 &&
        /^(?:قالت?|[يت]قول)$/u.test(match.groups!.verb!) &&
        /[،"] ?$/u.test(text.slice(0, at.start)))
    if (!isSpeech) continue
    if (NO_SUBJECT.test(rest)) {
      // "المرصد السوري قال ان": who speaks may stand in front of the verb
      const ahead = text.slice(0, at.start)
      const who = SUBJECT_AHEAD.exec(ahead)?.groups?.who
      if (who) {
        const start = ahead.lastIndexOf(who)
        push(at, { start, end: start + who.trimEnd().length })
      } else
        push(
          at,
          at,
          // "according to A, who added that": it is A
          !/(?<![\p{L}])(?:الذي|التي) $/u.test(ahead) &&
            // "A denied it, and said that": A goes on
            !(/^[وف]/u.test(match[0]) && found.some(({ end }) => end <= at.start)) &&
            ahead.trim().split(' ').length > 3 &&
            !GOES_ON.test(match.groups!.verb!)
            ? 'hidden'
            : 'pronoun',
        )
      continue
    }
    push(at, nounAt(at.end))
  }
  found.sort((a, b) => a.start - b.start)
  // "the ministry said that …, and added that": the same one speaks on
  found.forEach((one, i) => {
    const earlier = found.slice(0, i).findLast(({ is }) => is !== 'pronoun')
    if (one.is === 'pronoun' && earlier) {
      one.is = earlier.is
      one.name = earlier.name
      one.named = earlier.named
    }
  })
  const from = found.map(({ start }, i) => {
    const last = found[i - 1]
    // "A holds B, but residents said": what stands in front of "but" is not theirs
    if (!last) {
      // "A holds B, and residents said that": what stands in front of "and" is not theirs
      if (
        start > 40 &&
        !behind.has(start) &&
        text[start] === 'و' &&
        /[،؛] $/u.test(text.slice(0, start))
      )
        return start
      const own = behind.has(start) ? undefined : allMatches(text.slice(0, start), TURNS).at(-1)
      return own && own.index > 25 ? own.index : 0
    }
    if (!behind.has(start)) return start
    // "A said that …, while rebels took B, according to C": the last clause is C's
    const clause = allMatches(text.slice(last.end, start), CLAUSE).at(-1)
    return clause ? last.end + clause.index : start
  })
  return found.map((frame, i) =>
    found.length === 1 && from[0] === 0
      ? frame
      : { ...frame, says: { start: from[i]!, end: from[i + 1] ?? text.length } },
  )
}
/** What a clause of its own begins with. */
const TURNS = /[،؛] ?(?:فيما|بينما|في حين|غير ان|لكن|الا ان)(?![\p{L}])/gu
const CLAUSE = /[،؛] ?(?:فيما|بينما|في حين|غير ان|لكن|و(?=\p{L}{3}))/gu

const HEDGE =
  /(?<![\p{L}])(?:(?:يعتقد|يرجح|يشتبه)(?! ان(?:ه|ها|هم) )|المحتمل|محتمل|يزعم|زعما|(?<!ترد )انباء عن|يقال|بحسب ما تردد|تردد)(?![\p{L}])/u

/** Words of hearsay in a folded sentence. */
export function arabicHedge(text: string): { start: number; end: number } | undefined {
  const match = wordMatches(text, HEDGE, 1)[0]
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}
