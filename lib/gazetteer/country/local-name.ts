import type { Toponym } from '#lib/model'
import { editDistance } from '../names/closest'
import { fold } from '../names/fold'
import { nameDistance } from '../names/name-distance'
import { romanised } from '../names/romanise'
import { skeleton } from '../names/skeleton'
import { localeOf } from '../names/script'

/** What a spelling without a language never has in it where it is of this language. */
const NEVER: Record<string, RegExp> = {
  uk: /[ыэъёўљњћђџјѕѣѳ]|[сц]к(?=$|[\s-]|[иоа][йея])/iu,
  ru: /[іїєґўљњћђџјѕ]|[сц]ьк/iu,
  be: /[щъїєґљњћђџј]/iu,
  // Hamza on a seat of its own begins words of Kurdish and Uighur alone.
  ar: /[پچژگکیەۆێۇۈېڕڵٹڈںھہے]|(?<!\p{L})ئ/u,
  fa: /[ەۆێۇۈېڕڵٹڈںھہےكي]|(?<!\p{L})ئ/u,
}
/** Letters by which a spelling shows that it is of a language, and not of one with the same script. */
const OWN: Record<string, RegExp> = {
  uk: /[іїєґ]/iu,
  ru: /[ыэъё]/iu,
  be: /ў/iu,
  ar: /[عحضصطظةأإ]/u,
}
/** A spelling that sounds farther from the main name, for each of its letters, is of another name. */
const FARTHEST = 1.3
/** So far may one be that leaves out few of its consonants: Khartoum is الخرطوم. */
const [FARTHEST_WHOLE, MOST_OF] = [2.3, 0.75]
/** Names no farther apart than this differ by habits of spelling alone. */
const HABIT = 3

/**
 * Names of a place with one of them set as the preferred one of the country's own language and
 * script, where none is yet. A name that a source has tagged with the language counts; of several
 * the nearest to the main name by sound; where none is tagged, the nearest of those that can be of
 * the language. The order in which a source lists names says nothing.
 * @param tagged texts that a source gives with their language, rather than what letters tell
 */
export function withLocalName(
  names: readonly Toponym[],
  country: string | undefined,
  tagged: ReadonlySet<string>,
): Toponym[] {
  if (!country || !/^[A-Z]{2}$/.test(country)) return [...names]
  const { language, script } = localeOf(country)
  const main = names.find(({ role, script: of }) => role === 'preferred' && of === 'Latn')
  if (
    !main ||
    script === 'Latn' ||
    names.some(({ lang, role }) => lang === language && role === 'preferred')
  )
    return [...names]
  const own = names.filter((name) => name.script === script && name.role === 'variant')
  const said = own.filter(({ text, lang }) => lang === language && tagged.has(text))
  const possible = own.filter(({ lang }) => lang === 'und' || lang === language)
  const best =
    nearest(
      main.text,
      said.map(({ text }) => text),
      () => true,
      language,
    ) ??
    untaggedName(
      language,
      main.text,
      possible.map(({ text }) => text),
    )
  return names.map((name) =>
    name.text === best && own.includes(name)
      ? { ...name, lang: language, role: 'preferred' }
      : name,
  )
}

/**
 * A place's name in a language out of spellings in its script whose languages nobody says: of those
 * that can be of the language the one that sounds most like the main name, then the one with fewer
 * signs above letters, of the nearest letters, with letters that only the language has, and that
 * leaves out less; in Arabic, where vowels are mostly left out, the shorter one that ends alike. The order says nothing. `undefined` where none sounds like it.
 */
export function untaggedName(
  language: string,
  main: string,
  texts: readonly string[],
): string | undefined {
  const whole = skeleton(fold(main)).length
  return nearest(
    main,
    texts.filter((text) => !NEVER[language]?.test(text)),
    (text, far) =>
      far <= FARTHEST * main.length ||
      (far <= FARTHEST_WHOLE * main.length && skeleton(fold(text)).length >= MOST_OF * whole),
    language,
  )
}

/** How many letters a name has, doubled ones counted once. */
const undoubled = (text: string) => text.replace(/(.)\1/gu, '$1').length

/** Signs above and below letters, which lists write in one spelling and not in the next. */
const signs = (text: string) => text.match(/\p{M}/gu)?.length ?? 0

/** How far two names are apart letter by letter, in Latin letters; Ukrainian и is y, and ї is i. */
function lettersApart(main: string, text: string, language: string): number {
  const folded = fold(text)
  const read = romanised(
    language === 'uk' ? folded.replaceAll('и', 'y').replaceAll('ї', 'i') : folded,
  )
  return editDistance(fold(main), read)
}

/** The name that sounds most like another, among those near enough. */
function nearest(
  main: string,
  texts: readonly string[],
  isNear: (text: string, far: number) => boolean,
  language: string,
): string | undefined {
  const isOwn = (text: string) => Number(OWN[language]?.test(text) ?? false)
  const near = texts
    .map((text) => ({ text, far: nameDistance(main, text) }))
    .filter(({ text, far }) => isNear(text, far))
  const least = Math.min(...near.map(({ far }) => far))
  return near
    .map(({ text, far }) => ({
      text,
      order: [
        far - least <= HABIT ? 0 : far,
        signs(text),
        lettersApart(main, text, language),
        -isOwn(text),
        // A long vowel in the middle is written or not; one at the end is.
        language === 'ar' ? Number(VOWEL_END.test(fold(main)) !== ARABIC_END.test(text)) : 0,
        (language === 'ar' ? 1 : -1) * undoubled(text),
        text.length,
      ],
    }))
    .sort((a, b) => firstDifference(a.order, b.order) || (a.text < b.text ? -1 : 1))[0]?.text
}

/** Endings in a vowel. */
const [VOWEL_END, ARABIC_END] = [/[aeiou]h?$/, /[اةىهوي]$/u]

const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0
