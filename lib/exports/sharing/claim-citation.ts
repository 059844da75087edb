import { saidWords } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import type { Words } from '#lib/words'
import { bibEntry, tex, texUrl } from './tex'

/** One claim, ready to be cited: its quote, its lasting address, and citations in three styles. */
export type ClaimCitation = {
  quote: string
  url: string
  chicago: string
  apa: string
  plain: string
  bibtex: string
}

type Given = {
  claim: ClaimView
  map: Pick<MapData, 'sources' | 'documents'>
  /** The version of the data and its day (ISO). */
  version: string
  date: string
  /** The lasting address of the claim. */
  url: string
}

/**
 * A citation of one claim: who said it, through whom and when, in which words on which line, who
 * coded it, and from which data. It names nobody whom the page does not name: a protected speaker
 * stands there by description. No day of access: the version says more.
 */
export function claimCitation(
  { claim, map, version, date, url }: Given,
  words: Words,
): ClaimCitation {
  const { say, join } = words
  const nameOf = (id: string) => map.sources.find((source) => source.id === id)?.name ?? id
  const document = map.documents.find(({ id }) => id === claim.document)
  const [speaker, outlet] = [nameOf(claim.speaker), nameOf(claim.outlet)]
  const via = claim.via.map((id) => say('cite.via', { name: nameOf(id) }))
  const where = [
    ...via,
    ...(outlet === speaker ? [] : [say('cite.in', { outlet })]),
    ...(document?.title === undefined ? [] : [document.title]),
  ]
  const when = saidWords(claim, words)
  const slots = {
    speaker,
    source: join([speaker, ...where]),
    where: join([...where, when]),
    when,
    quote: claim.evidence.quote,
    line: claim.evidence.line,
    coder: claim.coder.by,
    day: claim.coder.on.slice(0, 10),
    site: say('site.title'),
    year: date.slice(0, 4),
    version,
    date,
  }
  const styled = (style: 'chicago' | 'apa' | 'plain') => `${say(`cite.${style}`, slots)} ${url}`
  return {
    quote: claim.evidence.quote,
    url,
    chicago: styled('chicago'),
    apa: styled('apa'),
    plain: styled('plain'),
    bibtex: bibEntry(`claim-${claim.id.replace(/[^a-z0-9-]+/g, '-')}`, date, [
      `title = {{${tex(claim.summary)}}}`,
      `author = {{${tex(speaker)}}}`,
      `howpublished = {${tex(join([...where, when]))}}`,
      `version = {${version}}`,
      `url = {${texUrl(url)}}`,
      `note = {${tex(say('cite.note', slots))}}`,
    ]),
  }
}
