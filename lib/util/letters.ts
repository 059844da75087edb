/**
 * Letters that Unicode keeps whole but spellings do not keep apart, and Arabic letters that stand
 * for one another. Names and words are folded by this one table, in lower case and without accents.
 */
export const SAME_LETTERS: Readonly<Record<string, string>> = {
  '\u0671': '\u0627', // alef wasla -> alef (hamza and madda on an alef fall away as marks)
  '\u0649': '\u064a', // alef maqsura -> ya
  '\u06cc': '\u064a', // Farsi ya -> ya
  '\u0629': '\u0647',
  '\u06c1': '\u0647',
  '\u06d5': '\u0647',
  '\u06be': '\u0647',
  '\u06c3': '\u0647', // ta marbuta, look-alikes -> ha
  '\u06a9': '\u0643', // Farsi kaf -> kaf
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ə: 'e',
}

/**
 * Hamza alone, kashida, ayn and hamza marks, quotes: nothing, so that the letters beside them join.
 */
export const SILENT_LETTERS = "\u0621\u0640'’‘ʻʼʿʾ`´ˊˋ′"

/**
 * Marks that spellings add and drop: accents, vowel signs and points of scripts whose letters stand
 * without them. In other scripts (Devanagari, Thai, Ethiopic, kana) a mark is as good as a letter,
 * and names that differ in it are different names.
 */
export const LOOSE_MARKS =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu

/** A text as a regular expression that matches just it, in ours and in those of git. */
export const exactPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
