import type { TextSpan } from '#lib/model'

/**
 * Arabic made comparable for rules: without vowel signs and tatweel, alifs, yas and digits as one.
 * `at` leads back: the place in the text of each letter, and its end behind the last.
 */
export type Folded = { text: string; at: number[] }

const GONE = /[\u0610-\u061A\u064B-\u065F\u0670\u0640\u200C-\u200F\u2066-\u2069]/
const ONE: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  '”': '"',
  '“': '"',
  '«': '"',
  '»': '"',
}

/** Folds a sentence; see `Folded`. */
export function folded(sentence: string): Folded {
  let text = ''
  const at: number[] = []
  for (let i = 0; i < sentence.length; i++) {
    const letter = sentence[i]!
    if (GONE.test(letter)) continue
    const code = letter.charCodeAt(0)
    const digit =
      code >= 0x660 && code <= 0x669
        ? code - 0x660
        : code >= 0x6f0 && code <= 0x6f9
          ? code - 0x6f0
          : -1
    text += digit >= 0 ? String(digit) : (ONE[letter] ?? letter)
    at.push(i)
  }
  at.push(sentence.length)
  return { text, at }
}

/** A span of folded text as one of the sentence itself. */
export const unfolded = ({ at }: Folded, { start, end }: TextSpan): TextSpan => ({
  start: at[start]!,
  end: end > 0 ? at[end - 1]! + 1 : at[end]!,
})
