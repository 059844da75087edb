/**
 * How the letters of a country's names are read: which articles its languages have, whether an h
 * behind a consonant is breath (ph as in Phuket) or makes another sound (ph as f), and whether
 * syllables of East Asia are its own or only what these make of a foreign name.
 */
export type Reading = 'arabic' | 'romance' | 'aspirate' | 'syllabic' | 'plain'

/** Countries by how their names are read (ISO 3166-1); all others are read plainly. */
const COUNTRIES: Record<Exclude<Reading, 'plain'>, string> = {
  arabic: 'AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SY TD TN YE',
  romance: 'AD AR BE BO BR CH CL CO CR CU DO EC ES FR GQ GT HN HT IT LU MC MX NI PA PE PR PT PY SM SV UY VA VE', // prettier-ignore
  aspirate: 'BD BT IN KH LA LK MM NP TH',
  syllabic: 'CN HK JP KP KR MO SG TW',
}
const readings = new Map(
  Object.entries(COUNTRIES).flatMap(([reading, codes]) =>
    codes.split(' ').map((code) => [code, reading as Reading] as const),
  ),
)

/** How names of a country are read. Where no country is known, Arabic articles may stand. */
export function readingOf(country: string | undefined): Reading {
  return country === undefined ? 'arabic' : (readings.get(country) ?? 'plain')
}

/**
 * Articles at the head of a folded name: al-, el-, al- joined to a sun letter (ash-shir). Those of
 * Arabic script and English are stripped whatever the country, since they say their language.
 */
const OTHER = /^(?:the |\u0627\u0644(?=\p{L}{2}))/u
const ARTICLE: Record<Reading, RegExp> = {
  arabic:
    /^(?:the |al |el |ul |(?:a|e)(?:sh|ch|th|dh|[rstdnzl]) (?=[a-z])|(?:al|el)(?=[a-z]{4})|\u0627\u0644(?=\p{L}{2}))/u,
  romance: /^(?:the |(?:la|le|les|el|los|las|il|lo|gli) (?=\p{L})|\u0627\u0644(?=\p{L}{2}))/u,
  aspirate: OTHER,
  syllabic: OTHER,
  plain: OTHER,
}

/**
 * A folded name without its article: "al hudaydah" -> "hudaydah", "ash shihr" -> "shihr", "the coast" ->
 * "coast". Nothing is taken from a name whose languages have no article ("Eldoret", "Elista").
 */
export function withoutArticle(folded: string, reading: Reading = 'arabic'): string {
  // Most names begin with another letter than any article does.
  return 'aetulig\u0627'.includes(folded[0] ?? ' ') ? folded.replace(ARTICLE[reading], '') : folded
}

/** Whether a word by itself is an article of a reading; `rest` is the text behind it. */
export function isArticle(word: string, rest: string, reading: Reading): boolean {
  if (word === 'the') return true
  if (reading === 'romance') return /^(?:la|le|les|el|los|las|il|lo|gli)$/.test(word)
  if (reading !== 'arabic') return false
  return (
    /^(?:al|el|il|ul)$/.test(word) ||
    (/^[aeiu](?:sh|ch|th|dh|[rstdnzl])$/.test(word) && rest.startsWith(word.slice(1)))
  )
}

/**
 * Folded Latin letters of languages that breathe their consonants, spelled as other spellings have
 * them: kh is k, ph is p, and Burmese hp, hs and hm are p, s and m; ky is ch, gy is j, and a final
 * ng is n.
 */
export function withoutBreath(folded: string): string {
  return folded
    .replace(/h(?=[ptksmnlw])/g, '')
    .replace(/([ptkbdgj])h/g, '$1')
    .replace(/ky/g, 'ch')
    .replace(/gy/g, 'j')
    .replace(/ng(?![aeiou])/g, 'n')
}
