/**
 * Why a parameter was not taken, in English, by code: for those who ask by machine and for the command line. A page says the text
 * `ignored.<code>` of its own language with the same slots.
 */
const WHYS = {
  twice: 'given twice',
  facet: 'no such {name}',
  days: 'not a range of days such as 2025-03-06/2025-03-07',
  moment: 'not a moment such as 2025-03-07T12:00 or 2025-03-07',
  at: 'not a map position such as 35.4,35.95,9z',
  open: 'no such claim or place',
  only: 'can only be {allowed}',
  version: 'not a data version such as 3f9c2a1b',
  parameter: 'no such parameter',
  one: 'not one of {allowed}',
  sort: 'not one of {allowed}, nor -{first}',
  compare: 'not two sources such as ap,ztc-news',
  base: 'no such base layer here',
  ground: 'not a place part such as jableh/whole, or a mark of the map such as jableh/whole,9z',
  place: 'no such place',
} as const

/** What is wrong with a parameter, as a code. */
export type WhyCode = keyof typeof WHYS
/** What the text of a code names: the parameter, or what is allowed. */
export type WhySlots = Readonly<Record<string, string>>

/** The codes of everything that can be wrong with a parameter. */
export const WHY_CODES = Object.keys(WHYS) as WhyCode[]

/** The English text of a code. */
export function whyOf(code: WhyCode, slots: WhySlots = {}): string {
  return WHYS[code].replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)
}
