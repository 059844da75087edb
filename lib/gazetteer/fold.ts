/** Arabic letters that spellings do not keep apart. */
const ARABIC: [RegExp, string][] = [
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'], // alef with hamza or madda -> alef
  [/\u0649/g, '\u064a'], // alef maqsura -> ya
  [/\u06cc/g, '\u064a'], // Farsi ya -> ya
  [/[\u0629\u06c1\u06d5]/g, '\u0647'], // ta marbuta and its look-alikes -> ha
  [/[\u0624\u0626\u0621]/g, ''], // hamza on a seat or alone
  [/\u0640/g, ''], // kashida
]

/**
 * A spelling without what spellings vary in: case, accents, ayn and hamza marks, quotes, hyphens, Arabic vowel signs.
 * "Al-Ḩaffah" -> "al haffah". Two texts that fold alike count as the same spelling.
 */
export function fold(text: string): string {
  let out = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  for (const [pattern, plain] of ARABIC) out = out.replace(pattern, plain)
  return out
    .replace(/['’‘ʻʼʿʾ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Articles at the head of a folded name: al-, el-, and al- joined to a sun letter (ash-shir). */
const ARTICLE = /^(?:the |al |el |ul |(?:a|e)(?:sh|ch|th|dh|[rstdnzl]) (?=[a-z])|(?:al|el)(?=[a-z]{4})|\u0627\u0644(?=\p{L}{2}))/u

/** A folded name without its article: "al haffah" -> "haffah", "ash shir" -> "shir", "the coast" -> "coast". */
export function withoutArticle(folded: string): string {
  return folded.replace(ARTICLE, '')
}
