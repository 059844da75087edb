import { addDays } from '#lib/util'
import { endOfMonth, firstOfMonth, lastDayNamed, lastOnOrBefore } from '../calendar'
import type { ReadDays } from '../draft'
import type { TimeMention } from '../grammar'
import { addRelative } from '../relative-times'
import type { RelativeRule } from '../relative-times'
import { wordMatches } from '../word-starts'

const WEEKDAYS = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعة', 'السبت']
/** The months by their names of the Levant and of Egypt. */
const MONTHS: string[][] = [
  ['كانون الثاني', 'يناير', 'جانفي'],
  ['شباط', 'فبراير', 'فيفري'],
  ['اذار', 'مارس'],
  ['نيسان', 'ابريل', 'افريل'],
  ['ايار', 'مايو', 'ماي'],
  ['حزيران', 'يونيو', 'جوان'],
  ['تموز', 'يوليو', 'جويلية'],
  ['اب', 'اغسطس', 'اوت'],
  ['ايلول', 'سبتمبر'],
  ['تشرين الاول', 'اكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الاول', 'ديسمبر'],
]
const MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
const monthOf = (name: string) => MONTHS.findIndex((names) => names.includes(name)) + 1
const ORDINALS = [
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
]
const FEW: Record<string, number> = {
  يومين: 2,
  اليومين: 2,
  ثلاثة: 3,
  اربعة: 4,
  خمسة: 5,
  ستة: 6,
  سبعة: 7,
  عشرة: 10,
}

const daysOf = (words: string) =>
  /^يوم(?: واحد)?$/u.test(words) ? 1 : (FEW[words] ?? Number(words))

type Rule = {
  pattern: string
  kind: TimeMention['kind']
  read: (
    groups: Record<string, string | undefined>,
    published: string | undefined,
  ) => ReadDays | undefined
}

const one = (day: string | undefined): ReadDays | undefined =>
  day === undefined ? undefined : { from: day, to: day }
const back =
  (days: number): Rule['read'] =>
  (_, published) =>
    published === undefined ? undefined : one(addDays(published, -days))

const DAYTIME = '(?:يوم|مساء|صباح|فجر|ليل|ليلة|ظهر|عصر)'
const UNIT = '(?<unit>الاسبوع|الشهر|العام|السنة)'
/** The week, the month or the year in which a day lies: its first day. */
const beginOf = (unit: string, day: string): string =>
  unit === 'الاسبوع'
    ? lastOnOrBefore(1, day)
    : unit === 'الشهر'
      ? firstOfMonth(day)
      : `${day.slice(0, 4)}-01-01`

