import type { Harm } from '#lib/model'
import type { Killed } from '../grammar'
import { arabicDeaths } from './killed'
import { arabicNumbers } from './numbers'
import { allMatches } from '../all-matches'

type Other = Exclude<Harm, 'killed'>

/** What is done to people besides killing, by folded words in front of a number or behind it. */
const WORDS: Record<Other, string> = {
  wounded: 'اصيب\\p{L}*|اصابة|اصابات|جرح|جرحت|جرحوا|جريحا?|جرحي|مصابا?|مصابين',
  missing: 'فقد|فقدان|مفقودا?|مفقودين|مفقودون',
  abducted: 'خطف|خطفت|خطفوا|اختطف|اختطفت|اختطفوا|اختطاف|مخطوفا?|مختطفا?',
  detained: 'اعتقل|اعتقلت|اعتقال|معتقلا?|احتجاز|احتجز|احتجزت|توقيف',
  displaced: 'نزح|نزحت|نزحوا|نزوح|نازحا|تهجير|هجر|شرد|شردت|تشريد|فر|فرار',
}
const KEYS = (Object.entries(WORDS) as [Other, string][]).map(([harm, words]) => ({
  harm,
  pattern: new RegExp(`(?<![\\p{L}])[وفبل]?(?:ال)?(?:${words})(?![\\p{L}])`, 'gu'),
  behind: new RegExp(`^ (?!و)(?:\\p{L}+ ){0,2}?(?:${words})(?![\\p{L}])`, 'u'),
}))
const ANY = new RegExp(Object.values(WORDS).join('|'), 'u')
const NOT_TOLD = /(?<![\p{L}])(?:لم|لن|دون|عدم|لا|قد (?:ي|ت)\p{L}+|خشية|مخاوف)\s+(?:\p{L}+ ){0,3}$/u
/** How far in front of its number a word of harm may stand. */
const NEAR = 45

/** The counts of wounded, missing, abducted, detained and displaced in a folded sentence. */
export function arabicHarmed(text: string): Killed[] {
  if (!ANY.test(text)) return []
  const dead = new Set(arabicDeaths(text).map(({ at }) => at))
  return arabicNumbers(text).flatMap((number): Killed[] => {
    if (dead.has(number.start)) return []
    // "among them two children": a part of the count before
    if (/(?:بينهم|بينها|منهم|ضمنهم) $/u.test(text.slice(0, number.start))) return []
    const behind = text.slice(number.end, number.end + 50)
    const before = text.slice(Math.max(0, number.start - NEAR), number.start)
    const found = KEYS.flatMap(({ harm, pattern, behind: after }) => {
      const key = allMatches(before, pattern).at(-1)
      const near = key && !/[،.؛:]/u.test(before.slice(key.index)) ? key.index : -1
      return after.test(behind)
        ? [{ harm, start: number.start, gap: -1 }]
        : near >= 0
          ? [{ harm, start: number.start - before.length + near, gap: before.length - near }]
          : []
    }).sort((a, b) => a.gap - b.gap)[0]
    if (!found || NOT_TOLD.test(text.slice(Math.max(0, found.start - 30), found.start))) return []
    return [
      {
        start: found.start,
        end: number.end,
        at: number.start,
        verb: found.start,
        count: number.count,
        group: 'all',
        scope: 'event',
        harm: found.harm,
        rule: `arabic-${found.harm}`,
      },
    ]
  })
}
