import anyAscii from 'any-ascii'
import { burmese } from './burmese'
import type { Reading } from './reading'

/** Letters that are neither ASCII nor of Arabic script: what has to be read by another script. */
const FOREIGN = /[^\u0000-\u007f\u0600-\u06ff]/
const RUN = /\p{Script=Myanmar}+|[^\s]/gu

/**
 * Cyrillic as it is mostly written in Latin letters. Г is a sound of its own (`V`): g in Russian and
 * Bulgarian, h in Ukrainian and Belarusian.
 */
const CYRILLIC: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'V', ґ: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k',
  л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
  ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', є: 'ye',
} // prettier-ignore
/**
 * Hebrew letters as sounds: four are read in two ways, and which is not written (`B` b or v, `K` k or
 * kh, `P` p or f, `Z` sh or s). Vowels are not written, as in Arabic.
 */
const HEBREW: Record<string, string> = {
  א: 'A', ב: 'B', ג: 'g', ד: 'd', ה: 'h', ו: 'W', ז: 'z', ח: 'H', ט: 't', י: 'Y', כ: 'K', ך: 'K', ל: 'l',
  מ: 'm', ם: 'm', נ: 'n', ן: 'n', ס: 's', ע: 'A', פ: 'P', ף: 'P', צ: 's', ץ: 's', ק: 'q', ר: 'r', ש: 'Z',
  ת: 't',
} // prettier-ignore
/** How Hebrew writes the article of an Arabic name. */
const HEBREW_ARTICLE = /(?<=^|\s)אל (?=\S)/g
/** A Hebrew ה at the end of a word mostly stands for a vowel. */
const HEBREW_FINAL_H = /ה(?=\s|$)/g
/** Scripts of languages whose consonants are breathed, so that an h behind one is no sound. */
const BREATHED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}]/u
/** The words for town and city that registers put behind Ethiopic names. */
const ETHIOPIC_TOWN = / (?:ከተማ|ከተማ አስተዳደር)$/
/**
 * Syllables and signs of East Asia. What they make of a foreign name (喀土穆 for Khartoum) is too far
 * from it to be compared by sound; such a name is found as it is spelled.
 */
const SYLLABLES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u30fc]/u
const isRead = (character: string, reading: Reading) =>
  reading === 'syllabic' || !SYLLABLES.test(character)
const kept = new Map<string, string>()

function letter(character: string): string {
  const known = kept.get(character)
  if (known !== undefined) return known
  const ascii = anyAscii(character)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const plain = BREATHED.test(character) ? ascii.replace(/([ptkbdgj])h/g, '$1') : ascii
  if (kept.size < 4096) kept.set(character, plain)
  return plain
}

/**
 * A folded name in Latin letters, and in capitals for sounds that have no Latin letter of their own
 * (see `sounds.ts`); itself where it is in Latin or Arabic script. Scripts without a table here are
 * read by `any-ascii`.
 */
export function romanised(folded: string, reading: Reading = 'arabic'): string {
  if (!FOREIGN.test(folded)) return folded
  return folded
    .replace(ETHIOPIC_TOWN, '')
    .replace(HEBREW_ARTICLE, '')
    .replace(HEBREW_FINAL_H, 'F')
    .replace(RUN, (run) =>
      run.charCodeAt(0) < 0x80 || (run >= '\u0600' && run < '\u0700')
        ? run
        : /\p{Script=Myanmar}/u.test(run)
          ? burmese(run)
          : (CYRILLIC[run] ?? HEBREW[run] ?? (isRead(run, reading) ? letter(run) : '')),
    )
}