const RULES: Rule[] = [
  {
    pattern: String.raw`(?:بين|من|خلال الفترة من)?(?: يومي| يوم)? ?(?<d>\d{1,2})(?: (?<m1>${MONTH}))? ?(?:و|الي|حتي|-)(?: يوم)? ?(?<d2>\d{1,2})(?: من)? (?<m>${MONTH})(?: ?/ ?(?:${MONTH}))?(?:[ ،,]+(?<y>\d{4}))?`,
    kind: 'stretch',
    read: ({ d, d2, m1, m, y }, published) => {
      const year = y === undefined ? undefined : Number(y)
      const to = lastDayNamed(Number(d2), monthOf(m!), year, published)
      const from = lastDayNamed(Number(d), monthOf(m1 ?? m!), year, to ?? published)
      return from === undefined || to === undefined || from > to ? undefined : { from, to }
    },
  },
  {
    pattern: String.raw`(?<since>منذ )?(?:${DAYTIME} )?(?:(?:${WEEKDAYS.join('|')})(?:[ ،,]+| الموافق ))?(?:يوم )?(?<d>\d{1,2})(?: من)?(?: شهر)? (?<m>${MONTH})(?: ?/ ?(?:${MONTH}))?(?: من)?(?: عام)?(?:[ ،,]+(?<y>\d{4}))?`,
    kind: 'day',
    read: ({ d, m, y, since }, published) => {
      const day = lastDayNamed(
        Number(d),
        monthOf(m!),
        y === undefined ? undefined : Number(y),
        published,
      )
      return day !== undefined && since !== undefined && published !== undefined
        ? { from: day, to: published }
        : one(day)
    },
  },
  {
    pattern: String.raw`(?<since>منذ )?(?<o>${ORDINALS.join('|')}) من (?<m>${MONTH})(?: ?/ ?(?:${MONTH}))?(?:[ ،,]+(?<y>\d{4}))?`,
    kind: 'day',
    read: ({ o, m, y, since }, published) => {
      const day = lastDayNamed(
        ORDINALS.indexOf(o!) + 1,
        monthOf(m!),
        y === undefined ? undefined : Number(y),
        published,
      )
      return day !== undefined && since !== undefined && published !== undefined
        ? { from: day, to: published }
        : one(day)
    },
  },
  {
    pattern: String.raw`${DAYTIME} (?<w>${WEEKDAYS.join('|')})(?: ?[-–/]| علي| الي)? ?(?<w2>${WEEKDAYS.join('|')})`,
    kind: 'stretch',
    read: ({ w, w2 }, published) => {
      if (published === undefined) return undefined
      const to = lastOnOrBefore(WEEKDAYS.indexOf(w2!), published)
      return { from: lastOnOrBefore(WEEKDAYS.indexOf(w!), to), to }
    },
  },
  {
    pattern: String.raw`منذ (?:بداية|مطلع|بدء|اول) (?:هذا |هذه )?${UNIT}(?: (?:الجاري|الحالي|الجارية|الحالية))?`,
    kind: 'since',
    read: ({ unit }, published) =>
      published === undefined ? undefined : { from: beginOf(unit!, published), to: published },
  },
  {
    pattern: String.raw`(?:(?:خلال|في) )?(?:(?<part>بداية|مطلع|اوائل|منتصف|اواسط|نهاية|اواخر) )?الشهر (?:الماضي|الفائت|المنصرم)`,
    kind: 'stretch',
    read: ({ part }, published) => {
      if (published === undefined) return undefined
      const month = addDays(firstOfMonth(published), -1).slice(0, 7)
      const last = endOfMonth(month)
      if (part === undefined) return { from: `${month}-01`, to: last }
      const [from, to] = /منتصف|اواسط/u.test(part)
        ? [11, 20]
        : /نهاية|اواخر/u.test(part)
          ? [21, undefined]
          : ['01', 10]
      return { from: `${month}-${from}`, to: to === undefined ? last : `${month}-${to}` }
    },
  },
  {
    pattern: '(?:(?:خلال|في) )?(?:العام|السنة) (?:الماضي|الماضية|الفائت|الفائتة|المنصرم)',
    kind: 'stretch',
    read: (_, published) => {
      const year = published && Number(published.slice(0, 4)) - 1
      return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : undefined
    },
  },
  {
    pattern: 'قبل (?<n>يوم واحد|يومين|ثلاثة|اربعة|خمسة|ستة|سبعة|عشرة|\\d{1,2})(?: ايام)?(?! من)',
    kind: 'day',
    read: ({ n }, published) =>
      published === undefined ? undefined : one(addDays(published, -daysOf(n!))),
  },
  {
    pattern: String.raw`(?<since>منذ )?(?:يوم |مساء |صباح |فجر |ليل |ليلة |ظهر |عصر |امس |اليوم )*(?<w>${WEEKDAYS.join('|')})(?: (?:الماضي|الفائت|المنصرم))?`,
    kind: 'day',
    read: ({ w, since }, published) => {
      if (published === undefined) return undefined
      const day = lastOnOrBefore(WEEKDAYS.indexOf(w!), published)
      return since === undefined ? one(day) : { from: day, to: published }
    },
  },
  {
    pattern: String.raw`خلال ال(?:ـ)? ?(?:24|48) ساعة (?:الماضية|الاخيرة)|خلال الساعات ال(?:ـ)? ?(?:24|48|اربع والعشرين|اربع وعشرين) (?:الماضية|الاخيرة)`,
    kind: 'stretch',
    read: (_, published) =>
      published === undefined ? undefined : { from: addDays(published, -1), to: published },
  },
  {
    pattern: String.raw`(?:خلال|في) (?:ال)?(?:ايام ال)?(?<n>يومين|ثلاثة|اربعة|خمسة|ستة|سبعة|عشرة|\d{1,2})(?: ايام)? (?:الماضيين|الماضية|الاخيرين|الاخيرة)`,
    kind: 'stretch',
    read: ({ n }, published) =>
      published === undefined
        ? undefined
        : { from: addDays(published, 1 - (FEW[n!] ?? Number(n))), to: published },
  },
  {
    pattern: String.raw`(?:خلال|في) (?:شهر )?(?<m>${MONTH})(?: ?/ ?(?:${MONTH}))?(?: (?:الماضي|الفائت))?(?: (?:من )?(?:ال)?(?:عام )?(?<y>\d{4}))?`,
    kind: 'stretch',
    read: ({ m, y }, published) => {
      const first = lastDayNamed(1, monthOf(m!), y === undefined ? undefined : Number(y), published)
      if (first === undefined) return undefined
      const to = endOfMonth(first.slice(0, 7))
      return { from: first, to: published !== undefined && to > published ? published : to }
    },
  },
  {
    pattern: String.raw`(?<since>منذ) (?:(?<part>بداية|مطلع|اوائل|منتصف|اواسط|نهاية|اواخر) )?(?:شهر )?(?<m>${MONTH})(?: ?/ ?(?:${MONTH}))?(?: (?:الماضي|الفائت))?(?: (?:من )?(?:عام )?(?<y>\d{4}))?`,
    kind: 'since',
    read: ({ m, y, part }, published) => {
      const first = lastDayNamed(1, monthOf(m!), y === undefined ? undefined : Number(y), published)
      if (first === undefined || published === undefined) return undefined
      const day = /منتصف|اواسط/u.test(part ?? '')
        ? '11'
        : /نهاية|اواخر/u.test(part ?? '')
          ? '21'
          : '01'
      return { from: `${first.slice(0, 8)}${day}`, to: published }
    },
  },
  {
    pattern: String.raw`(?<since>منذ )?(?:(?:في|خلال) )?(?:ال)?(?:عام|سنة) (?<y>(?:19|20)\d{2})(?!\d)`,
    kind: 'stretch',
    read: ({ y, since }, published) => {
      if (published === undefined ? since !== undefined : published < `${y}-01-01`) return undefined
      const end = `${y}-12-31`
      const isSoFar = since !== undefined || (published !== undefined && published < end)
      return { from: `${y}-01-01`, to: isSoFar ? published! : end }
    },
  },
  {
    pattern: 'خلال (?:ال)?يومين',
    kind: 'stretch',
    read: (_, published) =>
      published === undefined ? undefined : { from: addDays(published, -1), to: published },
  },
  { pattern: '(?:بعد|عقب) منتصف (?:الليل|ليل)', kind: 'day', read: back(0) },
  {
    pattern: '(?:خلال |في )?الاسبوع (?:الماضي|الفائت|المنصرم)',
    kind: 'stretch',
    read: (_, published) => {
      if (published === undefined) return undefined
      const sunday = lastOnOrBefore(0, addDays(published, -1))
      return { from: addDays(sunday, -6), to: sunday }
    },
  },
  { pattern: 'اول امس|اول من امس|امس الاول', kind: 'day', read: back(2) },
  { pattern: '(?:مساء |ليلة |ليل |صباح )?امس|البارحة|الليلة الماضية', kind: 'day', read: back(1) },
  {
    pattern:
      '(?:فجر |صباح |مساء |ظهر |عصر )?(?:هذا )?اليوم(?! (?:التالي|السابق|نفسه|ذاته|الموالي))|هذا الصباح',
    kind: 'day',
    read: back(0),
  },
  { pattern: 'مؤخرا|في الايام الاخيرة|هذا الاسبوع', kind: 'relative', read: () => undefined },
]
const COMPILED = RULES.map(({ pattern, ...rule }) => ({
  ...rule,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])[وب]?(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
}))

