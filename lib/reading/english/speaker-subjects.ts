import { isOrdinary } from './names'
import { nounAfter, nounBefore } from './speaker-nouns'
import { CONNECTS, DETERMINES, IS_TITLE, isName } from './speaker-words'
import type { Word } from './speaker-words'

/**
 * The subject of a sentence, for a second verb of it: "A denied it and said". Words such as "In a
 * tweet," stand in front of it, and a name may stand behind its title.
 */
export function leadSubject(words: readonly Word[], sentence: string): Word[] {
  const ahead =
    /^(?:In|On|At|Late|Earlier|After|During|Speaking|Meanwhile|But|However|Later|Yesterday|Separately)(?![\p{L}])[^,;:“”"]{0,60}, /u.exec(
      sentence,
    )
  const begin = ahead?.[0].length ?? /^(?:But|And|Yet) /.exec(sentence)?.[0].length ?? 0
  const noun = nounAfter(
    words,
    words.findIndex(({ start }) => start >= begin),
  )
  if (
    !noun.some(
      ({ text }) =>
        (isName(text) && !isOrdinary(text)) || IS_TITLE.test(text.replace(/[’']s?$/u, '')),
    )
  )
    return []
  // "the foreign minister, Amal Idris, called it"
  const called =
    /^, (?<name>\p{Lu}[\p{L}’'-]+(?: (?:al-|el-|bin |abu )?\p{Lu}[\p{L}’'-]+){1,3}),/u.exec(
      sentence.slice(noun.at(-1)!.end),
    )
  if (!called) return noun
  const from = noun.at(-1)!.end + 2
  return words.filter(
    (word) => word.start >= from && word.end <= from + called.groups!.name!.length,
  )
}

/**
 * The subject right before a verb of speech where no word tells that it speaks: "a baker", "the
 * orphanage", back to its article.
 */
export function subjectBefore(words: readonly Word[], at: number): Word[] {
  for (let j = at; j >= 0 && at - j < 5; j--) {
    const { text } = words[j]!
    if (DETERMINES.test(text) && j < at) {
      // "residents of the lakeside town": the noun in front of the place speaks
      const [who, of] = [words[j - 2]?.text ?? '', words[j - 1]?.text ?? '']
      if (!/^(?:of|in|from)$/.test(of) || !IS_TITLE.test(who)) return words.slice(j, at + 1)
      // "a member of the local resistance", "the health ministry in the Hamas-run territory"
      const [first] = nounBefore(words, j - 2)
      return words.slice(first ? words.indexOf(first) : j - 2, at + 1)
    }
    // "…, clinics counted": a bare plural at the head of a clause
    if (
      /^\p{Ll}{3,}s$/u.test(words[at]!.text) &&
      /^\p{L}/u.test(text) &&
      at - j < 2 &&
      (j === 0 || /^[,;“"]$/.test(words[j - 1]!.text))
    )
      return words.slice(j, at + 1)
    if (!/^[\p{L}’'-]+$/u.test(text) || CONNECTS.test(text)) return []
  }
  return []
}
