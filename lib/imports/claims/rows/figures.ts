import { plainDigits } from './plain-digits'

/**
 * A figure as somebody wrote it: the bounds that it gives, `null` where it gives none, and its
 * words. `unread`: it is no figure, and only its words are known.
 */
export type FigureRead =
  { low: number | null; high: number | null; words: string } | { unread: string }

/** No figure of people is longer. */
const LONGEST = 7
const AT_LEAST =
  /^(?:at least|min(?:imum|\.)?(?: of)?|no fewer than|no less than|from|على الاقل|ما لا يقل عن|au moins|al menos|por lo menos|не менее|не менш(?:е|як)?|щонаименше|minimo|минимум)\s+(\d+)$/
const MORE =
  /^(?:more than|over|above|greater than|>|اكثر من|ازيد من|plus de|mas de|более|больше|понад|більше)\s*(\d+)$/
const AT_MOST =
  /^(?:at most|up to|max(?:imum|\.)?(?: of)?|no more than|<=|≤|jusqu'a|hasta|до|не более|не більше)\s*(\d+)$/
const LESS = /^(?:less than|fewer than|under|below|<|اقل من)\s*(\d+)$/
const ABOUT =
  /^(?:about|around|approx(?:imately|\.)?|circa|ca\.?|some|nearly|almost|~|≈|نحو|حوالي|environ|unos|unas|cerca de|alrededor de|около|примерно|близько|приблизно)\s*\d+$/
const RANGE = /^(?:between |from )?(\d+)\s*(?:-|to|and|up to|الى|a|до)\s*(\d+)$/
const VAGUE =
  /^(?:a |an |some |many |several )?(?:dozens?|scores|hundreds|thousands|tens|several|many|some|multiple|a few|few|a number|عشرات|مئات|عدة|عدد|decenas|varios|dizaines|plusieurs|десятки|сотни|сотні|несколько|кілька|декілька)(?: of)?(?: (?:people|persons|civilians|dead|killed|القتلى|الاشخاص))?$/
/** What may stand after a figure of dead without making it another one. */
const OF_DEAD =
  /^(?:people|persons?|civilians?|dead|deaths?|killed|fatalit(?:y|ies)|victims?|martyrs?|قتلى|قتيل|شهداء|شهيد)(?: (?:dead|killed|people))?$/
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** A text with thousands written together; `undefined` where a point may be either. */
function joined(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(?:[, '’]\d{3})+(?![\d.,])/g, (number) =>
    number.replace(/[, '’]/g, ''),
  )
}

/**
 * A figure as people write them: `12.0`, `1,200`, `10+`, `5-7`, `at least 3`, `٣`, `2 (1 child)`,
 * `dozens`. The words are kept where they say more than the number. What cannot be read is never
 * half of it.
 */
export function readFigure(given: string): FigureRead {
  const text = given.trim()
  if (/^\d{1,7}$/.test(text)) return { low: Number(text), high: Number(text), words: text }
  const plain = joined(
    plainDigits(text)
      .toLowerCase()
      .replace(/[أإآ]/g, 'ا')
      .normalize('NFD')
      .replace(/([a-z\u0400-\u04ff])\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  )
    .replace(/(?<![\d.,])(\d+)[.,]0{1,2}(?![\d.,])/g, '$1')
    .replace(/^([a-z]+)$/, (word) =>
      NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word,
    )
  const numbers = plain.match(/\d+/g) ?? []
  if (numbers.some((number) => number.length > LONGEST)) return { unread: text }
  return bounded(plain, text) ?? { unread: text }
}

function bounded(plain: string, words: string): FigureRead | undefined {
  const said = (low: number | null, high: number | null): FigureRead => ({ low, high, words })
  const [, number, rest] = /^(\d+)(?: ?\((.*)\)| (\D+))?$/.exec(plain) ?? []
  if (number !== undefined) {
    const after = /^\d+ (\D+)$/.exec(plain)?.[1]
    const open = after !== undefined && /^(?:or more|and more|plus|at least|او اكثر)$/.test(after)
    if (open) return said(Number(number), null)
    if (after !== undefined && !OF_DEAD.test(after)) return undefined
    // A bracket may speak of the wounded: then the number may be theirs.
    if (rest !== undefined && /wound|injur|hurt|جرح|جريح/.test(rest)) return undefined
    return plain === number
      ? { low: Number(number), high: Number(number), words: number }
      : said(Number(number), Number(number))
  }
  const value = (pattern: RegExp) => {
    const found = pattern.exec(plain)?.[1]
    return found === undefined ? undefined : Number(found)
  }
  const least = value(/^(\d+) ?\+$/) ?? value(/^(?:>=|≥) ?(\d+)$/) ?? value(AT_LEAST)
  if (least !== undefined) return said(least, null)
  const more = value(MORE)
  if (more !== undefined) return said(more + 1, null)
  const most = value(AT_MOST)
  if (most !== undefined) return said(null, most)
  const less = value(LESS)
  if (less !== undefined && less > 0) return said(null, less - 1)
  const [, low, high] = RANGE.exec(plain) ?? []
  if (low !== undefined && high !== undefined)
    return Number(low) <= Number(high) ? said(Number(low), Number(high)) : undefined
  return ABOUT.test(plain) || VAGUE.test(plain) ? said(null, null) : undefined
}
