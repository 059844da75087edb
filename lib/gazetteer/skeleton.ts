import { withoutArticle } from './fold'

/** Latin letter groups that stand for one Arabic consonant, longest first. */
const LATIN: [RegExp, string][] = [
  [/tch|sch|sh|ch/g, 'S'], [/kh/g, 'H'], [/gh/g, 'G'], [/th/g, 't'], [/dh/g, 'd'], [/dj|dsch/g, 'j'], [/ph/g, 'f'],
  [/[qkc]/g, 'k'], [/x/g, 'H'], [/[pb]/g, 'b'], [/[vw]/g, 'w'], [/z/g, 'z'], [/g/g, 'j'], [/h/g, 'H'],
]
/** Arabic letters by the same classes. */
const ARABIC: Record<string, string> = {
  ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'H', خ: 'H', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'S', ص: 's', ض: 'd',
  ط: 't', ظ: 'z', غ: 'G', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'H',
}

/**
 * The consonants of a folded name, in classes that Latin and Arabic spellings share; without article, vowels,
 * doubled letters and a final h (ta marbuta). "Qerdaha" and القرداحة both give "krdH".
 */
export function skeleton(folded: string): string {
  let text = withoutArticle(folded)
  for (const [pattern, letter] of LATIN) text = text.replace(pattern, letter)
  let out = ''
  for (const letter of text) {
    const consonant = ARABIC[letter] ?? (/[bdfGHjklmnrsStz]/.test(letter) ? letter : letter === ' ' ? ' ' : '')
    if (consonant && consonant !== out.at(-1)) out += consonant
  }
  return out.split(' ').map((word) => word.replace(/(?<=..)H$/, '')).join(' ').trim()
}
