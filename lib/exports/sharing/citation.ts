import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import { bibEntry, tex, texUrl } from './tex'

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
  const [title, licence, what] = [say('site.title'), say('site.licence'), subject(cited, language)]
  const fields = [
    `title = {{${tex(title)}}: ${tex(what)}}`,
    `author = {{${tex(title)}}}`,
    `version = {${version}}`,
    `url = {${texUrl(url)}}`,
    `note = {${tex(join([say('cite.data', { version, date }), licence]))}}`,
  ]
  return {
    text: `${say('cite.text', { title, version, date, what })} ${url} (${licence}).`,
    bibtex: bibEntry(`claims-map-${version}`, date, fields),
  }
}
