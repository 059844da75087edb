/** Letters that a language writes with, in its script; a name with others is another language's. */
const ALPHABETS: Record<string, RegExp> = {
  ar: /^[ء-غف-ي\u064b-\u0652ٱ\s\-()]+$/,
  fa: /^[ء-غف-وپچژگکیئآأ\u064b-\u0652\u200c\s\-()]+$/,
  ur: /^[ء-غف-وٹپچڈڑژکگںھہیےئآأ\u064b-\u0652\s\-()]+$/,
  uk: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ\s\-()]+$/i,
  ru: /^[абвгдеёжзийклмнопрстуфхцчшщъыьэюя\s\-()]+$/i,
  be: /^[абвгдеёжзійклмнопрстуўфхцчшыьэюя'’ʼ\s\-()]+$/i,
  bg: /^[абвгдежзийклмнопрстуфхцчшщъьюя\s\-()]+$/i,
  sr: /^[абвгдђежзијклљмнњопрстћуфхцчџш\s\-()]+$/i,
}

/** Letters and endings that speak for a language among others of its script. */
const MARKS: Record<string, RegExp> = {
  uk: /[іїєґ]|ськ|цьк/gi,
  be: /[ўі]|цы|дз/gi,
  ru: /[ыэё]/gi,
  fa: /[پچژگکی]/g,
  ur: /[ٹڈڑںھہے]/g,
}

/** Scripts by the tag that `Intl.Locale` gives them, where JavaScript calls them otherwise. */
const SCRIPTS: Record<string, string[]> = {
  Arab: ['Arabic'],
  Cyrl: ['Cyrillic'],
  Hebr: ['Hebrew'],
  Mymr: ['Myanmar'],
  Ethi: ['Ethiopic'],
  Armn: ['Armenian'],
  Geor: ['Georgian'],
  Grek: ['Greek'],
  Deva: ['Devanagari'],
  Beng: ['Bengali'],
  Thai: ['Thai'],
  Khmr: ['Khmer'],
  Laoo: ['Lao'],
  Sinh: ['Sinhala'],
  Taml: ['Tamil'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul'],
  Latn: ['Latin'],
}

/** The script that a language is mostly written in, such as `Arab`. */
export const scriptOf = (language: string): string =>
  new Intl.Locale(language).maximize().script ?? 'Latn'

/** The language most spoken in a country, by the likely subtags of Unicode's CLDR: `ar` for SY. */
export const spokenIn = (country: string): string =>
  new Intl.Locale(`und-${country}`).maximize().language

/** Letters with the Latin one that each sounds like. */
const soundsOf = (pairs: string): Map<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair[0]!, pair[1]!]))

/** Consonants of two scripts, to compare names roughly. */
const SOUNDS = soundsOf(
  'бb вv гg ґg дd жz зz кk лl мm нn пp рr сs тt фf хh цs чs шs щs ўv ' +
    'بb تt ثt جg حh خh دd ذd رr زz سs شs صs ضd طt ظz غg فf قk كk کk گg لl مm نn هh پb چs ژz وv',
)

/** Vowels, which decide between names of the same consonants. */
const VOWELS = soundsOf('аa оo еe иi іi їi єe уu юu яa ыy эe ёo йy')

/** Latin letters that sound alike here. */
const ALIKE: Record<string, string> = { q: 'k', c: 'k', x: 'k', j: 'g', p: 'b', w: 'v', y: '' }

/** The Arabic article, which one spelling has and the next one has not. */
const ARTICLE = /^(ال|(al|el|a([rsdtnz]|sh))[ -])/

/** The consonants of a name in Latin, Cyrillic or Arabic letters, to compare names roughly. */
export function consonants(name: string): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(/kh|gh/g, (pair) => (pair === 'kh' ? 'h' : 'g'))
    .replace(/(?<=[szct])h/g, '')
  return [...letters]
    .map((letter) => SOUNDS.get(letter) ?? ALIKE[letter] ?? letter)
    .filter((letter) => /[bdfghklmnprstvz]/.test(letter))
    .join('')
}

/** A name letter by letter in Latin, vowels and all. */
const spelled = (name: string): string =>
  [...name.toLowerCase()]
    .map((letter) => SOUNDS.get(letter) ?? VOWELS.get(letter) ?? letter.replace(/[ьъ]/, ''))
    .join('')

/** How many letters differ between two short texts (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

/** A name in Latin letters. */
const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u

/** The name whose sound is nearest to a Latin one, if any is near. */
function nearestName(
  language: string,
  main: string,
  others: readonly string[],
): string | undefined {
  const scripts = SCRIPTS[scriptOf(language)] ?? []
  const inScript = new RegExp(
    `^[${scripts.map((name) => `\\p{Script=${name}}`).join('')}\\p{M}\\p{P}\\s]+$`,
    'u',
  )
  const wanted = consonants(main)
  const marks = (name: string): number => name.match(MARKS[language] ?? /(?!)/g)?.length ?? 0
  const fitting = others
    .filter(
      (name) =>
        scripts.length > 0 && inScript.test(name) && (ALPHABETS[language]?.test(name) ?? true),
    )
    .map((name) => ({
      name,
      off: distance(consonants(name), wanted),
      vowels: distance(spelled(name), main.toLowerCase()),
      marks: marks(name),
    }))
    .sort(
      (a, b) =>
        a.off - b.off || a.vowels - b.vowels || b.marks - a.marks || a.name.length - b.name.length,
    )
  const [best] = fitting
  // A name of other consonants is an older one, or another place's.
  if (!best || (ALPHABETS[language] && best.off > Math.max(1, wanted.length / 2))) return undefined
  // A list may have an Arabic name with its article and without; with it, it is whole: الخرطوم.
  const whole = `ال${best.name}`
  return language === 'ar' && fitting.some(({ name }) => name === whole) ? whole : best.name
}

/**
 * Chooses a town's name in a language from names without language tags: of those in its script and
 * alphabet, the one whose consonants are nearest to the main name's, then the one of the nearest
 * vowels, then the one with more of what marks the language. Never by order. Where none sounds like the main name, those
 * that sound like another Latin one are taken: Aleppo is Halab. `undefined` where no name fits.
 */
export function nameIn(
  language: string,
  main: string,
  others: readonly string[],
): string | undefined {
  const found = nearestName(language, main, others)
  if (found) return found
  for (const name of others) {
    const near = LATIN.test(name) && nearestName(language, name, others)
    if (near) return near
  }
  return undefined
}