const MANY = String.raw`(?<n>يوم(?: واحد)?|يومين|(?:ثلاثة|اربعة|خمسة|ستة|سبعة|عشرة|\d{1,2}) ايام|اسبوع(?: واحد)?)`
const many = ({ n }: Record<string, string | undefined>) =>
  /^اسبوع/u.test(n!) ? 7 : daysOf(n!.replace(/ ايام$/u, ''))
/** Words that count from another day. */
const RELATIVE_RULES: readonly RelativeRule[] = [
  {
    pattern: 'منذ ذلك (?:الحين|الوقت|اليوم|التاريخ)',
    kind: 'since',
    move: () => undefined,
    orNothing: true,
  },
  { pattern: String.raw`قبل ذلك ب${MANY}`, kind: 'relative', move: (groups) => -many(groups) },
  {
    pattern: String.raw`بعد (?:ذلك ب)?${MANY}(?! من| علي)`,
    kind: 'relative',
    move: many,
    orNothing: true,
  },
  {
    pattern: '(?:في )?(?:اليوم|الليلة|المساء) (?:السابق|السابقة)|قبل (?:ذلك )?بيوم',
    kind: 'relative',
    move: () => -1,
    fromReport: true,
  },
  { pattern: '(?:في )?(?:اليوم|الصباح) (?:التالي|الموالي)', kind: 'relative', move: () => 1 },
  {
    pattern: '(?:في )?(?:اليوم|المساء|الليلة) (?:نفسه|ذاته|نفسها|ذاتها)|(?:في )?ذلك اليوم',
    kind: 'relative',
    move: () => 0,
    orNothing: true,
  },
]
const RELATIVE = RELATIVE_RULES.map(({ pattern, ...rule }) => ({
  ...rule,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])[وفب]?(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
}))

