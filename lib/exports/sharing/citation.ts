import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'

/**
 * What a citation is of: the version of the data and its day (ISO), what the filter asks for in
 * words, how many claims that is, and the lasting address.
 */
export type Cited = {
  version: string
  date: string
  words: string
  shown: number
  total: number
  url: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Characters that TeX reads as commands. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** A text for TeX, without the marks that isolate directions. */
const tex = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\\{}#$%&_~^]/g, (character) => TEX[character]!)
    .replace(/\s+/g, ' ')

/** What would end a BibTeX field, or a comment of TeX, inside an address. */
const texUrl = (url: string) =>
  url.replace(/[{}\\%]/g, (character) =>
    character === '%' ? '\\%' : encodeURIComponent(character).replace('%', '\\%'),
  )

function subject({ words, shown, total }: Cited, { say, number }: Words): string {
  return words
    ? say('embed.some', {
        shown: number(shown),
        claims: say('count.claim', { count: total }),
        parts: words,
      })
    : say('cite.all', { count: total })
}

/**
 * A ready citation in a language, as text and as BibTeX: title, what is shown, version and day of
 * the data, address, licence. No day of access: the version says more.
 */
export function citation(
  cited: Cited,
  language: Words = wordsIn('en'),
): { text: string; bibtex: string } {
  const { version, date, url } = cited
  const { say, join } = language
  const [year, month] = [date.slice(0, 4), MONTHS[Number(date.slice(5, 7)) - 1]]
  const [title, licence, what] = [say('site.title'), say('site.licence'), subject(cited, language)]
  const fields = [
    `title = {{${tex(title)}}: ${tex(what)}}`,
    `author = {{${tex(title)}}}`,
    `year = {${year}}`,
    ...(month ? [`month = ${month}`] : []),
    `version = {${version}}`,
    `url = {${texUrl(url)}}`,
    `note = {${tex(join([say('cite.data', { version, date }), licence]))}}`,
  ]
  return {
    text: `${say('cite.text', { title, version, date, what })} ${url} (${licence}).`,
    bibtex: `@misc{claims-map-${version},\n${fields.map((field) => `  ${field},`).join('\n')}\n}\n`,
  }
}
