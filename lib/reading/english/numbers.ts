import type { TextSpan } from '#lib/model'
import type { ReadCount } from '../draft'
import { wordMatches } from '../word-starts'

const SMALL: Record<string, number> = {
  zero: 0,
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
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const SMALL_WORD = Object.keys(SMALL)
  .sort((a, b) => b.length - a.length)
  .join('|')
const IN_WORDS = `(?:(?:a |half a )?(?:hundred|thousand|million|dozen)(?! of)|(?:${SMALL_WORD}))(?:[- ](?:and )?(?:${SMALL_WORD}|hundred|thousand|million|dozen(?! of)))*`
const IN_DIGITS = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?: (?:hundred|thousand|million))?`
const NUMBER = `(?:${IN_DIGITS}|${IN_WORDS})`

/** Words that name no figure. */
const VAGUE =
  '(?:several |many |some )?(?:dozens|scores|tens|hundreds|thousands|tens of thousands)(?: of)?|several|a (?:large |small )?number of|many|a handful of|numerous|countless'

const AT_LEAST = 'at least|no fewer than|no less than|not less than|a minimum of|as least'
const MORE_THAN = 'more than|over|upwards of|in excess of|above|well over|greater than'
const LESS_THAN = 'nearly|almost|close to|just under|fewer than|less than|under'
const UP_TO = 'up to|as many as|no more than|at most|a maximum of'
const ABOUT =
  'about|around|some|approximately|roughly|an estimated|a total of|only|just|another|a further|an additional|a reported|exactly|all|the|these|those|other'

/** A number in a sentence: where it stands and what its words allow. */
export type NumberMention = TextSpan & { count: ReadCount }

const MENTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])(?:between (?<lo>${NUMBER}) and (?<hi>${NUMBER})|(?:(?<bound>(?:${AT_LEAST}|${MORE_THAN}|${LESS_THAN}|${UP_TO}|${ABOUT})(?: (?:${ABOUT}))?) )?(?:(?<a>${NUMBER})(?: ?(?:-|–|to|or) ?(?<b>${NUMBER}))?|(?<vague>${VAGUE})))(?<plus>\+| or more(?! than)| and more)?(?![\p{L}\p{N}]|[:/]\d|[.,]\d)`,
  'giu',
)

