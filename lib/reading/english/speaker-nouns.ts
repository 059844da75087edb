import { isOrdinary } from './names'
import {
  CONNECTS,
  DESCRIBES,
  DETERMINES,
  IS_DAY,
  IS_TITLE,
  NUMBERS,
  PRONOUN,
  isName,
} from './speaker-words'
import type { Word } from './speaker-words'

const IS_AREA =
  /^(?:town|village|city|area|camp|district|region|neighbou?rhood|suburb|province|enclave|quarter)$/
const IN_AREA = new RegExp(`${IS_AREA.source}|^(?:the|this|that|same|in|of|from|at|near)$`)

/** The words for who speaks that end right before a place in a sentence. */
export function nounBefore(words: readonly Word[], at: number): Word[] {
  let i = at
  // what stands in brackets belongs to the name before it
  const end = i
  if (words[i]?.text === ')') {
    while (i >= 0 && words[i]!.text !== '(') i--
    i--
  }
  // "Fatima, 45, said", "Fatima, 45, a resident, said"
  const age = words[i]?.text === ',' ? i - 1 : i
  if (/^\d{1,2}$/.test(words[age]?.text ?? '') && words[age - 1]?.text === ',')
    return nounBefore(words, age - 2)
  // "Hasan Abdel-Ghani, spokesperson for the ministry, confirmed": the name stands before the comma
  if (words[i]?.text === ',') {
    let comma = i - 1
    while (comma >= 0 && words[comma]!.text !== ',') comma--
    const inner = words.slice(comma + 1, i)
    // "The army, however, said"
    if (
      comma > 0 &&
      inner.length === 1 &&
      /^(?:however|meanwhile|though|too)$/i.test(inner[0]!.text)
    )
      return nounBefore(words, comma - 1)
    // "a member of the clan, Abu Fahd, told"
    if (
      comma > 0 &&
      inner.length > 1 &&
      inner.length < 6 &&
      inner.every(({ text }, k) => isName(text) || (k === 0 && text === 'the')) &&
      inner.some(({ text }) => !isOrdinary(text))
    )
      return inner
    if (
      comma > 0 &&
      inner.length > 0 &&
      inner.length <= 16 &&
      // "A, south of B, is in the hands of the army, says": a clause, and no title
      !/^(?:is|are|was|were|has|have|had|will|would|and|but)$/i.test(inner[0]!.text) &&
      (inner.some(({ text }) => IS_TITLE.test(text.replace(/[’']s$/, ''))) ||
        // "Abu Omar, an undertaker, told"
        (/^an?$/.test(inner[0]!.text) && inner.length < 7))
    ) {
      const before = nounBefore(words, comma - 1)
      if (
        before.some(({ text }) => IS_TITLE.test(text)) ||
        (before.some(({ text }) => isName(text)) && !before.every(({ text }) => isOrdinary(text)))
      )
        return before
    }
    if (
      comma > 0 &&
      inner.some(
        ({ text }, k) =>
          /^(?:who|which|whose)$/i.test(text) ||
          (k === 0 && /^(?:reporting|speaking|writing|citing|quoting|referring)$/i.test(text)),
      )
    )
      return nounBefore(words, comma - 1)
    return []
  }
  // "a resident reached by phone said"
  for (let k = i; k > 0 && i - k < 6; k--)
    if (
      /^(?:reached|contacted|interviewed|questioned|quoted)$/i.test(words[k]!.text) &&
      /^(?:by|on|over|via|from|in)$/i.test(words[k + 1]?.text ?? '')
    )
      return nounBefore(words, k - 1)
  // "the army on Monday said", "the mayor late on Sunday put"
  if (IS_DAY.test(words[i]?.text ?? '') && /^(?:on|late|early)$/i.test(words[i - 1]?.text ?? ''))
    return nounBefore(words, /^(?:late|early)$/i.test(words[i - 2]?.text ?? '') ? i - 3 : i - 2)
  // "elders in the town": the noun in front of the place speaks
  if (IS_AREA.test(words[i]?.text ?? '')) {
    let k = i
    while (k > 0 && IN_AREA.test(words[k]!.text)) k--
    const head = words[k]?.text ?? ''
    if (
      /^(?:in|of|from|at|near)$/.test(words[k + 1]?.text ?? '') &&
      (IS_TITLE.test(head) || /^others$/i.test(head))
    ) {
      const who = nounBefore(words, k)
      return who.length > 0 ? who : words.slice(k, k + 1)
    }
  }
  const first = words[i]
  if (!first || /^["“”;:]$/.test(first.text)) return []
  if (PRONOUN.test(first.text)) return [first]
  let start = i + 1
  for (let j = i; j >= 0 && i - j < 14; j--) {
    const { text } = words[j]!
    const bare = text.replace(/[’']s?$/u, '')
    if (DETERMINES.test(text)) {
      start = j
      // "a source in the ministry": the noun before goes on
      const before = words[j - 1]?.text ?? ''
      if (
        /^(?:in|of|at|for|from|with|on|and)$/i.test(before) &&
        (IS_TITLE.test((words[j - 2]?.text ?? '').replace(/[’']s$/, '')) ||
          // "Colonel Abu Bakr of the Free Army"
          (/^of$/i.test(before) &&
            j > 3 &&
            isName(words[j - 2]!.text) &&
            isName(words[j - 3]!.text) &&
            !isOrdinary(words[j - 2]!.text)))
      ) {
        j -= 1
        start = j
        continue
      }
      break
    }
    if (IS_DAY.test(text)) break
    // "the People’s Defence Force"
    if (
      isName(text) &&
      (!isOrdinary(text) ||
        (/[’']s?$/.test(text) && start === j + 1 && isName(words[start]?.text ?? '')))
    )
      start = j
    // "Doctors Without Borders": an ordinary word in capitals between two names
    else if (
      isName(text) &&
      start === j + 1 &&
      j > 0 &&
      isName(words[j - 1]!.text) &&
      !isOrdinary(words[j - 1]!.text)
    )
      start = j
    else if (IS_TITLE.test(bare) || DESCRIBES.test(bare)) start = j
    // "the organising committee": a word between the article and the noun
    else if (
      start === j + 1 &&
      /^\p{Ll}{4,}$/u.test(text) &&
      !CONNECTS.test(text) &&
      IS_TITLE.test(words[start]?.text ?? '') &&
      /^(?:the|an?|its|their)$/i.test(words[j - 1]?.text ?? '')
    )
      start = j
    // "The New York Times": an ordinary word in capitals within a sentence
    else if (
      start === j + 1 &&
      j > 0 &&
      isName(text) &&
      /^\p{Lu}/u.test(words[start]?.text ?? '') &&
      /^(?:New|North|South|East|West|Free|Central|State|Air|Security|Local|General)$/.test(text) &&
      !/^[“"”:;]$/.test(words[j - 1]!.text)
    )
      start = j
    else if (CONNECTS.test(text) && j > 0 && start === j + 1) {
      const before = words[j - 1]!.text.replace(/[’']s?$/u, '')
      if (!(isName(before) || IS_TITLE.test(before) || DESCRIBES.test(before))) break
    }
    // "the head of the ground forces": any word may describe of what somebody is the head
    else if (
      start === j + 1 &&
      /^\p{Ll}+$/u.test(text) &&
      DETERMINES.test(words[j - 1]?.text ?? '') &&
      /^(?:of|for)$/.test(words[j - 2]?.text ?? '') &&
      IS_TITLE.test(words[j - 3]?.text ?? '')
    )
      start = j
    else break
  }
  // "a woman who fled to Kosti said": a name behind a preposition within the clause is not the subject
  {
    const who = words.findLastIndex(
      ({ text }, k) => k < start && /^(?:who|whom|whose)$/i.test(text),
    )
    // "the Front which groups brigades in the city said"
    const which = words.findLastIndex(({ text }, k) => k < start - 3 && /^which$/i.test(text))
    for (const one of [who, which])
      if (one > 0 && start - one < 10 && !words.slice(one, start).some(({ text }) => text === ','))
        return nounBefore(words, one - 1)
  }
  // "families in the village of Sake said": the noun in front of the place speaks
  if (/^(?:in|of|from|at|near)$/i.test(words[start - 1]?.text ?? '')) {
    let k = start - 1
    while (
      k > 0 &&
      /^(?:in|of|from|at|near|the|town|village|city|district|province|camp|area|region|interviewed|reached|contacted|living|staying|based|sheltering|displaced|working|trapped)$/i.test(
        words[k]!.text,
      )
    )
      k--
    const head = words[k]?.text ?? ''
    if (start - k < 7 && IS_TITLE.test(head)) {
      let from = k
      while (
        from > 0 &&
        k - from < 3 &&
        (DESCRIBES.test(words[from - 1]!.text) ||
          DETERMINES.test(words[from - 1]!.text) ||
          isName(words[from - 1]!.text))
      )
        from--
      return words.slice(from, end + 1)
    }
  }
  const found = words.slice(start, end + 1)
  while (
    found.length > 0 &&
    CONNECTS.test(found[0]!.text) &&
    !DETERMINES.test(found[0]!.text) &&
    !/^(?:Al|El)$/.test(found[0]!.text)
  )
    found.shift()
  // a bare description is no speaker: "heavy clashes in the eastern city said"
  return found.some(
    ({ text }) =>
      (isName(text) && !isOrdinary(text)) || IS_TITLE.test(text.replace(/[’']s?$/u, '')),
  )
    ? found
    : []
}

/** The words for who speaks that begin at a place in a sentence: "according to …", "said …". */
export function nounAfter(words: readonly Word[], at: number): Word[] {
  const found: Word[] = []
  if (at < 0) return found
  for (let j = at; j < words.length && found.length < 14; j++) {
    const { text } = words[j]!
    const bare = text.replace(/[’'.]s?$/u, '')
    if (text === '(') {
      const close = words.findIndex((word, k) => k > j && word.text === ')')
      if (close < 0 || close - j > 4) break
      found.push(...words.slice(j, close + 1))
      j = close
      continue
    }
    if (/^[,;:“”"]$/.test(text)) break
    // "the president of the council in A territory B"
    if (
      found.length > 2 &&
      /^(?:territory|province|district|region|governorate|county|town|city)$/.test(text) &&
      isName(found.at(-1)!.text) &&
      isName(words[j + 1]?.text ?? '')
    ) {
      found.push(words[j]!)
      continue
    }
    if (found.length === 0 && (DETERMINES.test(text) || NUMBERS.test(text))) found.push(words[j]!)
    // "the country’s foreign minister"
    else if (
      found.length === 1 &&
      /^(?:country|region|city|province|town|group|army|government|district|state|hospital|camp|village|ministry|party)[’']s$/.test(
        text,
      )
    )
      found.push(words[j]!)
    else if (
      (isName(text) && !/^(?:On|In|At|The|But|And)$/.test(text)) ||
      IS_TITLE.test(bare) ||
      DESCRIBES.test(bare)
    )
      found.push(words[j]!)
    else if (CONNECTS.test(text) && found.length > 0) {
      const next = words[j + 1]?.text.replace(/[’'.]s?$/u, '') ?? ''
      const later = words[j + 2]?.text.replace(/[’'.]s?$/u, '') ?? ''
      const goesOn = (word: string) =>
        (isName(word) &&
          !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
            word,
          )) ||
        IS_TITLE.test(word) ||
        DESCRIBES.test(word)
      if (!(goesOn(next) || (DETERMINES.test(next) && goesOn(later)))) break
      found.push(words[j]!)
    } else if (
      found.length > 0 &&
      /^\p{Ll}/u.test(text) &&
      found.every(({ text: one }) => DETERMINES.test(one) || DESCRIBES.test(one)) &&
      IS_TITLE.test(words[j + 1]?.text.replace(/[’'.]s?$/u, '') ?? '')
    )
      // "the occupying authorities", "its military operations spokesman"
      found.push(words[j]!)
    else break
  }
  // "an official source as saying"
  while (
    found.length > 0 &&
    (CONNECTS.test(found.at(-1)!.text) || /^a[sn]$/.test(found.at(-1)!.text))
  )
    found.pop()
  // an article or a number alone names nobody
  return found.every(({ text }) => DETERMINES.test(text) || NUMBERS.test(text)) ? [] : found
}
