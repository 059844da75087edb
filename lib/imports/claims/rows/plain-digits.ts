/** Invisible marks of direction, which spreadsheets leave around numbers in Arabic text. */
const MARKS = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A text with Latin digits in place of Arabic and Persian ones, plain hyphens and plain blanks. */
export function plainDigits(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text
    .replace(MARKS, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u060c]/g, ',')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .normalize('NFKC')
}
