import type { TextSpan } from '#lib/model'
import type { ReadStatus } from '../draft'
import type { HeldGround } from '../grammar'
import { mayBeName } from './place-words'

/** A name, of two words where its first one says so; with its article, or up to what ends its clause. */
const FIRST = '(?:ام|ابو|دير|بيت|خان|تل|راس|جسر|كفر|عين|معرة|بني|باب|بئر|ود)'
const NAME = String.raw`(?<name>(?:${FIRST} \p{L}{3,}|ال\p{L}{3,}|\p{L}{3,}(?= [وف]|[،.]|$| (?:منذ|باتجاه|نحو|يوم|امس|اليوم|فجر|مساء|صباح|ليل|بعد|قبل|عقب|بشكل|بالكامل|خلال|في|ال(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة))(?![\p{L}]))))`
const IS_FIRST = new RegExp(`^${FIRST}$`, 'u')
/** How much of a place, or where in it. */
const PART = String.raw`(?:(?:معظم|غالبية|كامل|كل|نصف|وسط|شمالي?|جنوبي?|شرقي?|غربي?|اجزاء (?:\p{L}+ )?من) )?`
/** What leads from a verb of control over its subject to the place, by what it tells. */
const LEADS_TO: Partial<Record<ReadStatus, RegExp>> = {
  secured: new RegExp(
    String.raw`^(?: (?!علي|من|في|عن)[\p{L}"]+){0,6} (?:علي|من|في) ${PART}${NAME}`,
    'u',
  ),
  held: new RegExp(String.raw`^(?:(?: (?!علي|في|عن)[\p{L}"]+){0,6} علي)? ${PART}${NAME}`, 'u'),
  lost: new RegExp(String.raw`^(?: (?!من|في|عن)[\p{L}"]+){0,5} (?:من|في) ${PART}${NAME}`, 'u'),
  'siege-lifted': /^ ?(?:عن|علي) (?<name>\p{L}{3,})/u,
  besieged: /^ ?(?:علي) (?<name>\p{L}{3,})/u,
  presence: new RegExp(
    String.raw`^(?: (?!في|داخل|الي)[\p{L}"]+){0,5} (?:في|الي) ${PART}${NAME}`,
    'u',
  ),
  advancing: new RegExp(String.raw`^ ${NAME}`, 'u'),
}
/** "We freed A": the place right behind. */
const OBJECT = new RegExp(String.raw`^ (?:علي |من )?${NAME}`, 'u')
/** What stands behind "became", "is still" and "obeys", up to whose hands it is in. */
const BETWEEN =
  /(?:زالت?|زالوا|[يت]زال\p{L}*|باتت?|اصبحت?|ظلت?|بقيت?|صارت?|سقطت?|[يت]خضع) (?<names>(?:و?[\p{L}]+ ){1,4}?)(?:بيد|في (?:يد|ايدي|قبضة)|بايدي|بقبضة|خاضع\p{L}*|تحت|ل(?=سيطرة))/u

/** "And B and C" behind a name: what else is a name there by its article or its first word. */
const NEXT = new RegExp(
  String.raw`^(?:،| و) ?(?<name>${FIRST} \p{L}{3,}|ال\p{L}{3,})(?= [وف]|[،.]|$| علي| في| منذ)`,
  'u',
)

function restOfList(text: string, from: number): TextSpan[] {
  const names: TextSpan[] = []
  for (let at = from; ;) {
    const next = NEXT.exec(text.slice(at, at + 60))
    if (!next) return names
    const end = at + next[0].length
    names.push({ start: end - next.groups!.name!.length, end })
    at = end
  }
}

/** Names that only a verb of control tells to be those of places: "lifted the siege of A". */
export function groundNames(text: string, held: readonly HeldGround[]): TextSpan[] {
  const names: TextSpan[] = []
  for (const { start, end, status, object, first } of held) {
    const behind = text.slice(end, end + 70)
    const name = object.start >= end ? (first ? OBJECT : LEADS_TO[status])?.exec(behind) : undefined
    if (name) {
      const to = end + name.index + name[0].length
      names.push({ start: to - name.groups!.name!.length, end: to })
      names.push(...restOfList(text, to))
    }
    const between =
      object.start < end ? BETWEEN.exec(text.slice(Math.max(0, start - 60), end)) : null
    if (between) {
      let at = Math.max(0, start - 60) + between.index + between[0].indexOf(between.groups!.names!)
      for (const word of between.groups!.names!.trim().split(' ')) {
        const isNext = names.at(-1)?.end === at - 1 && !word.startsWith('و')
        if (isNext) names.at(-1)!.end = at + word.length
        else
          names.push({
            start: at + (word.startsWith('و') && names.length > 0 ? 1 : 0),
            end: at + word.length,
          })
        at += word.length + 1
      }
    }
  }
  return names.filter(({ start, end }) => {
    const words = text.slice(start, end).split(' ')
    return words.every(
      (word, i) =>
        (i === 0 && words.length > 1 && IS_FIRST.test(word)) ||
        (mayBeName(word) && !NO_PLACE_NAME.test(word)),
    )
  })
}
/** What a preposition behind a verb of control leads to besides a name. */
const NO_PLACE_NAME =
  /^(?:ال(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|ساعة|ساعات|وقت|ايام|اسابيع|اشهر|شهر|اسبوع|عام|سنة|سنوات|جانب|جهة|طرف|ان|جيش|قوات|تنظيم|حركة|فصائل|حكومة|معارضة|نظام|جماعة|مسلحين|مهاجمين|مدينة|بلدة|قرية|منطقة|محافظة|حي|مخيم|مطار|مستشفي|بلاد|داخل|خارج|شمال|جنوب|شرق|غرب|ريف|مقابل|اثناء|بداية|نهاية)\p{L}{0,2}|\p{L}+(?:ها|هم|هما|نا)|دون|جهات?|جديد|خلال|اكثر|مواقع|عناصر|قبل|قبضة|سيطرة)$/u
