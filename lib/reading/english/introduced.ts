import { wordMatches } from '../word-starts'
import { isOrdinary } from './names'
import { IS_TITLE, isName, marksOf, nounAfter, nounBefore } from './speaker-nouns'
import type { Word } from './speaker-nouns'
import { speechFrame } from './speech-frame'
import { SIGNS, TAKES_A_STAND } from './speech-words'

/** What only a person is called. */
const IS_PERSON =
  /(?<![\p{L}])(?:resident|doctor|nurse|surgeon|teacher|farmer|driver|baker|trader|shopkeeper|student|engineer|lawyer|journalist|activist|soldier|fighter|commander|officer|colonel|general|mayor|governor|minister|spokes(?:man|woman|person)|director|adviser|official|volunteer|paramedic|rescuer|widow(?:er)?|mother|father|brother|sister|son|daughter|uncle|aunt|cousin|elder|imam|priest|survivor|witness)(?![\p{L}])/u
/** Words for somebody: a name of a person, with or without a title. */
const nameOf = (sentence: string, words: readonly Word[]): string | undefined => {
  const names = words.filter(({ text }) => isName(text) && !isOrdinary(text))
  const hasTitle = words.some(({ text }) => IS_TITLE.test(text))
  if (names.length === 0 || (names.length < 2 && !hasTitle)) return undefined
  const whole = { start: 0, end: sentence.length }
  const frame = speechFrame(words, sentence, whole, whole)
  return frame?.is === 'named' ? frame.name : undefined
}

/** "“Amal,” a 29-year-old seamstress, was in the second truck": somebody, and who they are. */
const SOMEBODY_NAMED =
  /^[“"]?(?<name>\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |abu )?\p{Lu}[\p{L}’'-]+){0,3})(?:,|,[”"]|[”"],) (?:(?:an?|the|one) (?<is>[^,“”"]{3,70})|\d\d), (?=\p{Ll})/u

/**
 * Whom a sentence names that says nothing yet: a line that signs the quotation below it ("A, the
 * mayor of B, on Telegram:"), or the subject of a sentence that takes a stand ("An adviser, A,
 * dismissed the account."). "He" and a quotation behind it are theirs.
 */
export function introducedIn(sentence: string): string | undefined {
  const words = marksOf(sentence)
  const signed = SIGNS.exec(sentence)
  if (signed) {
    const { who, on } = signed.groups!
    const noun = nounAfter(words, 0)
    const rest = who!.slice(noun.at(-1)?.end ?? 0)
    return on !== undefined || /^, (?:\p{L}+ )*?\p{L}/u.test(rest)
      ? /\p{L}/u.test(rest) && !rest.split(/[\s,]+/).some((word) => IS_TITLE.test(word))
        ? undefined
        : nameOf(sentence, noun)
      : undefined
  }
  const somebody = SOMEBODY_NAMED.exec(sentence)?.groups
  if (
    somebody &&
    !isOrdinary(somebody.name!) &&
    (somebody.is === undefined ||
      /year-old|\bwho\b/.test(somebody.is) ||
      IS_PERSON.test(somebody.is.split(' ', 4).join(' ')))
  )
    return somebody.name
  // "Umm Yasin is not packing."
  const mother =
    /^(?<name>Umm \p{Lu}[\p{L}’'-]+) (?:is|was|has|had|does|did|\p{Ll}+(?:s|ed)) /u.exec(sentence)
  if (mother) return mother.groups!.name
  const verb = wordMatches(sentence, TAKES_A_STAND, 1)[0]
  if (!verb) return undefined
  const at = words.findIndex(({ start }) => start >= verb.index)
  const noun = nounBefore(words, at - 1)
  // the subject of the sentence, with a noun for it in front at most
  if (noun.length === 0 || noun[0]!.start > 70) return undefined
  const ahead = words.slice(0, words.indexOf(noun[0]!))
  if (
    !ahead.every(
      ({ text }) =>
        text === ',' || /^\p{Ll}/u.test(text) || isOrdinary(text) || /^\p{Lu}{2,}$/u.test(text),
    )
  )
    return undefined
  // "The junta did not respond.": a body without a name
  const frame =
    /^The /.test(sentence) &&
    speechFrame(noun, sentence, noun[0]!, { start: 0, end: sentence.length })
  return (
    nameOf(sentence, noun) ?? (frame && frame.is === 'named' && frame.body ? frame.name : undefined)
  )
}
