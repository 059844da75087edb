import { addDays } from '#lib/util'
import { firstOfMonth, lastDayNamed, lastOnOrBefore } from '../calendar'
import type { ReadDays } from '../draft'
import type { TimeMention } from '../grammar'
import {
  MONTH,
  PART,
  lastMonth,
  monthDays,
  monthNumber,
  namedMonth,
  ofLastYear,
  partOfMonth,
} from './months'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const WEEKDAY = WEEKDAYS.map((day) => day[0]!.toUpperCase() + day.slice(1)).join('|')
/** Small numbers, as one pattern. */
export const FEW = 'two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|\\d{1,2}'
/** The weekday of a date, which adds nothing to it: "Friday 14 February". */
const ON = String.raw`(?:(?:${WEEKDAY}),? (?:the )?)?`
const FEW_OF: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  a: 1,
  an: 1,
}

const weekdayOf = (word: string) => WEEKDAYS.indexOf(word.toLowerCase())
/** A small number by its word. */
export const few = (word: string) => FEW_OF[word.toLowerCase()] ?? Number(word)

/** What a rule reads: the groups of its pattern, and the day of publication. */
type Reader = (
  groups: Record<string, string | undefined>,
  published: string | undefined,
) => ReadDays | undefined

/** Words for a time, and the days they mean. */
export type TimeRule = { pattern: string; kind: TimeMention['kind']; read: Reader }

const one = (day: string | undefined): ReadDays | undefined =>
  day === undefined ? undefined : { from: day, to: day }

/** A day of a month; without a year it is the last such day on or before publication. */
function dayOf(
  { d, m, y }: Record<string, string | undefined>,
  published: string | undefined,
): string | undefined {
  return lastDayNamed(
    Number(d),
    monthNumber(m!),
    y === undefined ? undefined : Number(y),
    published,
  )
}

/** The first day of the week, the month or the year of a day. */
const beginOf = (unit: string, day: string): string =>
  unit === 'week'
    ? lastOnOrBefore(1, day)
    : unit === 'month'
      ? firstOfMonth(day)
      : `${day.slice(0, 4)}-01-01`

