import { wordMatches } from '../word-starts'
import { isOrdinary } from './names'
import { nounAfter, nounBefore } from './speaker-nouns'
import { IS_TITLE, isName, marksOf } from './speaker-words'
import type { Word } from './speaker-words'
import { speechFrame } from './speech-frame'
import { SIGNS, TAKES_A_STAND } from './speech-words'

/** What only a person is called. */
const IS_PERSON =
  /(?<![\p{L}])(?:resident|doctor|nurse|surgeon|teacher|farmer|driver|baker|trader|shopkeeper|student|engineer|lawyer|journalist|activist|soldier|fighter|commander|officer|colonel|general|mayor|governor|minister|spokes(?:man|woman|person)|director|adviser|official|volunteer|paramedic|rescuer|widow(?:er)?|mother|father|brother|sister|son|daughter|uncle|aunt|cousin|elder|imam|priest|survivor|witness)(?![\p{L}])/u
/** Words for somebody: a name of a person, with or without a title. */
function nameOf(sentence: string, words: readonly Word[]): string | undefined {
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

/** "Umm Yasin is not packing." */
const MOTHER = /^(?<name>Umm \p{Lu}[\p{L}’'-]+) (?:is|was|has|had|does|did|\p{Ll}+(?:s|ed)) /u

/** Who signs a line, from the match of `SIGNS` in it. */
function signerOf(sentence: string, { who, on }: Record<string, string | undefined>) {
  const noun = nounAfter(marksOf(sentence), 0)
  const rest = who!.slice(noun.at(-1)?.end ?? 0)
  // without a medium a title behind the name tells that a line signs
  if (on === undefined && !/^, (?:\p{L}+ )*?\p{L}/u.test(rest)) return undefined
  const isOther = /\p{L}/u.test(rest) && !rest.split(/[\s,]+/).some((word) => IS_TITLE.test(word))
  return isOther ? undefined : nameOf(sentence, noun)
}

/** Somebody whom a sentence begins with, and tells who they are. */
function describedIn(sentence: string): string | undefined {
  const { name, is } = SOMEBODY_NAMED.exec(sentence)?.groups ?? {}
  const isPerson =
    name !== undefined &&
    !isOrdinary(name) &&
    (is === undefined || /year-old|\bwho\b/.test(is) || IS_PERSON.test(is.split(' ', 4).join(' ')))
  return isPerson ? name : MOTHER.exec(sentence)?.groups!.name
}

/** Words in front of the subject of a sentence that may belong to it: a noun, a sign, a first word. */
const leads = ({ text }: Word): boolean =>
  text === ',' || /^\p{Ll}/u.test(text) || isOrdinary(text) || /^\p{Lu}{2,}$/u.test(text)

/** The subject of a verb that takes a stand. */
function takerOf(sentence: string, verb: number): string | undefined {
  const words = marksOf(sentence)
  const at = words.findIndex(({ start }) => start >= verb)
  const noun = nounBefore(words, at - 1)
  // the subject of the sentence, with a noun for it in front at most
  if (noun.length === 0 || noun[0]!.start > 70) return undefined
  const ahead = words.slice(0, words.indexOf(noun[0]!))
  // "A Houthi spokesman, A B, denied"
  if (!ahead.every((word, i) => leads(word) || IS_TITLE.test(ahead[i + 1]?.text ?? '')))
    return undefined
  const name = nameOf(sentence, noun)
  if (name !== undefined || !/^The /.test(sentence)) return name
  // "The junta did not respond.": a body without a name
  const frame = speechFrame(noun, sentence, noun[0]!, { start: 0, end: sentence.length })
  return frame?.is === 'named' && frame.body ? frame.name : undefined
}

/**
 * Whom a sentence names that says nothing yet: a line that signs the quotation below it ("A, the
 * mayor of B, on Telegram:"), or the subject of a sentence that takes a stand ("An adviser, A,
 * dismissed the account."). "He" and a quotation behind it are theirs.
 */
export function introducedIn(sentence: string): string | undefined {
  const signed = SIGNS.exec(sentence)
  if (signed) return signerOf(sentence, signed.groups!)
  const described = describedIn(sentence)
  if (described !== undefined) return described
  const verb = wordMatches(sentence, TAKES_A_STAND, 1)[0]
  return verb && takerOf(sentence, verb.index)
}