/** What makes a number no number of people: measures, ages, parts of dates. */
const NOT_PEOPLE =
  /^(?:[- ]?(?:(?:square |nautical )?(?:kms?|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|mm|cm|feet|acres|hectares|barrels|tonnes?|tons?|kg|litres?)\b|%|per ?cent|-year|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|dollars|euros|am\b|pm\b|a\.m|p\.m|degrees|times\b|o['’]clock|cases?\b|(?:st|nd|rd|th)\b))/i
/** "aged 46 and 53". */
const IS_AGE = /\b(?:aged?|ages)(?: between)? (?:\d{1,2},? (?:and |or |to )?)*$/i
/** "A mother of four": her children, and nobody who is counted. */
const IS_PARENT = /\b(?:mother|father|parent|grandmother|grandfather|widow|widower)s? of $/i
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*'
/** A number that is a day of a month. */
const OF_DATE = new RegExp(`^ (?:of )?${MONTH}\\b`, 'u')
const BEFORE_DAY = new RegExp(`${MONTH}\\.? $`, 'u')

/** The value of a number in digits or words; NaN for what is none. */
export function numberOf(text: string): number {
  const plain = text.toLowerCase().replaceAll(',', '')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  let total = 0
  let now = 0
  for (const word of plain.split(/[- ]+/)) {
    if (word === 'and' || word === 'a') continue
    if (word === 'half') now = 0.5
    else if (word === 'dozen') now = (now || 1) * 12
    else if (word === 'hundred') now = (now || 1) * 100
    else if (word === 'thousand' || word === 'million') {
      total += (now || 1) * (word === 'thousand' ? 1e3 : 1e6)
      now = 0
    } else if (/^\d/.test(word)) now += Number(word)
    else if (SMALL[word] !== undefined) now += SMALL[word]
    else return NaN
  }
  return total + now
}

const bounds = (words: string) => new RegExp(`^(?:${words})\\b`, 'i')
const IS_AT_LEAST = bounds(AT_LEAST)
const IS_MORE = bounds(MORE_THAN)
const IS_LESS = bounds(LESS_THAN)
const IS_UP_TO = bounds(UP_TO)

/**
 * The numbers of a sentence that may count people, with the bounds that their words say: "more than
 * 70" is 71 or more, "nearly 50" at most 49, "dozens" neither.
 */
export function englishNumbers(sentence: string): readonly NumberMention[] {
  if (last?.sentence !== sentence) last = { sentence, numbers: numbersIn(sentence) }
  return last.numbers
}
/** A sentence is asked for its numbers by several rules in turn and read once. */
let last: { sentence: string; numbers: NumberMention[] } | undefined

function numbersIn(sentence: string): NumberMention[] {
  const found: NumberMention[] = []
  for (const match of wordMatches(sentence, MENTION)) {
    const start = match.index
    const end = start + match[0].length
    if (NOT_PEOPLE.test(sentence.slice(end, end + 20))) continue
    // "a nine-storey block"
    if (/^-(?!odd|plus|strong)[a-z]/.test(sentence.slice(end, end + 8))) continue
    const before = sentence.slice(Math.max(0, start - 30), start)
    if (IS_AGE.test(before) || IS_PARENT.test(before)) continue
    if (OF_DATE.test(sentence.slice(end, end + 20))) continue
    if (
      /^\d{1,2}$/.test(match[0]) &&
      BEFORE_DAY.test(sentence.slice(Math.max(0, start - 12), start))
    )
      continue
    if (
      /^one$/i.test(match[0]) &&
      /\b(?:no|any|every|some|each|this|that|which) $/i.test(sentence.slice(0, start)) &&
      // "said that one of its soldiers was killed"
      !(
        /\bthat $/i.test(before) &&
        /^ (?:of|civilian|soldier|person|man|woman|child|policeman|fighter)\b/.test(
          sentence.slice(end, end + 12),
        )
      )
    )
      continue
    if (
      /^many$/i.test(match[0].trim()) &&
      /\b(?:how|so|too|as|that) $/i.test(sentence.slice(0, start))
    )
      continue
    const { lo, hi, bound = '', a, b, vague, plus } = match.groups!
    const words = match[0].trim()
    if (vague !== undefined) {
      // "many of the dead were teenagers" counts nobody
      if (
        /^(?:many|several)\b/i.test(vague) &&
        /^ ?of (?:the dead|those|them)\b/i.test(
          sentence
            .slice(start + vague.length)
            .trimStart()
            .replace(/^of /, 'of '),
        )
      )
        continue
      const least = /^(?:a |several |many |some )?/.exec(vague)![0].length
      found.push({ start, end, count: { words: vague.slice(least).replace(/ of$/, '') || vague } })
      continue
    }
    const first = numberOf(lo ?? a!)
    const second = hi ?? b
    if (!Number.isInteger(first)) continue
    // a year is no number of people
    if (!second && !bound && /^(?:19|20)\d\d$/.test(a ?? '')) continue
    if (second !== undefined)
      found.push({ start, end, count: { low: first, high: numberOf(second), words } })
    else if (plus || IS_AT_LEAST.test(bound))
      found.push({ start, end, count: { low: first, words } })
    else if (IS_MORE.test(bound)) found.push({ start, end, count: { low: first + 1, words } })
    else if (IS_LESS.test(bound)) found.push({ start, end, count: { high: first - 1, words } })
    else if (IS_UP_TO.test(bound)) found.push({ start, end, count: { high: first, words } })
    else found.push({ start, end, count: { low: first, high: first, words } })
  }
  return found
}
