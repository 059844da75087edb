import type { HeldGround } from '../grammar'
import { wordMatches } from '../word-starts'
import { IS_STILL, ARABIC_VERBS, upTo } from './control-verbs'
import { DENIED } from './denied'
import { lastPartyIn, partyIn, weaponsOf } from './parties'

const HELD = ARABIC_VERBS.map((verb) => ({
  ...verb,
  pattern: new RegExp(`(?<![\\p{L}])[وف]?(?:${verb.words})(?![\\p{L}])`, 'gu'),
}))
/** "Under the control of", "still in the hands of", "fell into the hands of": the holder stands behind. */
const UNDER = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<out>خارج |خارجة عن |(?:خرج(?:ت|وا)?|خروج\p{L}*) (?:\p{L}+ ){0,3}?(?:عن |من ))?(?:(?:الواقعة |الخاضعة |خاضعة |باتت |اصبحت )?(?:تحت |ل)?سيطرة|(?:ال)?خاضع(?:ة|ين|تين)?(?= لل)|عادت? الي (?:قبضة|سيطرة|يد))|(?<verb>[وف]?${IS_STILL}|[وف]?(?:باتت?|اصبحت?|ظلت?|بقيت?|صارت?|اضحت?|سقطت?|وقعت?|سقوط)) (?:[\p{L}"،]+ ){1,9}?(?:بيد|في (?:يد|ايدي|قبضة)|بايدي|بقبضة)|(?<there>ال(?:مدينة|بلدة|قرية|منطقة|حي|مخيم|مطار|قاعدة|محافظة|جسر|معسكر)) ${upTo(2)}(?:بيد|في (?:يد|ايدي|قبضة)|بايدي|بقبضة)) "?(?<who>(?:(?! (?:بعد|قبل|عقب|اثر|فيما|بينما) )[\p{L} ]){3,50})`,
  'gu',
)
/** "A has become besieged", "is still besieged". */
const BESIEGED = new RegExp(
  String.raw`(?<![\p{L}])[وف]?(?:${IS_STILL}|باتت?|اصبحت?|ظلت?|صارت?|اضحت?) (?:[\p{L}"]+ ){1,5}?محاصرة?(?![\p{L}])`,
  'gu',
)
/** What ends a hold: its end, its loss. */
const ENDS = /(?<![\p{L}])(?:انهاء|انتهاء|فقدان|انحسار|زوال|كسر|رفض) $/u
/** Who does what a passive tells. */
const BY = /(?<![\p{L}])(?:علي (?:يد|ايدي)|من قبل|من جانب) (?<who>[\p{L} ]{3,50})/u
/** Men with arms whom nothing names, as the subject. */
const GUNMEN =
  /^ (?:مسلحون|مقاتلون)(?: (?:محليون|قبليون|عشائريون))?(?= (?:علي|مدينة|بلدة|قرية|حاجز))/u
const FELL = /^[وف]?(?:سقط|وقع)/u
/** "Its forces", "his fighters" right in front of a verb. */
const OWN =
  /(?<![\p{L}])(?:[وف]?(?:قوات|وحدات|عناصر|جنود|مقاتلي|مقاتلو|رجال)(?:ه|ها|هم)|[وفب]?ان(?:ه|ها|هم|نا))(?: قد)? $/u
/** "That its forces", some words in front of another verb of theirs. */
const OWN_BEFORE =
  /(?<![\p{L}])[وفب]?ان (?:قوات|وحدات|عناصر|جنود|مقاتلي|مقاتلو|رجال)(?:ه|ها|هم)(?![\p{L}])[^.؛]{3,140}$/u
/** "The forces", "the movement": those whom the text told of. */
const THE_FORCES =
  /(?<![\p{L}])(?:القوات|الحركة|الجماعة|المليشيا|الميليشيا|المقاتلون|المسلحون)(?= (?:علي|من|في|الي|نحو|منتشرة|متمركزة)(?![\p{L}])| $|$)/u
const OWN_BEHIND =
  /^ (?:قوات|وحدات|عناصر|جنود|مقاتلي|مقاتلو|رجال|مسلحي|مسلحو)(?:ه|ها|هم|نا)(?![\p{L}])/u
/** What a clause begins behind. */
const CLAUSE_AHEAD =
  /^.*(?:[،؛.]|(?<![\p{L}])[وف]?[اب]?ان|(?<![\p{L}])(?:بعد|بينما|فيما|حيث|لكن) )/su
/** A party and nothing else right in front of a verb, as a sentence with "that" has it. */
const IS_SUBJECT = /^ ?(?:\p{L}+ ){1,5}(?:(?:ما|لا) (?:زالت?|تزال|يزال)\p{L}* |قد |كانت? )?$/u
/** "Units of the army": one of those behind the verb. */
const SOME_OF = /(وحدات|عناصر|مقاتلون|مقاتلين|مجموعات|جنود|قوات|مسلحون|مسلحين) من /u
/** "That it retake": a present verb right behind "that" is a wish or what is not yet. */
const SUBJUNCTIVE = /(?<![\p{L}])(?:[وفب]?ان|كي|لكي|حتي|لن|قد) $/u
/** People are lost, and no ground. */
const LOSES_MEN =
  /^ (?:\p{L}+ ){0,3}?(?:\d|عشرات|مئات|عدد|(?:عناصر|جنود|مقاتل|قتلي|عنصر|جندي|ضباط)\p{L}*)/u
/** What is only thought of. */
const CONDITION =
  /(?<![\p{L}])[وف]?(?:(?:اذا|لو|يفترض|يتوقع|[يتن]ناشد\p{L}*|ناشدت?|[يت]طالب\p{L}*|[يت]دعو|دعا|دعت|دعوا|كاد(?:ت|وا)?|[يت]كاد\p{L}*|اوشك\p{L}*|يخش\p{L}*)(?![\p{L}])|قد (?=[يت]))[^،.؛]{0,80}$/u
const INTENT =
  /(?<![\p{L}])(?:لن|لم|سوف|محاول\p{L}*|حاول\p{L}?|تحاول|يحاول|تسعي|يسعي|سعت|بهدف|يهدف|تهدف|قبل|دون|يريد|تريد|ينوي|تنوي|خطة|معارك|معركة|اجل|نية|عملية|ضرورة|امكان\p{L}*|فشل\p{L}*|عجز\p{L}*|وسط|لوقف|منع|لمنع)\s*(?:\p{L}+ ){0,2}$/u

/** Who a folded sentence says has, takes or leaves a place. */
export function arabicControl(text: string): HeldGround[] {
  const found: HeldGround[] = []
  for (const { pattern, status, isState, pointsBack, passive, ours } of HELD)
    for (const match of wordMatches(text, pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (
        found.some((other) => start < other.end && other.start < end) ||
        INTENT.test(text.slice(Math.max(0, start - 30), start)) ||
        (/^[وف]?[يت]/u.test(match[0]) &&
          SUBJUNCTIVE.test(text.slice(Math.max(0, start - 8), start))) ||
        CONDITION.test(text.slice(Math.max(0, start - 100), start)) ||
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
      // "the army lost 60 men"
      if (/خسر/u.test(match[0]) && LOSES_MEN.test(behind)) continue
      if (
        status === 'presence' &&
        !/(?<![\p{L}])(?:في|الي|مدينة|بلدة|قرية|حي|احياء|منطقة|مخيم|معسكر|مطار|قاعدة|ضاحية|مديرية|محلية|اطراف|علي)(?![\p{L}])/u.test(
          behind,
        )
      )
        continue
      const inside = partyIn(match[0])
      const ahead = text.slice(Math.max(0, start - 70), start)
      /** The clause that the verb stands in, up to it. */
      const clause = ahead.replace(CLAUSE_AHEAD, '')
      // "its forces" behind the verb or in front of it
      const isOwnAhead =
        OWN.test(text.slice(0, start)) ||
        // "its forces killed fighters in A, and took B"
        (match[0].startsWith('و') && OWN_BEFORE.test(text.slice(0, start)))
      const own =
        ours === true ||
        OWN_BEHIND.test(behind) ||
        isOwnAhead ||
        THE_FORCES.test(behind.slice(0, 30)) ||
        THE_FORCES.test(text.slice(Math.max(0, start - 14), start)) ||
        THE_FORCES.test(match[0]) ||
        // "and took A", at the head of a sentence: those of whom the one before tells
        (/^و/u.test(match[0]) && start === 0) ||
        /^كما (?:قد )?$/u.test(text.slice(0, start))
      // the subject stands right in front of the verb, or behind it up to the word that leads to the place
      const holder = ours
        ? undefined
        : passive
          ? partyIn(BY.exec(behind)?.groups!.who ?? '')
          : (inside ??
            (isOwnAhead
              ? lastPartyIn(text.slice(0, start).replace(OWN, '').replace(OWN_BEFORE, ''))
              : undefined) ??
            (IS_SUBJECT.test(clause) ? lastPartyIn(clause) : undefined) ??
            weaponsOf(behind) ??
            partyIn(
              behind
                .replace(SOME_OF, '$1 ')
                .split(/(?<![\p{L}])(?:علي|من|في|الي|نحو|باتجاه|عن)(?![\p{L}])/u)[0]!,
            ) ??
            // the subject in front of it, in its own clause first
            lastPartyIn(clause) ??
            (pointsBack || own ? undefined : lastPartyIn(ahead)) ??
            // "its forces": the party that the sentence named
            (own ? lastPartyIn(text.slice(0, start)) : undefined) ??
            // "took A and goes on to B": who took is who goes on
            (match[0].startsWith('و') || /(?<![\p{L}])كما $/u.test(text.slice(0, start))
              ? found.filter((one) => one.end <= start).at(-1)?.holder
              : undefined))
      const words = holder ?? (own || passive ? undefined : GUNMEN.exec(behind)?.[0].trim())
      if (!words && !own && !passive) continue
      found.push({
        start,
        end,
        at: start,
        ...(words && { holder: words }),
        ...(own && !passive && { own }),
        ...(ours && { first: true as const }),
        ...(passive && !words && !/استعادة/u.test(match[0]) && { unsaid: true as const }),
        status,
        rule: `arabic-control-${status}`,
        isState: isState ?? false,
        ...(pointsBack && { pointsBack }),
        object: { start: end, end: Math.min(text.length, end + 150) },
      })
    }
  // "A is besieged": who does it stands behind "by", if at all
  for (const match of wordMatches(text, BESIEGED)) {
    const start = match.index
    const end = start + match[0].length
    if (
      found.some((other) => start < other.end && other.start < end) ||
      CONDITION.test(text.slice(Math.max(0, start - 100), start)) ||
      DENIED.test(text.slice(Math.max(0, start - 80), start))
    )
      continue
    const holder = partyIn(BY.exec(text.slice(end, end + 60))?.groups!.who ?? '')
    found.push({
      start,
      end,
      at: start,
      ...(holder && { holder }),
      status: 'besieged',
      rule: 'arabic-besieged',
      isState: true,
      object: { start, end },
    })
  }
  for (const match of wordMatches(text, UNDER)) {
    const start = match.index
    const end = start + match[0].length
    if (
      found.some((other) => start < other.end && other.start < end) ||
      INTENT.test(text.slice(Math.max(0, start - 30), start)) ||
      CONDITION.test(text.slice(Math.max(0, start - 100), start)) ||
      DENIED.test(text.slice(Math.max(0, start - 80), start)) ||
      ENDS.test(text.slice(Math.max(0, start - 12), start))
    )
      continue
    const who = match
      .groups!.who!.split(/(?<![\p{L}])(?:علي|في|منذ)(?![\p{L}])/u)[0]!
      .replace(/^لل/u, 'ال')
    const holder = partyIn(who)
    const own = !holder && OWN_BEHIND.test(` ${who}`)
    if (!holder && !own) continue
    const { verb, there } = match.groups!
    const names = verb === undefined && / علي /u.test(match.groups!.who!)
    found.push({
      start,
      end,
      at: start,
      ...(holder && { holder: match.groups!.out ? `not-${holder}` : holder }),
      ...(own && { own }),
      ...(verb !== undefined && FELL.test(verb)
        ? { status: 'secured' as const, rule: 'arabic-fell-to', isState: false }
        : { status: 'held' as const, rule: 'arabic-under-control', isState: true }),
      object:
        verb !== undefined || there !== undefined || /^[وف]?خر/u.test(match[0])
          ? { start, end }
          : names
            ? { start: start + match[0].indexOf(' علي '), end: Math.min(text.length, end + 100) }
            : { start: Math.max(0, start - 140), end: start },
    })
  }
  return found.sort((a, b) => a.start - b.start)
}