const SPOKE =
  /(?:قال|قالت|افاد|افادت|ذكر|ذكرت|اعلن|اعلنت|اكد|اكدت|صرح|صرحت|اضاف|اضافت|اقر|اقرت|اعترف|اعترفت|اوضح|نقلت|نقل)(?: [\p{L}\p{N}"()]+){0,9} $/u

/** "Said on Saturday that", "announced on Saturday the death of": the day stands behind the verb. */
function isOfSaying(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 90), start)
  const rest = text.slice(end)
  return (
    SPOKE.test(before) &&
    !/ (?:ان|انه|انها|بان) /u.test(before.slice(before.search(SPOKE))) &&
    (/^[^.]{0,60}? (?:ان|انه|انها|بان)(?![\p{L}])/u.test(rest) ||
      /^،? (?:عن )?ب?(?:مقتل|وفاة|استشهاد)(?![\p{L}])/u.test(rest))
  )
}

/** The times of a folded sentence; a day after publication is never read. */
export function arabicTimes(
  text: string,
  published: string | undefined,
  spokenOf: string | undefined,
): TimeMention[] {
  const found: TimeMention[] = []
  for (const { pattern, kind, read } of COMPILED)
    for (const match of wordMatches(text, pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      // "حركة 23 مارس" is a name
      if (/حركة $/u.test(text.slice(0, start))) continue
      const days = read(match.groups ?? {}, published)
      if (days && published !== undefined && days.to > published) continue
      const before = text.slice(Math.max(0, start - 90), start)
      // "منذ بدء المعركة في 27 تشرين الثاني"
      const isSince =
        days !== undefined && published !== undefined && /منذ (?:\p{L}+ ){1,4}$/u.test(before)
      found.push({
        start,
        end,
        kind: match.groups?.since === undefined && !isSince ? kind : 'since',
        ...(days && { days: isSince ? { from: days.from, to: published } : days }),
        ofSaying: !isSince && isOfSaying(text, start, end),
      })
    }
  addRelative(text, RELATIVE, found, published, spokenOf, (start, end) =>
    isOfSaying(text, start, end),
  )
  return found.sort((a, b) => a.start - b.start)
}
