import { LOOSE_MARKS, SAME_LETTERS, SILENT_LETTERS } from '#lib/util'
/** One of the letters that say nothing. */
const NOTHING = new RegExp(`^[${SILENT_LETTERS}]$`)

const LETTER = /[\p{L}\p{N}\p{M}]/u

/**
 * What each UTF-16 unit folds to; filled as met, since a country's names are some hundred
 * characters over and over.
 */
const kept: (string | undefined)[] = []

function foldCharacter(character: string): string {
  // Quotes and marks that NFKD would take apart into a space and a mark join their neighbours
  // instead.
  const parts = NOTHING.test(character)
    ? ''
    : character
        .normalize('NFKD')
        .replace(LOOSE_MARKS, '')
        .toLowerCase()
        .normalize('NFKD')
        .replace(LOOSE_MARKS, '')
  return [...parts]
    .map((part) => SAME_LETTERS[part] ?? (NOTHING.test(part) ? '' : LETTER.test(part) ? part : ' '))
    .join('')
}

/**
 * A spelling without what spellings vary in: case, accents, ayn and hamza marks, quotes, hyphens,
 * Arabic vowel signs, kashida and the forms of alef, ya and ta marbuta. "Al-Ḩudaydah" -> "al hudaydah".
 * Two texts that fold alike count as the same spelling. Folding twice changes nothing.
 */
export function fold(text: string): string {
  let out = ''
  let space = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const pair = code >= 0xd800 && code < 0xdc00 && i + 1 < text.length
    const plain = pair
      ? foldCharacter(text.slice(i, ++i + 1))
      : (kept[code] ??= foldCharacter(text[i]!))
    if (plain === '' || (plain === ' ' && space)) continue
    out += plain
    space = plain === ' '
  }
  // Signs such as ½ fold to several characters, of which some may be spaces.
  return out.includes('  ') || out.startsWith(' ') || out.endsWith(' ')
    ? out.replace(/ +/g, ' ').trim()
    : out
}

/** Whether a folded name begins in Arabic or Hebrew script, which do not write short vowels. */
export function isVowelless(folded: string): boolean {
  const code = folded.charCodeAt(0)
  return code >= 0x590 && code < 0x700
}