/** The rules in the order in which they are tried at a place of the text; the longest words first. */
export const TIME_RULES: readonly TimeRule[] = [
  {
    pattern: String.raw`(?<iso>\d{4}-\d\d-\d\d)`,
    kind: 'day',
    read: ({ iso }) => one(iso),
  },
  {
    pattern: String.raw`(?:(?:on |during |in |over )?(?:the )?night (?:of |from |between )|from |between )?(?<d>\d{1,2})(?:st|nd|rd|th)?(?: |-)?(?:to|and|-|–)(?: |-)?(?<d2>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${MONTH})\.?,?(?: (?<y>\d{4}))?`,
    kind: 'stretch',
    read: (groups, published) => {
      const to = dayOf({ ...groups, d: groups.d2 }, published)
      return to === undefined
        ? undefined
        : { from: `${to.slice(0, 8)}${groups.d!.padStart(2, '0')}`, to }
    },
  },
  {
    pattern: String.raw`(?:from |between )?(?<d>\d{1,2})(?:st|nd|rd|th)? (?<m>${MONTH})\.?(?: (?<y>\d{4}))?,? (?:and|to|until|till|through|-|–) (?<d2>\d{1,2})(?:st|nd|rd|th)? (?<m2>${MONTH})\.?(?:,? (?<y2>\d{4}))?`,
    kind: 'stretch',
    read: ({ d, m, y, d2, m2, y2 }, published) => {
      const to = dayOf({ d: d2, m: m2, y: y2 }, published)
      const from = dayOf({ d, m, y: y ?? y2 }, to ?? published)
      return from === undefined || to === undefined || from > to ? undefined : { from, to }
    },
  },
  {
    pattern: String.raw`(?:from |between )?(?<m>${MONTH})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? ?(?:and|to|until|through|-|–) ?(?:(?<m2>${MONTH})\.? )?(?<d2>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\d{4}))?(?!\d|,\d| ?%)`,
    kind: 'stretch',
    read: ({ d, m, m2, d2, y }, published) => {
      const to = dayOf({ d: d2, m: m2 ?? m, y }, published)
      const from = dayOf({ d, m, y }, to ?? published)
      return from === undefined || to === undefined || from > to ? undefined : { from, to }
    },
  },
  {
    pattern: String.raw`since (?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${MONTH})\.?,?(?: (?<y>\d{4}))?|since (?<m1>${MONTH})\.? (?<d1>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y1>\d{4}))?`,
    kind: 'since',
    read: ({ d, m, y, d1, m1, y1 }, published) => {
      const from = dayOf({ d: d ?? d1, m: m ?? m1, y: y ?? y1 }, published)
      return from && published ? { from, to: published } : undefined
    },
  },
  {
    pattern: String.raw`${ON}(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${MONTH})\.?,?(?: (?<y>\d{4}))?`,
    kind: 'day',
    read: (groups, published) => one(dayOf(groups, published)),
  },
  {
    pattern: String.raw`${ON}(?<m>${MONTH})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?(?:,? ?(?<y>\d{4}))?(?! ?\d|%|,\d)`,
    kind: 'day',
    read: (groups, published) => one(dayOf(groups, published)),
  },
  {
    pattern: String.raw`since (?:last )?(?<w>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?`,
    kind: 'since',
    read: ({ w }, published) =>
      published ? { from: lastOnOrBefore(weekdayOf(w!), published), to: published } : undefined,
  },
  {
    pattern: String.raw`since ${PART}(?<m>${MONTH})\b(?: (?<y>\d{4}))?`,
    kind: 'since',
    read: (groups, published) => {
      const days = namedMonth(groups, published)
      return days && published ? { from: days.from, to: published } : undefined
    },
  },
  {
    pattern: String.raw`(?:(?:in|during) )?${PART}(?<m>${MONTH}),? (?:of )?last year`,
    kind: 'stretch',
    read: ofLastYear,
  },
  {
    pattern: String.raw`(?:(?:in|during) )?last (?<m>${MONTH})\b(?! ?\d)`,
    kind: 'stretch',
    read: lastMonth,
  },
  {
    pattern: String.raw`since (?:the )?(?<y>\d{4})\b`,
    kind: 'since',
    read: ({ y }, published) => (published ? { from: `${y}-01-01`, to: published } : undefined),
  },
  {
    pattern: String.raw`since the (?:start|beginning) of (?:the|this) (?<unit>week|month|year)|so far this (?<unit2>week|month|year)`,
    kind: 'since',
    read: ({ unit, unit2 }, published) =>
      published ? { from: beginOf((unit ?? unit2)!, published), to: published } : undefined,
  },
  {
    pattern: 'since (?:the|last) weekend',
    kind: 'since',
    read: (_, published) =>
      published ? { from: addDays(lastOnOrBefore(0, published), -1), to: published } : undefined,
  },
  {
    pattern: 'since yesterday',
    kind: 'since',
    read: (_, published) =>
      published ? { from: addDays(published, -1), to: published } : undefined,
  },
  {
    pattern: String.raw`(?:overnight (?:on |from )?|(?:the )?night (?:of |between )|(?:between |from ))?(?<w>${WEEKDAY})(?: (?:night|evening))?,? (?:and|to|into|through|until|till) (?:early |late )?(?<w2>${WEEKDAY})`,
    kind: 'stretch',
    read: ({ w, w2 }, published) => {
      if (!published) return undefined
      const to = lastOnOrBefore(weekdayOf(w2!), published)
      return { from: lastOnOrBefore(weekdayOf(w!), to), to }
    },
  },
  {
    pattern: String.raw`overnight (?:on |into )?(?<into>${WEEKDAY})`,
    kind: 'day',
    read: ({ into }, published) => {
      if (!published) return undefined
      const to = lastOnOrBefore(weekdayOf(into!), published)
      return { from: addDays(to, -1), to }
    },
  },
  {
    pattern: String.raw`(?:(?<last>last )|this |early |late )?(?<w>${WEEKDAY})(?:['’]s)?(?: (?<night>night|evening|morning|afternoon|dawn))?(?: last week)?(?: \(?(?<m>${MONTH})\.? (?<d>\d{1,2})\)?)?`,
    kind: 'day',
    // "last Wednesday", told on a Wednesday, is that of the week before
    read: ({ last, w, m, d }, published) =>
      m !== undefined
        ? one(dayOf({ m, d }, published))
        : published
          ? one(lastOnOrBefore(weekdayOf(w!), last ? addDays(published, -1) : published))
          : undefined,
  },
  {
    pattern: String.raw`(?:in|over|during|for|within) the (?:past|last|previous) (?<n>${FEW}) days|in (?<n2>${FEW}) days of`,
    kind: 'stretch',
    read: ({ n, n2 }, published) =>
      published ? { from: addDays(published, 1 - few(n ?? n2!)), to: published } : undefined,
  },
  {
    pattern: String.raw`(?:in|over|during|for|within) the (?:past|last|previous) (?:day|(?:24|twenty-four) hours)\b`,
    kind: 'stretch',
    read: (_, published) =>
      published ? { from: addDays(published, -1), to: published } : undefined,
  },
  {
    pattern: String.raw`(?:in|over|during|for|within) the (?:past|last|previous) (?:48|forty-eight) hours`,
    kind: 'stretch',
    read: (_, published) =>
      published ? { from: addDays(published, -2), to: published } : undefined,
  },
  {
    pattern: String.raw`(?:in|over|during|for|within) the (?:past|last|previous) (?:(?<n>${FEW}) )?weeks?`,
    kind: 'stretch',
    read: ({ n }, published) =>
      published
        ? { from: addDays(published, -7 * (n === undefined ? 1 : few(n))), to: published }
        : undefined,
  },
  {
    pattern: String.raw`(?<n>${FEW}|an?|one) days? ago`,
    kind: 'relative',
    read: ({ n }, published) => (published ? one(addDays(published, -few(n!))) : undefined),
  },
  {
    pattern: String.raw`(?<n>${FEW}|a|one) weeks? ago`,
    kind: 'day',
    read: ({ n }, published) => (published ? one(addDays(published, -7 * few(n!))) : undefined),
  },
  {
    pattern: 'the day before yesterday',
    kind: 'day',
    read: (_, published) => (published ? one(addDays(published, -2)) : undefined),
  },
  {
    pattern: '(?:late |early )?yesterday(?: (?:morning|afternoon|evening|night))?|last night',
    kind: 'day',
    read: (_, published) => (published ? one(addDays(published, -1)) : undefined),
  },
  {
    pattern:
      'overnight|(?:during|in|through) the night(?! (?:of|between|from) (?:the )?(?:\\d|[A-Z][a-z]+day))',
    kind: 'day',
    read: (_, published) =>
      published ? { from: addDays(published, -1), to: published } : undefined,
  },
  {
    pattern: '(?:earlier |later )?today|this (?:morning|afternoon|evening)|tonight',
    kind: 'day',
    read: (_, published) => one(published),
  },
  {
    pattern: '(?:over|during|at) the weekend|(?:this|last) weekend',
    kind: 'stretch',
    read: (_, published) => {
      if (!published) return undefined
      const sunday = lastOnOrBefore(0, published)
      return { from: addDays(sunday, -1), to: sunday }
    },
  },
  {
    pattern: 'last week',
    kind: 'stretch',
    read: (_, published) => {
      if (!published) return undefined
      const sunday = lastOnOrBefore(0, addDays(published, -1))
      return { from: addDays(sunday, -6), to: sunday }
    },
  },
  {
    pattern:
      '(?<part>(?:at )?the (?:beginning|start|end|middle) of |early |mid-?|late )?last month',
    kind: 'stretch',
    read: ({ part }, published) =>
      published
        ? monthDays(
            addDays(firstOfMonth(published), -1).slice(0, 7),
            part?.replace(/^(?:at )?the /, ''),
          )
        : undefined,
  },
  {
    pattern: 'earlier this month',
    kind: 'stretch',
    read: (_, published) =>
      published ? { from: firstOfMonth(published), to: published } : undefined,
  },
  {
    pattern: '(?<end>(?:at )?the end of )?last year',
    kind: 'stretch',
    read: ofLastYear,
  },
  {
    pattern: String.raw`(?:in |during |over )?the (?<which>first|second|third) (?<unit>half|week) of (?<m>${MONTH})\b(?: (?<y>\d{4}))?(?! ?\d)`,
    kind: 'stretch',
    read: partOfMonth,
  },
  {
    pattern: String.raw`(?:in |during |throughout )${PART}(?<m>${MONTH})\b(?:,?(?: of)? (?<y>\d{4}))?(?! ?\d)`,
    kind: 'stretch',
    read: namedMonth,
  },
  {
    pattern: String.raw`in (?:(?<part>early|mid|late)[- ])?(?<y>(?:19|20)\d\d)(?! ?(?:${MONTH}) \d|[-–/]\d)`,
    kind: 'stretch',
    read: ({ y, part }) => ({
      from: `${y}-${part === 'mid' ? '05' : part === 'late' ? '09' : '01'}-01`,
      to: `${y}-${part === 'early' ? '04-30' : part === 'mid' ? '08-31' : '12-31'}`,
    }),
  },
  {
    pattern:
      'in recent (?:days|weeks|months)|recently|this week|earlier this (?:week|year)|in the past few (?:days|weeks)',
    kind: 'relative',
    read: () => undefined,
  },
]
