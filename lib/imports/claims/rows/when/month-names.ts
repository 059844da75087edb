/**
 * The languages whose names of months and weekdays are read. Arabic has three sets: Levantine
 * (شباط), Egyptian (فبراير) and Maghrebi (فيفري).
 */
const LOCALES = [
  ...['en', 'ar-SY', 'ar-EG', 'ar-DZ', 'ar-MA', 'fr', 'es', 'ru', 'uk', 'fa', 'tr', 'pt', 'de'],
  'it',
]
/** Spellings that are common and that no locale has. */
const FURTHER: Record<string, number> = {
  sept: 9,
  'كانون ثاني': 1,
  ماي: 5,
  'تشرين اول': 10,
  'تشرين ثاني': 11,
  'كانون اول': 12,
}

/** Letters that have no marks and no other form. */
const ASCII = /^[\x00-\x7f]*$/

/** A word as it is compared: lower case, without marks, points and hamza seats. */
export function foldedWord(text: string): string {
  // Most names and cells are plain ASCII, of which little can be folded.
  if (ASCII.test(text)) return text.toLowerCase().replace(/[.,]/g, '').trim()
  return text
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .normalize('NFKD')
    .replace(/[\p{M}.,،ـ]/gu, '')
    .replace(/ı/g, 'i')
    .trim()
}

function namesOf(options: Intl.DateTimeFormatOptions, part: 'month' | 'weekday', time: number) {
  return LOCALES.map((locale) =>
    foldedWord(
      new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' })
        .formatToParts(time)
        .find(({ type }) => type === part)!.value,
    ),
  )
}

/** The tables are made when a date with words is first met. */
let made: { months: Map<string, number>; weekdays: Set<string> } | undefined

function tables(): NonNullable<typeof made> {
  if (made) return made
  const months = new Map(Object.entries(FURTHER))
  const weekdays = new Set<string>()
  for (const style of ['long', 'short'] as const) {
    for (let month = 1; month <= 12; month++)
      for (const options of [{ month: style }, { month: style, day: 'numeric' as const }])
        for (const name of namesOf(options, 'month', Date.UTC(2021, month - 1, 5)))
          months.set(name, month)
    for (let day = 1; day <= 7; day++)
      for (const name of namesOf({ weekday: style }, 'weekday', Date.UTC(2021, 1, day)))
        if (!months.has(name)) weekdays.add(name)
  }
  made = { months, weekdays }
  return made
}

/** The month (1 to 12) that a word names in one of the languages, or `undefined`. */
export const monthNamed = (word: string): number | undefined =>
  tables().months.get(foldedWord(word))

/** Whether a word is the name of a weekday, which says nothing that the day does not. */
export const isWeekday = (word: string): boolean => tables().weekdays.has(foldedWord(word))
