import { happenedWords, saidWords } from '#lib/views'
import type { ClaimView, MapData } from '#lib/views'
import type { Words } from '#lib/words'
import { versionWords } from './citation'
import type { CitedDataset } from './citation'
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

type CitationKey =
  'cite.chicago' | 'cite.apa' | 'cite.plain' | 'cite.rowChicago' | 'cite.rowApa' | 'cite.rowPlain'

type Given = {
  claim: ClaimView
  map: Pick<MapData, 'sources' | 'documents'>
  /** The version of the data and its day (ISO). */
  version: string
  date: string
  /** The lasting address of the claim. */
  url: string
  /** The dataset that it is a row of: nobody here coded it, and its line is that of the file. */
  dataset?: CitedDataset
}

/**
 * A citation of one claim: who said it, through whom and when, in which words on which line, who
 * coded it, and from which data. It names nobody whom the page does not name: a protected speaker
 * stands there by description. No day of access: the version says more.
 */
export function claimCitation(
  { claim, map, version, date, url, dataset }: Given,
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
  const when = whenWords(claim, dataset, words)
  const slots = {
    speaker,
    source: join([speaker, ...where]),
    where: join([...where, ...(when ? [when] : [])]),
    when,
    voice: join([speaker, ...where, ...(when ? [when] : [])]),
    row: claim.id.slice(claim.id.indexOf('/') + 1),
    file: dataset?.file ?? '',
    name: dataset?.label ?? '',
    licence: dataset?.licence ?? '',
    held: versionWords({ version, date }, words),
    quote: claim.evidence.quote,
    line: claim.evidence.line,
    coder: claim.coder.by,
    day: claim.coder.on.slice(0, 10),
    site: say('site.title'),
    year: date.slice(0, 4),
    version,
    date,
  }
  const styled = (key: CitationKey) => `${say(key, slots)} ${url}`
  return {
    quote: claim.evidence.quote,
    url,
    chicago: styled(dataset ? 'cite.rowChicago' : 'cite.chicago'),
    apa: styled(dataset ? 'cite.rowApa' : 'cite.apa'),
    plain: styled(dataset ? 'cite.rowPlain' : 'cite.plain'),
    bibtex: bibEntry(`claim-${claim.id.replace(/[^a-z0-9-]+/g, '-')}`, date, [
      `title = {{${tex(claim.summary)}}}`,
      `author = {{${tex(speaker)}}}`,
      `howpublished = {${tex(dataset ? join([slots.where, dataset.label, dataset.file]) : slots.where)}}`,
      `version = {${version}}`,
      `url = {${texUrl(url)}}`,
      `note = {${tex(say(dataset ? 'cite.rowNote' : 'cite.note', slots))}}`,
    ]),
  }
}

/**
 * When a claim was said. Of a row whose file does not say so it is what days the row is about, and
 * nothing where it has none.
 */
function whenWords(claim: ClaimView, dataset: CitedDataset | undefined, words: Words): string {
  if (!dataset || claim.saidBasis === 'stated') return saidWords(claim, words)
  return claim.happened === undefined
    ? ''
    : words.say('cite.rowAbout', { when: happenedWords(claim, words) })
}
