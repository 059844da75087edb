import type { Toponym } from '#lib/model'
import { nameDistance } from '../names/name-distance'
import { localeOf } from '../names/script'

/** What a spelling without a language never has in it where it is of this language. */
const NEVER: Record<string, RegExp> = {
  uk: /[ыэъёў]|[сц]к(?=$|[\s-]|[иоа][йея])/iu,
  ru: /[іїєґў]|[сц]ьк/iu,
  be: /[щъїєґ]/iu,
  ar: /[پچژگکیەۆێڕڵ]/u,
}
/** Letters by which a spelling shows that it is of a language, and not of one with the same script. */
const OWN: Record<string, RegExp> = { uk: /[іїєґ]/iu, ru: /[ыэъё]/iu, be: /ў/iu }
/** A spelling that sounds farther from the main name, for each of its letters, is of another name. */
const FARTHEST = 1.3

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
  const possible = own.filter(
    ({ text, lang }) => (lang === 'und' || lang === language) && !NEVER[language]?.test(text),
  )
  const limit = FARTHEST * main.text.length
  const shown = possible.filter(({ text }) => OWN[language]?.test(text))
  const best =
    nearest(main.text, said) ??
    nearest(main.text, shown, limit) ??
    nearest(main.text, possible, limit)
  return names.map((name) =>
    name === best ? { ...name, lang: language, role: 'preferred' } : name,
  )
}

/** How many letters a name has, doubled ones counted once. */
const undoubled = (text: string) => text.replace(/(.)\1/gu, '$1').length

/** The name that sounds most like another; of two equally near the one that leaves out less, then the one that doubles fewer letters. */
function nearest(main: string, names: readonly Toponym[], limit = Infinity): Toponym | undefined {
  return names
    .map((name) => ({ name, far: nameDistance(main, name.text) }))
    .filter(({ far }) => far <= limit)
    .sort(
      (a, b) =>
        a.far - b.far ||
        undoubled(b.name.text) - undoubled(a.name.text) ||
        a.name.text.length - b.name.text.length ||
        (a.name.text < b.name.text ? -1 : 1),
    )[0]?.name
}
