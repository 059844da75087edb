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

function subject(
  { words, shown, total }: Pick<Cited, 'words' | 'shown' | 'total'>,
  { say, number }: Words,
): string {
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

/** The dataset that a citation is of. */
export type CitedDataset = {
  id: string
  label: string
  /** The name of the file that it was read from, and the licence of its keepers. */
  file: string
  licence: string
  /** Who published it, where that is one and known. */
  outlet?: string
}

/** What data were seen: their version and, where it is known, their day. */
export const versionWords = (
  { version, date }: Pick<Cited, 'version' | 'date'>,
  { say }: Pick<Words, 'say'>,
): string => (date ? say('cite.data', { version, date }) : say('cite.dataUndated', { version }))

/**
 * A ready citation of a dataset or of what a filter leaves of it, in three styles and as BibTeX: whose
 * it is, what is shown, the file that it was read from, version, licence, address. `date` is the day
 * of the import, empty where that is not known.
 */
export function datasetCitation(
  cited: Cited,
  { id, label, file, licence, outlet }: CitedDataset,
  language: Words,
): Record<'chicago' | 'apa' | 'plain' | 'bibtex', string> {
  const { version, date, url } = cited
  const { say, join } = language
  const [site, what, held] = [
    say('site.title'),
    subject(cited, language),
    versionWords(cited, language),
  ]
  const name = outlet === undefined || outlet === label ? label : join([outlet, label])
  const slots = { name, what, file, held, licence, site }
  return {
    chicago: `${say('cite.setChicago', slots)} ${url}`,
    apa: `${say('cite.setApa', slots)} ${url}`,
    plain: `${say('cite.setPlain', slots)} ${url}`,
    bibtex: bibEntry(`dataset-${id}-${version}`, date, [
      `title = {{${tex(label)}}: ${tex(what)}}`,
      `author = {{${tex(outlet ?? label)}}}`,
      `howpublished = {${tex(file)}}`,
      `version = {${version}}`,
      `url = {${texUrl(url)}}`,
      `note = {${tex(join([held, licence, site]))}}`,
    ]),
  }
}
