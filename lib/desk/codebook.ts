import type { Claim, NotCoded, Project } from '#lib/model'
import { QUOTE_WORDS, UNSTATED_PARTY, inLanguage } from '#lib/model'
import { codebookPages } from '#lib/words'
import type { CodebookPage, CodebookPageId, LanguageId } from '#lib/words'
import type { FieldName } from './fields'

/** The page that says how a field is decided. */
const FIELD_PAGES: Readonly<Record<FieldName, CodebookPageId>> = {
  speaker: 'speaker',
  alsoSaidBy: 'speaker',
  via: 'speaker',
  standing: 'standing',
  unverifiedBy: 'standing',
  type: 'incident',
  onset: 'incident',
  tags: 'incident',
  deaths: 'incident',
  participants: 'incident',
  perpetrator: 'perpetrator',
  target: 'perpetrator',
  count: 'casualties',
  group: 'casualties',
  of: 'casualties',
  harm: 'casualties',
  manner: 'casualties',
  scope: 'total',
  asOf: 'total',
  parts: 'part',
  partOf: 'part',
  partsAreAll: 'part',
  places: 'place',
  placeWords: 'place',
  holder: 'control',
  status: 'control',
  eventTime: 'time',
  timeIs: 'time',
  timeWords: 'time',
  reportedAt: 'time',
  act: 'statement',
  about: 'statement',
  answers: 'statement',
  object: 'damage',
  extent: 'damage',
  number: 'damage',
  quote: 'evidence',
  link: 'evidence',
  archived: 'evidence',
  media: 'evidence',
  note: 'evidence',
  summary: 'evidence',
}

/**
 * Something of the project's own records that shows what a page says: the words of a text with what
 * was coded of them, or a line that was not coded and why.
 */
export type CodebookExample = { quote?: string; lang?: string; says: string; of: string }
/** The codebook for a reader: its pages, the page of each field, and examples by page. */
export type CodebookView = {
  pages: Readonly<Record<CodebookPageId, CodebookPage>>
  fields: Readonly<Record<FieldName, CodebookPageId>>
  examples: Partial<Record<CodebookPageId, CodebookExample[]>>
}

/** A claim as far as pages tell claims apart, whatever its kind. */
type Coded = Claim & Partial<Record<'partOf' | 'parts' | 'scope' | 'perpetrator', unknown>>

/** Which claims show what a page says. Pages that no claim shows have none. */
const SHOWN: Partial<Record<CodebookPageId, (claim: Coded) => boolean>> = {
  speaker: ({ via }) => (via ?? []).length > 0,
  standing: ({ standing }) => standing !== 'stated',
  incident: ({ kind }) => kind === 'incident',
  perpetrator: ({ kind, perpetrator }) =>
    kind === 'incident' && Array.isArray(perpetrator) && !perpetrator.includes(UNSTATED_PARTY),
  casualties: ({ kind, scope }) => kind === 'casualties' && scope === 'event',
  total: ({ scope }) => scope === 'running-total',
  part: ({ partOf, parts }) => partOf !== undefined || parts !== undefined,
  place: ({ places }) => (places ?? []).some(({ part }) => part !== 'whole'),
  control: ({ kind }) => kind === 'control',
  time: ({ eventTime, timeWords }) => eventTime !== undefined && timeWords !== undefined,
  statement: ({ kind }) => kind === 'statement',
  damage: ({ kind }) => kind === 'damage',
}
/** What coders write where a line only tells of intent, in the language of the records. */
const INTENT = /\bintent\b/i

/** So many examples has a page. */
const MOST = 3
/** The first few, of as many documents as there are. */
function spread<T extends { document?: string | undefined }>(all: readonly T[]): T[] {
  const seen = new Set<string | undefined>()
  const first = all.filter(({ document }) => !seen.has(document) && seen.add(document))
  return [...first, ...all.filter((one) => !first.includes(one))].slice(0, MOST)
}

/**
 * The codebook in a language, with examples out of the records: what is published already, each quote
 * of at most twelve words. Nothing of a protected speaker is an example.
 */
export function codebookView(
  { claims, notCoded, documents, sources }: Project,
  lang: LanguageId,
): CodebookView {
  const languages = new Map(documents.map(({ id, language }) => [id, language]))
  const labels = new Map(documents.map(({ id, label }) => [id, label]))
  const hidden = new Set(sources.filter((one) => one.protected).map(({ id }) => id))
  const open = (claims as Coded[]).filter(
    ({ document, speaker, evidence }) =>
      document !== undefined &&
      languages.has(document) &&
      !hidden.has(speaker) &&
      evidence.quote.split(/\s+/).length <= QUOTE_WORDS,
  )
  const ofClaim = (claim: Coded): CodebookExample => ({
    quote: claim.evidence.quote,
    lang: languages.get(claim.document!)!,
    says: inLanguage(claim, lang, 'claim').summary,
    of: labels.get(claim.document!)!,
  })
  const ofLine = (line: NotCoded): CodebookExample => ({
    says: inLanguage(line, lang, 'notCoded').why,
    of: labels.get(line.document) ?? line.document,
  })
  const shown = Object.entries(SHOWN).map(([page, is]): [string, CodebookExample[]] => [
    page,
    spread(open.filter(is)).map(ofClaim),
  ])
  const isIntent = ({ why }: NotCoded) => INTENT.test(why)
  return {
    pages: codebookPages(lang),
    fields: FIELD_PAGES,
    examples: {
      ...Object.fromEntries(shown),
      intent: spread(notCoded.filter(isIntent)).map(ofLine),
      'not-coded': spread(
        notCoded.filter((line) => !isIntent(line) && /[.:]/.test(line.why.slice(0, -1))),
      ).map(ofLine),
    },
  }
}
